// The small blobs of one post in one entry: a post has dozens of fences and formulas, and a file for each would take
// longer to write than they take to make.
import { deserialize, serialize } from 'node:v8';
import type { BlobCache } from './blobs.ts';

type Blobs = ReadonlyMap<string, Uint8Array>;

/** What is longer has an entry of its own, which all posts share. */
const LONGEST = 16_384;

/** A cache over another; what was small and of use is kept together once `flush` is called. */
export class BundledBlobs implements BlobCache {
  readonly #below: BlobCache;
  readonly #key: string;
  readonly #used = new Map<string, Uint8Array>();
  #kept: Blobs | undefined;
  #isNew = false;

  /** `key` is that of the entry which holds the bundle. */
  constructor(below: BlobCache, key: string) {
    this.#below = below;
    this.#key = key;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    this.#kept ??= await this.#read();
    const small = this.#used.get(key) ?? this.#kept.get(key);
    if (small === undefined) return this.#below.get(key);
    this.#used.set(key, small);
    return small;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    if (bytes.length > LONGEST) return this.#below.put(key, bytes);
    this.#used.set(key, bytes);
    this.#isNew = true;
  }

  /** Keeps what was put in or found since the bundle was made, and lets go of the rest. */
  async flush(): Promise<void> {
    if (this.#isNew) await this.#below.put(this.#key, serialize(this.#used));
  }

  async #read(): Promise<Blobs> {
    const bytes = await this.#below.get(this.#key);
    return bytes === undefined ? new Map() : (deserialize(bytes) as Blobs); // written by `flush`, and whole
  }
}
