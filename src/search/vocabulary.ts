// The terms of a build as numbers. A post is in the index of the whole and in one for each of its paths: its terms are
// spelled and put in order once for all of them.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** V8 cuts a text of this length or more out of another by holding on to the whole of that. */
const CUT = 13;

/** Numbers terms as they come. The numbers say nothing: what is written goes by the order of the terms. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  #ordered: Uint32Array = new Uint32Array();

  /** How many terms there are; all numbers are below. */
  get size(): number {
    return this.#terms.length;
  }

  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.length;
    const own = term.length < CUT ? term : decoder.decode(encoder.encode(term));
    this.#numbers.set(own, number);
    this.#terms.push(own);
    return number;
  }

  /** The term of a number that this vocabulary gave. */
  termOf(number: number): string {
    return this.#terms[number] ?? '';
  }

  /** All numbers, their terms ascending by UTF-16 code units. */
  inOrder(): Uint32Array {
    if (this.#ordered.length < this.size) {
      this.#ordered = Uint32Array.from([...this.#terms].sort(), (term) => this.numberOf(term));
    }
    return this.#ordered;
  }
}
