// The paths that a compilation asked for by name: images, linked files, included code, and also what was not there.
import { type Input, inputRead, looked } from './inputs.ts';

/** Remembers each path as it was when first asked for. */
export class Asked {
  #before: ReadonlyMap<string, Input>;
  #found = new Map<string, Input>();

  /** `before` spares reading what is as it was. */
  constructor(before: ReadonlyMap<string, Input> = new Map()) {
    this.#before = before;
  }

  /** What is at the path; looked at once a compilation. */
  note(path: string): Input {
    return this.look(path).input;
  }

  /** As `note`, with the bytes of a file that had to be read just now. */
  look(path: string): ReturnType<typeof looked> {
    const known = this.#found.get(path);
    const found = known === undefined ? looked(path, Date.now(), this.#before.get(path)) : { input: known };
    this.#found.set(path, found.input);
    return found;
  }

  /** A file that was read already, with the hash of what was read; undefined where there was none. */
  noteRead(path: string, hash: string | undefined): void {
    this.#found.set(path, inputRead(path, hash));
  }

  get all(): readonly Input[] {
    return [...this.#found.values()];
  }

  /** Begins anew, for the next compilation. */
  clear(): void {
    this.#before = this.#found;
    this.#found = new Map();
  }
}
