// A row of scores, one a section or one a document, gathered word by word.

export class Lane {
  /** What the words so far gave. */
  readonly total: Float32Array;
  /** A bit for each word of the query that was found. */
  readonly covered: Uint32Array;
  readonly #best: Float32Array;
  /** The places that the open word was found at, `#count` of them: rare words are done before all places are looked at. */
  readonly #found: Uint32Array;
  #count = 0;

  constructor(length: number) {
    this.total = new Float32Array(length);
    this.covered = new Uint32Array(length);
    this.#best = new Float32Array(length);
    this.#found = new Uint32Array(length);
  }

  clear(): void {
    this.total.fill(0);
    this.covered.fill(0);
  }

  /** A term that the open word may mean gives each place what `worths` says of its level; of several terms the best counts. */
  offer(postings: Uint32Array, worths: readonly number[]): void {
    const best = this.#best;
    const found = this.#found;
    let count = this.#count;
    for (let at = 0; at < postings.length; at++) {
      const posting = postings[at] ?? 0;
      const place = posting >>> 2;
      const worth = worths[posting & 3] ?? 0;
      const before = best[place] ?? 0;
      if (worth <= before) continue;
      if (before === 0) found[count++] = place;
      best[place] = worth;
    }
    this.#count = count;
  }

  /** Ends the open word, which stands for the words `covers` of the query. */
  close(covers: number): void {
    const { total, covered } = this;
    const best = this.#best;
    for (let at = 0; at < this.#count; at++) {
      const place = this.#found[at] ?? 0;
      total[place] = (total[place] ?? 0) + (best[place] ?? 0);
      covered[place] = (covered[place] ?? 0) | covers;
      best[place] = 0;
    }
    this.#count = 0;
  }
}
