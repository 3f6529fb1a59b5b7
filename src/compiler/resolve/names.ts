// Authors and topics are named by posts and described in site.yaml. A name without a description gets a plain one.
import { toId } from '../../contract/id.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Post } from '../library.ts';
import { didYouMean, nearest } from '../nearest.ts';

/** The ids that site.yaml describes, and those that only posts use. */
export class Names {
  /** Ids that only posts use, with the words first used for them, in order of first use. */
  readonly found = new Map<string, string>();
  readonly #known: ReadonlySet<string>;
  readonly #diagnostics: Diagnostics;

  constructor(known: readonly string[], diagnostics: Diagnostics) {
    this.#known = new Set(known);
    this.#diagnostics = diagnostics;
  }

  /** The ids for what a post wrote, each once. A slip in a described id is an error. */
  of(post: Post, written: readonly string[], key: 'authors' | 'topics'): readonly string[] {
    return [...new Set(written.flatMap((name, at) => this.#idOf(post, name, [key, at])))];
  }

  #idOf(post: Post, name: string, path: readonly [string, number]): string[] {
    const id = toId(name);
    if (this.#known.has(id)) return [id];
    if (id === '') return [];
    if (nearest(name, this.#known) !== undefined) {
      this.#diagnostics.error(post.at(path), `site.yaml has no "${name}" in ${path[0]}`, didYouMean(name, this.#known));
      return [];
    }
    if (this.#known.size > 0) {
      this.#diagnostics.warning(
        post.at(path),
        `site.yaml has no "${name}" in ${path[0]}`,
        `add it there with id: ${id}`,
      );
    }
    if (!this.found.has(id)) this.found.set(id, name);
    return [id];
  }
}
