// What was read, how far, and where to go on. Shared by all tabs through the store.

import { mergeProgress } from '../model/backup.ts';
import { latestRead } from '../model/journey.ts';
import type { Place, PostProgress } from '../model/progress.ts';
import * as rules from '../model/progress.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { StorageError, type StorageProblem } from '../storage/storage-error.ts';

const KEY = 'progress/';

export class ProgressState {
  #records = $state.raw<ReadonlyMap<string, PostProgress>>(new Map());
  #problem = $state.raw<StorageProblem>();
  readonly latest = $derived(latestRead(this.#records));
  readonly #store: ReaderStore;
  readonly #now: () => number;

  constructor(store: ReaderStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
    store.onChange((key) => {
      if (key.startsWith(KEY)) void this.#reload(key);
    });
  }

  get records(): ReadonlyMap<string, PostProgress> {
    return this.#records;
  }

  /** Why what is read is not being kept; undefined where it is. */
  get problem(): StorageProblem | undefined {
    return this.#problem;
  }

  of(post: string): PostProgress | undefined {
    return this.#records.get(post);
  }

  /** Reads all records; one that is damaged stays in the store untouched and is left out here. */
  async load(): Promise<void> {
    const saved = await this.#kept(this.#store.loadAll(KEY));
    if (!saved) return;
    const records = [...saved.values()].map(rules.parseProgress).filter((record) => record !== undefined);
    this.#records = new Map(records.map((record) => [record.post, record]));
  }

  open(post: string, path: string | undefined): Promise<void> {
    return this.#change(post, (before) => rules.opened(before, post, path, this.#now()));
  }

  move(post: string, place: Place): Promise<void> {
    return this.#change(post, (before) => rules.moved(before ?? this.#blank(post), place, this.#now()));
  }

  markRead(post: string): Promise<void> {
    return this.#change(post, (before) => rules.markedRead(before ?? this.#blank(post), this.#now()));
  }

  markUnread(post: string): Promise<void> {
    return this.#change(post, (before) => rules.markedUnread(before ?? this.#blank(post), this.#now()));
  }

  /** Takes in records from elsewhere, each merged with what is here. */
  async merge(records: readonly PostProgress[]): Promise<void> {
    for (const record of records) {
      await this.#change(record.post, (before) => (before ? mergeProgress(before, record) : record));
    }
  }

  /** Forgets everything. */
  async eraseAll(): Promise<void> {
    const posts = [...this.#records.keys()];
    this.#records = new Map();
    await this.#kept(Promise.all(posts.map((post) => this.#store.remove(KEY + post))));
  }

  /** Shows the change at once and saves it onto what the store holds, which another tab may have moved on. */
  async #change(post: string, rule: (before: PostProgress | undefined) => PostProgress): Promise<void> {
    this.#keep(rule(this.#records.get(post)));
    await this.#kept(this.#store.update(KEY + post, (saved) => rule(rules.parseProgress(saved))));
  }

  #blank(post: string): PostProgress {
    return { post, fraction: 0, updatedAt: this.#now() };
  }

  /** Storage that fails is told, not thrown: reading goes on without it. */
  async #kept<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      const result = await work;
      this.#problem = undefined;
      return result;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#problem = error.problem;
      return undefined;
    }
  }

  async #reload(key: string): Promise<void> {
    const saved = await this.#kept(this.#store.load(key));
    const record = rules.parseProgress(saved);
    if (record) this.#keep(record);
    else if (saved === undefined && !this.#problem) this.#forget(key.slice(KEY.length)); // erased in another tab
  }

  #forget(post: string): void {
    const records = new Map(this.#records);
    records.delete(post);
    this.#records = records;
  }

  #keep(record: PostProgress): void {
    this.#records = new Map(this.#records).set(record.post, record);
  }
}
