// What a build makes again and again of the same things, kept as long as it is likely to be wanted: so that the memory of a
// build does not grow with the library.

const MOST = 400;

export class Kept<Value> {
  /** The longest unused first. */
  readonly #values = new Map<string, Value>();

  /** What was made under that key lately, else what `make` makes. */
  get(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= MOST) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}
