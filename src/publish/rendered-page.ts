// What drawing a page of the app gives, told apart from the drawing, which needs the components.
import type { Address } from '../contract/address.ts';
import type { ContentSource } from '../storage/content.ts';
import type { Given } from '../storage/given-content.ts';

/** `head` has the title, `body` what stands in the app's element; `given` are the answers they were drawn from. */
export interface RenderedPage {
  readonly head: string;
  readonly body: string;
  readonly given: Given;
}

/** As a reader sees it who has read nothing yet. `content` must answer at once. */
export type RenderPage = (address: Address, content: ContentSource, siteTitle: string) => Promise<RenderedPage>;
