// Parts of an index on their way out, each by its name and by its place among all.
import type { Ref } from '../contract/ref.ts';
import type { PlacedParts } from './places.ts';

export class PartWriter {
  /** Whether what lists a part says its name: not needed where all are in one file. */
  readonly named: boolean;
  readonly #add: (bytes: Uint8Array) => Ref;
  #offset = 0;

  constructor(add: (bytes: Uint8Array) => Ref, named: boolean) {
    this.#add = add;
    this.named = named;
  }

  /** Neighbours, so that the place of the first says that of all. */
  add(parts: readonly Uint8Array[]): PlacedParts {
    const offset = this.#offset;
    for (const part of parts) this.#offset += part.length;
    return { offset, refs: parts.map(this.#add) };
  }
}
