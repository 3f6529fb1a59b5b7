// Where links stand and where they may lead.
import type { Post } from '../library.ts';
import type { Rendered } from '../render.ts';

/**
 * `dead` links stay text. `text` is for a wikilink without a text of its own, `post` the id of the post that a link leads to. A
 * `file` is a path relative to the author's folder.
 */
export type Target =
  | { readonly kind: 'href'; readonly href: string; readonly text?: string; readonly post?: string }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'dead' };

/** The text a link stands in; without a post it is the About page. */
export interface LinkSource {
  readonly file: string;
  readonly post: Post | undefined;
  readonly rendered: Rendered;
}
