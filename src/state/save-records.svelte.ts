// The records of what is saved, as this tab knows them: changed on the device first, told to the other tabs, and listed by
// name where the reader's data is mirrored, so that a loss of the records is not one of the list.

import type { Ref } from '../contract/ref.ts';
import { parseSavedNames, type SavedName } from '../model/backup.ts';
import type { OfflineShelf } from '../storage/offline-shelf.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { type Save, savedPosts } from '../storage/save.ts';
import { StorageError, type StorageProblem, withoutStorage } from '../storage/storage-error.ts';
import { without } from './save-runs.svelte.ts';

/** Where the store keeps the names of what is saved. */
const NAMES = 'saved';

export class SaveRecords {
  #saves = $state.raw<ReadonlyMap<string, Save>>(new Map());
  #isKnown = $state(false);
  /** The ids of posts that are on the device whole. */
  readonly posts = $derived(savedPosts(this.#saves.values()));
  readonly #shelf: OfflineShelf;
  readonly #store: ReaderStore;
  readonly #onProblem: (name: string, problem: StorageProblem) => void;

  /** `onProblem` is told of a record that the device did not take; it is then as it was. */
  constructor(shelf: OfflineShelf, store: ReaderStore, onProblem: (name: string, problem: StorageProblem) => void) {
    this.#shelf = shelf;
    this.#store = store;
    this.#onProblem = onProblem;
    shelf.onChange(() => void this.reload());
  }

  /** False until the device was asked for the first time. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** In no order. */
  get all(): readonly Save[] {
    return [...this.#saves.values()];
  }

  get names(): readonly SavedName[] {
    return this.all.map(({ name, title, hue }) => ({ name, title, ...(hue !== undefined && { hue }) }));
  }

  of(name: string): Save | undefined {
    return this.#saves.get(name);
  }

  /** The names that were listed last, also those whose records are gone. */
  async listed(): Promise<readonly SavedName[]> {
    return parseSavedNames(await this.#store.load(NAMES).catch(withoutStorage));
  }

  /** The search index of every saved path, for a search without the rest of the site's; read from the device. */
  async searchFiles(): Promise<readonly Ref[]> {
    await this.reload();
    const paths = this.all.filter(({ name }) => name.startsWith('path/'));
    return paths.flatMap(({ saved }) => saved?.edition.others.slice(1) ?? []);
  }

  /** Takes in what the device has; where that fails, what is known stays. */
  async reload(): Promise<void> {
    const saves = await this.#shelf.saves.all().catch(withoutStorage);
    if (saves) this.#saves = new Map(saves.map((save) => [save.name, save]));
    this.#isKnown = true;
  }

  /** Writes a record, or takes it away where `rule` gives undefined. */
  async change(name: string, rule: (before: Save | undefined) => Save | undefined): Promise<void> {
    try {
      const save = await this.#shelf.saves.change(name, rule);
      this.#saves = save ? new Map(this.#saves).set(name, save) : without(this.#saves, name);
      this.#shelf.tell();
      await this.#store.update(NAMES, () => this.names);
    } catch (error) {
      this.#failed(name, error);
    }
  }

  /** Turns what was wanted into what is saved. False where not all of it is there. */
  async complete(name: string, now: number): Promise<boolean> {
    const done = await this.#shelf.saves.complete(name, now).catch((error) => this.#failed(name, error));
    await this.reload();
    this.#shelf.tell();
    return done === 'saved';
  }

  #failed(name: string, error: unknown): undefined {
    if (!(error instanceof StorageError)) throw error;
    this.#onProblem(name, error.problem);
  }
}
