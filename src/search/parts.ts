// The parts of an index as they come: each fetched once, kept, and read at once where it is there.
import { ByteReader } from './bytes.ts';
import type { PartPlace } from './places.ts';

/** Where parts come from; what it rejects with reaches whoever asked the index. */
export type PartSource = (place: PartPlace) => Promise<Uint8Array>;

export class Parts {
  readonly #source: PartSource;
  /** By their places, of which each has one of its own. */
  readonly #kept = new Map<number, Uint8Array>();
  readonly #underWay = new Map<number, Promise<void>>();

  constructor(source: PartSource) {
    this.#source = source;
  }

  /** Fetches what is not here yet, each part once; one that did not come is asked for again by the next. */
  async load(places: Iterable<PartPlace>): Promise<void> {
    const missing = new Map<number, PartPlace>();
    for (const place of places) if (!this.#kept.has(place.offset)) missing.set(place.offset, place);
    if (missing.size > 0) await Promise.all([...missing.values()].map((place) => this.#fetch(place)));
  }

  /** A part that was loaded. */
  get({ offset }: PartPlace): Uint8Array {
    const part = this.#kept.get(offset);
    if (part === undefined) throw new TypeError(`expected the part at ${offset} to be loaded`);
    return part;
  }

  async #fetch(place: PartPlace): Promise<void> {
    const { offset } = place;
    const fetching =
      this.#underWay.get(offset) ??
      this.#source(place)
        .then((bytes) => void this.#kept.set(offset, bytes))
        .finally(() => this.#underWay.delete(offset));
    this.#underWay.set(offset, fetching);
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
