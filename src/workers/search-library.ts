// Where a session's index comes from: its parts one by one, everything in one file where that is on the device, or what
// saved paths brought along when neither can be had.
import type { Ref } from '../contract/ref.ts';
import type { SearchManifest, SearchProblem } from '../contract/search.ts';
import { SearchIndex } from '../search/engine.ts';
import { ENGINE, PACK, ROOT } from '../search/format.ts';
import { openPack, type PartSource } from '../search/parts.ts';
import { type Origin, type Reach, readBytes } from '../storage/content-file.ts';

/** A part of the index that did not come, or not whole. */
export class PartProblem extends Error {
  readonly reason: SearchProblem;

  constructor(reason: SearchProblem) {
    super(`a part of the search index is ${reason}`);
    this.reason = reason;
  }
}

export class SearchLibrary {
  readonly #origin: Origin;
  readonly #manifest: SearchManifest | undefined;
  readonly #saved: readonly Ref[];
  #whole: Promise<SearchIndex> | undefined;
  #pack: PartSource | undefined;
  #packing: Promise<void> | undefined;
  #savedIndexes: Promise<readonly SearchIndex[]> | undefined;

  constructor(origin: Origin, manifest: SearchManifest | undefined, saved: readonly Ref[]) {
    this.#origin = origin;
    this.#manifest = manifest;
    this.#saved = saved;
  }

  /** The index of the whole site. Opened once; where that fails, the next question tries again. */
  whole(): Promise<SearchIndex> {
    this.#whole ??= this.#open().catch((problem: unknown) => {
      this.#whole = undefined;
      throw problem;
    });
    return this.#whole;
  }

  /** The indexes of saved paths that are on the device. */
  saved(): Promise<readonly SearchIndex[]> {
    this.#savedIndexes ??= Promise.all(this.#saved.map((ref) => this.#openSaved(ref))).then((all) => all.flat());
    return this.#savedIndexes;
  }

  /** Fetches the rest while there is time, where it is small enough to be one file. Never rejects. */
  fetchWhole(): Promise<void> {
    this.#packing ??= this.#takePack('anywhere').then((taken) => {
      if (!taken) this.#packing = undefined;
    });
    return this.#packing;
  }

  async #open(): Promise<SearchIndex> {
    if (this.#manifest === undefined) throw new PartProblem('offline');
    if (this.#manifest.engine !== ENGINE) throw new PartProblem('damaged');
    await this.#takePack('device');
    const root = this.#manifest.files[ROOT];
    if (root === undefined) throw new PartProblem('damaged');
    const bytes = this.#packRoot ?? (await this.#read(root));
    return new SearchIndex(bytes, (place) => this.#pack?.(place) ?? this.#read(place.ref));
  }

  #packRoot: Uint8Array | undefined;

  async #takePack(reach: Reach): Promise<boolean> {
    const ref = this.#manifest?.files[PACK];
    if (ref === undefined || this.#pack !== undefined) return true;
    const bytes = await readBytes(this.#origin, ref, reach);
    if (bytes.kind === 'failed') return false;
    const { root, source } = openPack(bytes.value);
    this.#packRoot = root;
    this.#pack = source;
    return true;
  }

  async #openSaved(ref: Ref): Promise<readonly SearchIndex[]> {
    const bytes = await readBytes(this.#origin, ref, 'device');
    if (bytes.kind === 'failed') return [];
    const { root, source } = openPack(bytes.value);
    return [new SearchIndex(root, source)];
  }

  async #read(ref: Ref): Promise<Uint8Array> {
    const bytes = await readBytes(this.#origin, ref);
    if (bytes.kind === 'failed') throw new PartProblem(bytes.reason === 'offline' ? 'offline' : 'damaged');
    return bytes.value;
  }
}
