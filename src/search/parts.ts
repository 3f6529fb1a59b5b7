// The parts of an index as they come: each fetched once, kept, and read at once where it is there.
import { ByteReader } from './bytes.ts';
import type { Kind } from './format.ts';
import type { PartPlace, Root } from './root.ts';

/** Where parts come from; what it rejects with reaches whoever asked the index. */
export type PartSource = (place: PartPlace) => Promise<Uint8Array>;

export class Parts {
  readonly root: Root;
  readonly #source: PartSource;
  readonly #kept = new Map<string, Uint8Array>();
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(root: Root, source: PartSource) {
    this.root = root;
    this.#source = source;
  }

  /** Fetches what is not here yet, each part once; one that did not come is asked for again by the next. */
  async load(kind: Kind, numbers: Iterable<number>): Promise<void> {
    const missing = [...new Set(numbers)].filter((number) => !this.#kept.has(`${kind} ${number}`));
    if (missing.length > 0) await Promise.all(missing.map((number) => this.#fetch(kind, number)));
  }

  /** A part that was loaded. */
  get(kind: Kind, number: number): Uint8Array {
    const part = this.#kept.get(`${kind} ${number}`);
    if (part === undefined) throw new TypeError(`expected part ${kind} ${number} to be loaded`);
    return part;
  }

  has(kind: Kind, number: number): boolean {
    return this.#kept.has(`${kind} ${number}`);
  }

  async #fetch(kind: Kind, number: number): Promise<void> {
    const name = `${kind} ${number}`;
    const fetching =
      this.#underWay.get(name) ??
      this.#source(this.root.place(kind, number))
        .then((bytes) => void this.#kept.set(name, bytes))
        .finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, fetching);
    await fetching;
  }
}

/** The root of a packed index, and where its parts are. Throws a RangeError where the bytes are no pack. */
export function openPack(pack: Uint8Array): { readonly root: Uint8Array; readonly source: PartSource } {
  const reader = new ByteReader(pack);
  const root = reader.raw(reader.number());
  const first = reader.at;
  return { root, source: async ({ ref, offset }) => new ByteReader(pack, first + offset).raw(ref.bytes) };
}
