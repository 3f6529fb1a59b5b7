// What the reader keeps offline. The code for it comes once something is kept, or is to be: most first visits do without.

import type { SavedName } from '../model/backup.ts';
import type { OfflineShelf } from '../storage/offline-shelf.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { withoutStorage } from '../storage/storage-error.ts';
import type { SaveView } from './save-view.ts';
import type { Save, SavesState } from './saves.svelte.ts';

/** What the screens know of saves, whether their code is there or not. */
export type Saves = Pick<SavesState, keyof SavesState>;

/** Where the store keeps the names of what is saved. */
const NAMES = 'saved';

export class LateSaves implements Saves {
  #saves = $state.raw<SavesState>();
  #isKnown = $state(false);
  #isMissing = $state(false);
  #coming: Promise<SavesState | undefined> | undefined;
  readonly #open: () => Promise<SavesState>;
  readonly #shelf: () => Promise<OfflineShelf>;
  readonly #store: ReaderStore;

  /** `open` brings the code; where it does not arrive, the next to need it tries again. `shelf` is asked for when it is needed. */
  constructor(open: () => Promise<SavesState>, shelf: () => Promise<OfflineShelf>, store: ReaderStore) {
    this.#open = open;
    this.#shelf = shelf;
    this.#store = store;
  }

  get all(): readonly Save[] {
    return this.#saves?.all ?? [];
  }

  get posts(): ReadonlySet<string> {
    return this.#saves?.posts ?? new Set();
  }

  get isKnown(): boolean {
    return this.#saves?.isKnown ?? this.#isKnown;
  }

  get names(): readonly SavedName[] {
    return this.#saves?.names ?? [];
  }

  view(name: string): SaveView {
    return this.#saves?.view(name) ?? { kind: 'none', reason: this.#isMissing ? 'offline' : undefined };
  }

  sizeOf(name: string): number | undefined {
    return this.#saves?.sizeOf(name);
  }

  async searchFiles() {
    return (await this.#whereAny((saves) => saves.searchFiles())) ?? [];
  }

  async load(isOpened?: boolean): Promise<void> {
    await this.#whereAny((saves) => saves.load(isOpened));
    this.#isKnown = true;
  }

  async start(): Promise<void> {
    await this.#whereAny((saves) => saves.start());
  }

  async lookAll(): Promise<void> {
    await this.#saves?.lookAll();
  }

  async plan(...names: Parameters<Saves['plan']>): Promise<void> {
    await this.#with((saves) => saves.plan(...names));
  }

  look(name: string): ReturnType<Saves['look']> {
    return this.#with((saves) => saves.look(name));
  }

  async keep(subject: SavedName): Promise<void> {
    await this.#with((saves) => saves.keep(subject));
  }

  async pause(name: string): Promise<void> {
    await this.#with((saves) => saves.pause(name));
  }

  async resume(name: string): Promise<void> {
    await this.#with((saves) => saves.resume(name));
  }

  async cancel(name: string): Promise<void> {
    await this.#with((saves) => saves.cancel(name));
  }

  remove(name: string): Promise<Save | undefined> {
    return this.#with((saves) => saves.remove(name));
  }

  async putBack(save: Save): Promise<void> {
    await this.#with((saves) => saves.putBack(save));
  }

  async check(...what: Parameters<Saves['check']>): Promise<void> {
    await this.#with((saves) => saves.check(...what));
  }

  async checkAll(): Promise<void> {
    await this.#with((saves) => saves.checkAll());
  }

  async repair(name: string): Promise<void> {
    await this.#with((saves) => saves.repair(name));
  }

  async sweep(): Promise<void> {
    await (await this.#shelf()).sweep();
  }

  async space(): ReturnType<Saves['space']> {
    return (await this.#shelf()).space();
  }

  async isPersisted(): Promise<boolean> {
    return (await this.#shelf()).isPersisted();
  }

  async askToPersist(): Promise<boolean> {
    return (await this.#shelf()).askToPersist();
  }

  /** Undefined where nothing is kept, and nothing is listed that was. */
  async #whereAny<T>(use: (saves: SavesState) => Promise<T>): Promise<T | undefined> {
    return this.#saves || (await this.#hasAny()) ? this.#with(use) : undefined;
  }

  async #hasAny(): Promise<boolean> {
    if (await (await this.#shelf()).saves.hasAny().catch(withoutStorage)) return true;
    const listed = await this.#store.load(NAMES).catch(withoutStorage);
    return Array.isArray(listed) && listed.length > 0;
  }

  async #with<T>(use: (saves: SavesState) => Promise<T>): Promise<T | undefined> {
    this.#coming ??= this.#open().catch(() => undefined);
    const saves = await this.#coming;
    this.#isMissing = saves === undefined;
    if (saves) this.#saves = saves;
    else this.#coming = undefined;
    return saves && use(saves);
  }
}
