// Which posts a search may show, of those that the index itself knows of: of a path, on a topic, with code in a language.
import { scopeTerm } from './numbered.ts';

/** All that is given must hold. */
export interface Scope {
  readonly path?: string;
  readonly topic?: string;
  readonly code?: string;
}

export class ScopeLists {
  readonly #documents: number;
  readonly #titlesOf: (term: string) => Promise<Uint32Array>;

  constructor(documents: number, titlesOf: (term: string) => Promise<Uint32Array>) {
    this.#documents = documents;
    this.#titlesOf = titlesOf;
  }

  /** A 1 for each document in scope; undefined where all are. */
  async allowed({ path, topic, code }: Scope): Promise<Uint8Array | undefined> {
    const terms = [
      path === undefined ? [] : scopeTerm('path', path),
      topic === undefined ? [] : scopeTerm('topic', topic),
      code === undefined ? [] : scopeTerm('code', code.toLowerCase()),
    ].flat();
    if (terms.length === 0) return undefined;
    const lists = await Promise.all(terms.map(this.#titlesOf));
    const times = new Uint8Array(this.#documents);
    for (const list of lists) {
      for (const posting of list) times[posting >>> 2] = (times[posting >>> 2] ?? 0) + 1;
    }
    return times.map((count) => (count === terms.length ? 1 : 0));
  }
}
