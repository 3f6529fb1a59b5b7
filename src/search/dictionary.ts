// The terms of an index and the ways to look for one, over blocks that are read as they are needed.
import type { Parts } from './parts.ts';
import { readTerms, type Term } from './terms.ts';

/** How many blocks are kept ready for look-ups, some hundred terms each. */
const MOST_READY = 64;

export class Dictionary {
  readonly #parts: Parts;
  readonly #kind: 'terms' | 'words';
  /** The longest unused first. */
  readonly #ready = new Map<number, readonly Term[]>();

  constructor(parts: Parts, kind: 'terms' | 'words' = 'terms') {
    this.#parts = parts;
    this.#kind = kind;
  }

  get blocks(): number {
    return this.#parts.root.count(this.#kind);
  }

  async find(term: string): Promise<Term | undefined> {
    const at = this.#blockOf(term);
    if (at < 0) return undefined;
    const [block = []] = await this.#read(at, at + 1);
    const found = block[lowerBound(block.length, (index) => (block[index]?.term ?? '') < term)];
    return found?.term === term ? found : undefined;
  }

  /** All terms that start so, in order. */
  async startingWith(prefix: string): Promise<readonly Term[]> {
    const blocks = await this.#read(Math.max(0, this.#blockOf(prefix)), this.#blockOf(`${prefix}\uffff`) + 1);
    return blocks.flatMap((block) => {
      const from = lowerBound(block.length, (at) => (block[at]?.term ?? '') < prefix);
      const to = lowerBound(block.length, (at) => (block[at]?.term ?? '') < `${prefix}\uffff`);
      return block.slice(from, to);
    });
  }

  /** Every term there is. */
  async all(): Promise<readonly Term[]> {
    return (await this.#read(0, this.blocks)).flat();
  }

  /** The block that would hold a term; -1 where it comes before all. */
  #blockOf(term: string): number {
    const { firstTerms } = this.#parts.root;
    return lowerBound(firstTerms.length, (at) => (firstTerms[at] ?? '') <= term) - 1;
  }

  async #read(from: number, to: number): Promise<readonly (readonly Term[])[]> {
    const wanted = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    const missing = wanted.filter((number) => !this.#ready.has(number));
    if (missing.length > 0) await this.#parts.load(this.#kind, missing);
    const blocks = wanted.map((number) => {
      const block = this.#ready.get(number) ?? readTerms(this.#parts.get(this.#kind, number));
      this.#ready.delete(number);
      this.#ready.set(number, block);
      return block;
    });
    for (const oldest of this.#ready.keys()) {
      if (this.#ready.size <= MOST_READY) break;
      this.#ready.delete(oldest);
    }
    return blocks;
  }
}

/** The first of `length` places where `isBelow` no longer holds. */
function lowerBound(length: number, isBelow: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
