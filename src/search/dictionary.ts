// The terms of an index and the ways to look for one, over blocks that are read as they are needed.
import type { Parts } from './parts.ts';
import type { Root } from './root.ts';
import { readTerms, type Term } from './terms.ts';

export class Dictionary {
  readonly #root: Root;
  readonly #parts: Parts;
  readonly #kind: 'terms' | 'words';
  /** The blocks that were read, by number. */
  readonly #ready = new Map<number, readonly Term[]>();
  #all: readonly Term[] | undefined;

  constructor(root: Root, parts: Parts, kind: 'terms' | 'words' = 'terms') {
    this.#root = root;
    this.#parts = parts;
    this.#kind = kind;
  }

  /** The size of all blocks, in bytes. */
  get bytes(): number {
    let sum = 0;
    for (let at = 0; at < this.#root.count(this.#kind); at++) sum += this.#root.place(this.#kind, at).ref.bytes;
    return sum;
  }

  /** How many sections there are to be found. */
  get sections(): number {
    return this.#root.sections;
  }

  async find(term: string): Promise<Term | undefined> {
    return (await this.findAll([term]))[0];
  }

  /** In the order of the terms asked for; undefined in the place of one that is nowhere. */
  async findAll(terms: readonly string[]): Promise<readonly (Term | undefined)[]> {
    await this.#read(terms.map((term) => this.#blockOf(term)).filter((block) => block >= 0));
    return terms.map((term) => {
      const block = this.#ready.get(this.#blockOf(term)) ?? [];
      const found = block[firstFrom(block, term)];
      return found?.term === term ? found : undefined;
    });
  }

  /** All terms that start so, in order. */
  async startingWith(prefix: string): Promise<readonly Term[]> {
    const beyond = `${prefix}\uffff`;
    const first = Math.max(0, this.#blockOf(prefix));
    const last = this.#blockOf(beyond);
    const numbers = Array.from({ length: Math.max(0, last + 1 - first) }, (_, at) => first + at);
    await this.#read(numbers);
    return numbers.flatMap((number) => {
      const block = this.#ready.get(number) ?? [];
      return block.slice(firstFrom(block, prefix), firstFrom(block, beyond));
    });
  }

  /** Every term there is. */
  async all(): Promise<readonly Term[]> {
    if (this.#all !== undefined) return this.#all;
    const numbers = Array.from({ length: this.#root.count(this.#kind) }, (_, at) => at);
    await this.#read(numbers);
    this.#all = numbers.flatMap((number) => this.#ready.get(number) ?? []);
    return this.#all;
  }

  /** The block that would hold a term; -1 where it comes before all. */
  #blockOf(term: string): number {
    const { firstTerms } = this.#root;
    return lowerBound(firstTerms.length, (at) => (firstTerms[at] ?? '') <= term) - 1;
  }

  async #read(numbers: readonly number[]): Promise<void> {
    const missing = [...new Set(numbers)].filter((number) => !this.#ready.has(number));
    if (missing.length === 0) return;
    const places = missing.map((number) => this.#root.place(this.#kind, number));
    await this.#parts.load(places);
    places.forEach((place, at) => {
      const number = missing[at] ?? 0;
      if (!this.#ready.has(number)) this.#ready.set(number, readTerms(this.#parts.get(place), this.#root.named));
    });
  }
}

/** The first place in a block that is not before a term. */
const firstFrom = (block: readonly Term[], term: string): number =>
  lowerBound(block.length, (at) => (block[at]?.term ?? '') < term);

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
