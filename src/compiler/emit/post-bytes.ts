// The files of posts as the last compilation wrote them: while posts are written one changes at a time, and to check, spell
// and hash the others again takes longer than to render it.
import type { Rendered } from '../render.ts';

/** All that a post's file is made of; `head` is what it says beside HTML and outline, as JSON. */
export interface PostParts {
  readonly rendered: Rendered;
  readonly filling: readonly string[];
  readonly head: string;
}

interface Entry extends PostParts {
  readonly bytes: Uint8Array;
}

/** Holds the bytes of all posts, so it is for those who write, and not for builds of ten thousand. */
export class PostBytes {
  #before: ReadonlyMap<string, Entry> = new Map();
  #known = new Map<string, Entry>();

  /** Lets go of what the compilation before the last one had. */
  begin(): void {
    this.#before = this.#known;
    this.#known = new Map();
  }

  /** The very bytes of the last time where nothing changed that they are made of. */
  of(id: string, parts: PostParts, make: () => Uint8Array): Uint8Array {
    const before = this.#before.get(id);
    const bytes = before !== undefined && isSame(before, parts) ? before.bytes : make();
    this.#known.set(id, { ...parts, bytes });
    return bytes;
  }
}

const isSame = (one: PostParts, other: PostParts): boolean =>
  one.rendered === other.rendered &&
  one.head === other.head &&
  one.filling.length === other.filling.length &&
  one.filling.every((text, at) => text === other.filling[at]);
