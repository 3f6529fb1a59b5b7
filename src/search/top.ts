// The best few of many, without putting all in order.

/** The `limit` best of what is offered, best first; of equals those that came first. What scores 0 is not among them. */
export class Top {
  readonly best: { readonly place: number; readonly score: number }[] = [];
  readonly #limit: number;
  #least = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(place: number, score: number): void {
    if (score <= this.#least) return;
    const { best } = this;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at--;
    best.splice(at, 0, { place, score });
    if (best.length > this.#limit) best.pop();
    if (best.length === this.#limit) this.#least = best.at(-1)?.score ?? 0;
  }
}
