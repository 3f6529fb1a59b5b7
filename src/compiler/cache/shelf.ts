// What was made of one folder's texts, many entries in a file: a file for each would take longer to write than most of
// them take to make. Packs are never changed; a list says what is where, and is written last.
import { deserialize, serialize } from 'node:v8';
import { type BlobCache, keyOf } from './blobs.ts';

/** Entries side by side, under a key of the cache below. */
interface Pack {
  readonly key: string;
  readonly bytes: number;
  readonly entries: readonly (readonly [key: string, from: number, to: number])[];
}

/** Where an entry is. */
interface Place {
  readonly pack: Pack;
  readonly from: number;
  readonly to: number;
}

/** So many bytes are gathered before they are written, and so many are held of what was read. */
const PACK_BYTES = 8_000_000;
const HELD_BYTES = 32_000_000;

/** Each save of one who writes leaves a small pack; more of them than this become one. */
const SMALL_BYTES = 500_000;
const MOST_SMALL = 8;

/** A pack of which less is of use is given up; what is of use moves. */
const LEAST_USED = 0.25;

/** A cache over another, for the compilations of one folder. What is put in outlives the process once `keep` is called. */
export class Shelf implements BlobCache {
  readonly #below: BlobCache;
  readonly #listKey: string;
  readonly #packs = new Map<string, Pack>();
  readonly #givenUp = new Set<string>();
  readonly #places = new Map<string, Place>();
  readonly #used = new Set<string>();
  #fresh = new Map<string, Uint8Array>();
  #freshBytes = 0;
  #held = new Map<string, Uint8Array>();
  #isListed: Promise<void> | undefined;

  /** `name` tells one folder's shelf from another's. */
  constructor(below: BlobCache, name: string) {
    this.#below = below;
    this.#listKey = keyOf('shelf', '1', name);
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    this.#isListed ??= this.#readList();
    await this.#isListed;
    const bytes = this.#fresh.get(key) ?? (await this.#taken(key));
    if (bytes !== undefined) this.#used.add(key);
    return bytes;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    this.#used.add(key);
    this.#freshBytes += bytes.length;
    this.#fresh.set(key, bytes);
    if (this.#freshBytes < PACK_BYTES) return;
    await this.#pack();
    await this.#writeList(); // a long build that is killed has not worked in vain
  }

  /** Writes what is new. After a build that was `whole`, what none of this process's had a use for may go. */
  async keep(isWhole: boolean): Promise<void> {
    if (this.#fresh.size > 0) {
      if (isWhole) await this.#tidy();
      await this.#pack();
      await this.#writeList();
    }
    this.#held = new Map();
  }

  async #readList(): Promise<void> {
    const bytes = await this.#below.get(this.#listKey);
    const packs = bytes === undefined ? [] : (deserialize(bytes) as readonly Pack[]); // written by `#writeList`, and whole
    for (const pack of packs) if (!this.#givenUp.has(pack.key) && !this.#packs.has(pack.key)) this.#add(pack);
  }

  async #writeList(): Promise<void> {
    await this.#readList(); // another build may have written it meanwhile
    await this.#below.put(this.#listKey, serialize([...this.#packs.values()]));
  }

  #add(pack: Pack): void {
    this.#packs.set(pack.key, pack);
    for (const [key, from, to] of pack.entries) this.#places.set(key, { pack, from, to });
  }

  async #taken(key: string): Promise<Uint8Array | undefined> {
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    const bytes = this.#held.get(place.pack.key) ?? (await this.#below.get(place.pack.key));
    if (bytes === undefined) this.#giveUp(place.pack);
    else this.#hold(place.pack.key, bytes);
    return bytes?.subarray(place.from, place.to);
  }

  /** The packs that were of use last; of all of ten thousand posts there would be too many. */
  #hold(key: string, bytes: Uint8Array): void {
    this.#held.delete(key);
    this.#held.set(key, bytes);
    let sum = 0;
    for (const [held, { length }] of [...this.#held].reverse()) {
      sum += length;
      if (sum > HELD_BYTES && held !== key) this.#held.delete(held);
    }
  }

  #giveUp(pack: Pack): void {
    this.#packs.delete(pack.key);
    this.#givenUp.add(pack.key);
    for (const [key] of pack.entries) if (this.#places.get(key)?.pack === pack) this.#places.delete(key);
  }

  async #pack(): Promise<void> {
    if (this.#fresh.size === 0) return;
    let at = 0;
    const entries = Array.from(this.#fresh, ([key, { length }]) => {
      at += length;
      return [key, at - length, at] as const;
    });
    const bytes = Buffer.concat([...this.#fresh.values()]);
    this.#fresh = new Map();
    this.#freshBytes = 0;
    const key = keyOf('entries', '1', bytes, JSON.stringify(entries));
    await this.#below.put(key, bytes);
    this.#givenUp.delete(key);
    this.#add({ key, bytes: bytes.length, entries });
  }

  async #tidy(): Promise<void> {
    const packs = [...this.#packs.values()];
    const small = packs.filter(({ bytes }) => bytes < SMALL_BYTES);
    const going = packs.filter((pack) => this.#usedOf(pack) < pack.bytes * LEAST_USED);
    for (const pack of new Set([...going, ...(small.length > MOST_SMALL ? small : [])])) {
      for (const [key] of pack.entries) {
        const bytes = this.#isOfUse(key, pack) ? await this.#taken(key) : undefined;
        if (bytes !== undefined) this.#fresh.set(key, bytes);
      }
      this.#giveUp(pack);
    }
  }

  /** In bytes. */
  #usedOf(pack: Pack): number {
    return pack.entries.reduce((sum, [key, from, to]) => sum + (this.#isOfUse(key, pack) ? to - from : 0), 0);
  }

  /** Whether it is this pack that an entry which was asked for stands in. */
  #isOfUse(key: string, pack: Pack): boolean {
    return this.#used.has(key) && !this.#fresh.has(key) && this.#places.get(key)?.pack === pack;
  }
}
