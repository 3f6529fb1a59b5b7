// Pairs of a term's number and a value, taken as they come and given back term by term.

/** Two columns that grow: a list for each term would be most of the memory that an index takes while it is made. */
export class Gathering {
  #terms: Uint32Array = new Uint32Array(1024);
  #values: Uint32Array = new Uint32Array(1024);
  #length = 0;

  add(term: number, value: number): void {
    if (this.#length === this.#terms.length) {
      this.#terms = doubled(this.#terms);
      this.#values = doubled(this.#values);
    }
    this.#terms[this.#length] = term;
    this.#values[this.#length++] = value;
  }

  /** Of a vocabulary of `size` terms. */
  byTerm(size: number): Gathered {
    const terms = this.#terms.subarray(0, this.#length);
    const starts = new Uint32Array(size + 1);
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 0; term < size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const next = starts.slice();
    const values = new Uint32Array(this.#length);
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      const place = next[term] ?? 0;
      values[place] = this.#values[at] ?? 0;
      next[term] = place + 1;
    }
    return new Gathered(starts, values);
  }
}

/** The values of each term, in the order in which they came. */
class Gathered {
  readonly #starts: Uint32Array;
  readonly #values: Uint32Array;

  /** Those of a term are from its start to the next one's. */
  constructor(starts: Uint32Array, values: Uint32Array) {
    this.#starts = starts;
    this.#values = values;
  }

  of(term: number): Uint32Array {
    const [from, to] = [this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0];
    return from === to ? NONE : this.#values.subarray(from, to);
  }
}

const NONE = new Uint32Array();

function doubled(column: Uint32Array): Uint32Array {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
