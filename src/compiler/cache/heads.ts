// The heads of a folder's posts as they were read, in one entry: their YAML takes longer to read than all else that a
// post costs which did not change.
import { deserialize, serialize } from 'node:v8';
import { parsedYaml, type YamlFault, type YamlText } from '../matter/yaml-text.ts';
import { type BlobCache, keyOf } from './blobs.ts';
import { compilerVersion } from './compiler-version.ts';

type Read = YamlText | YamlFault;

/** Parses heads, or knows them by their text, which says all that can be read of it. */
export class Heads {
  readonly #blobs: BlobCache | undefined;
  readonly #key: string;
  #before: ReadonlyMap<string, Read> | undefined;
  #used = new Map<string, Read>();
  #isNew = false;

  /** `folder` is the author's, on this machine. Without `blobs` nothing outlives the process. */
  constructor(folder: string, blobs: BlobCache | undefined) {
    this.#blobs = blobs;
    this.#key = keyOf('heads', compilerVersion(), folder);
  }

  /** Before the first head of a compilation is asked for. */
  async begin(): Promise<void> {
    const kept = this.#before === undefined ? await this.#blobs?.get(this.#key) : undefined;
    // written by `keep`, and whole
    this.#before = kept === undefined ? this.#used : (deserialize(kept) as ReadonlyMap<string, Read>);
    this.#used = new Map();
    this.#isNew = false;
  }

  /** What a head says. */
  read(text: string): Read {
    const known = this.#used.get(text) ?? this.#before?.get(text);
    if (known === undefined) this.#isNew = true;
    const read = known ?? parsedYaml(text);
    this.#used.set(text, read);
    return read;
  }

  /** Keeps what was asked for since the compilation began, where any of it is new. */
  async keep(): Promise<void> {
    if (this.#isNew) await this.#blobs?.put(this.#key, serialize(this.#used));
  }
}
