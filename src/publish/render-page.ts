// Draws a page of the app to text, with what it was drawn from. Bundled for Node by `static-pages.ts`.
import { render } from 'svelte/server';
import type { Address } from '../contract/address.ts';
import { createApp } from '../state/create-app.ts';
import type { ContentSource } from '../storage/content-source.ts';
import type { Fetched } from '../storage/fetched.ts';
import { type Given, questionOf } from '../storage/given-content.ts';
import { memoryStore } from '../storage/memory-store.ts';
import App from '../ui/App.svelte';
import { pageAt } from '../ui/routes.ts';

/** `head` has the title, `body` what stands in the app's element; `given` are the answers they were drawn from. */
export interface RenderedPage {
  readonly head: string;
  readonly body: string;
  readonly given: Given;
}

/** As a reader sees it who has read nothing yet. `content` must answer at once. */
export async function renderPage(address: Address, content: ContentSource, siteTitle: string): Promise<RenderedPage> {
  const given: Record<string, unknown> = {};
  const app = createApp({
    siteTitle,
    base: '/',
    content: recorded(content, given),
    store: memoryStore(),
    updates: { onReady: () => () => undefined, apply: () => undefined },
  });
  const { head, body } = render(App, { props: { app, first: await pageAt(address) } });
  return { head, body, given };
}

/** Writes down every answer that `content` gives. */
function recorded(content: ContentSource, given: Record<string, unknown>): ContentSource {
  return new Proxy(content, {
    get(target, method: string) {
      const ask = Reflect.get(target, method) as (...args: unknown[]) => Fetched<unknown> | undefined;
      return (...args: unknown[]): unknown => {
        const answer = ask.apply(target, args);
        const question = questionOf(method, args);
        if (question !== undefined && answer?.kind === 'ready') given[question] = answer.value;
        return answer;
      };
    },
  });
}
