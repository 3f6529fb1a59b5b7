// A row of scores, one a section or one a document, gathered word by word.

export class Lane {
  /** What the words so far gave. */
  readonly total: Float32Array;
  /** A bit for each word of the query that was found. */
  readonly covered: Uint32Array;
  readonly #best: Float32Array;

  constructor(length: number) {
    this.total = new Float32Array(length);
    this.covered = new Uint32Array(length);
    this.#best = new Float32Array(length);
  }

  clear(): void {
    this.total.fill(0);
    this.covered.fill(0);
    this.#best.fill(0);
  }

  /** A term that the open word may mean gives `score` at `place`; of several the best counts. */
  offer(place: number, score: number): void {
    if (score > (this.#best[place] ?? 0)) this.#best[place] = score;
  }

  /** Ends the open word, which stands for the words `covers` of the query. */
  close(covers: number): void {
    for (let place = 0; place < this.total.length; place++) {
      const best = this.#best[place] ?? 0;
      if (best === 0) continue;
      this.total[place] = (this.total[place] ?? 0) + best;
      this.covered[place] = (this.covered[place] ?? 0) | covers;
      this.#best[place] = 0;
    }
  }
}
