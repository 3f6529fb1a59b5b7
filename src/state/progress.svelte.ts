// What was read, how far, and where to go on. Shared by all tabs through the store.

import { mergeProgress, replayed } from '../model/backup.ts';
import { latestRead } from '../model/journey.ts';
import type { Place, PostProgress } from '../model/progress.ts';
import * as rules from '../model/progress.ts';
import { type Journal, noJournal } from '../storage/journal.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { StorageError, type StorageProblem } from '../storage/storage-error.ts';

const KEY = 'progress/';

export class ProgressState {
  #records = $state.raw<ReadonlyMap<string, PostProgress>>(new Map());
  #problem = $state.raw<StorageProblem>();
  readonly latest = $derived(latestRead(this.#records));
  readonly #store: ReaderStore;
  readonly #clock: () => number;
  readonly #journal: Journal;

  constructor(store: ReaderStore, now: () => number = Date.now, journal: Journal = noJournal) {
    this.#store = store;
    this.#clock = now;
    this.#journal = journal;
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
    await this.#replay(saved);
    const records = [...saved.values()].map(rules.parseProgress).filter((record) => record !== undefined);
    this.#records = new Map([...records.map((record) => [record.post, record] as const), ...this.#records]);
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

  /**
   * Shows the change at once and saves it onto what the store holds, which another tab may have moved on. Until that is
   * done it stands in the journal: the page may be closed at any moment.
   */
  async #change(post: string, rule: (before: PostProgress | undefined) => PostProgress): Promise<void> {
    const after = rule(this.#records.get(post));
    this.#keep(after);
    this.#journal.note(post, after);
    const done = await this.#kept(
      this.#store.update(KEY + post, (saved) => rule(rules.parseProgress(saved))).then(() => true),
    );
    if (done) this.#journal.clear(post, after);
  }

  /** Takes in what tabs noted that were closed before the store had it. */
  async #replay(saved: ReadonlyMap<string, unknown>): Promise<void> {
    for (const [post, record] of this.#journal.left()) {
      const noted = rules.parseProgress(record);
      if (noted) {
        this.#keep(replayed(rules.parseProgress(saved.get(KEY + post)), noted));
        const put = this.#store.update(KEY + post, (stored) => replayed(rules.parseProgress(stored), noted));
        if (!(await this.#kept(put.then(() => true)))) continue;
      }
      this.#journal.clear(post, record);
    }
  }

  #now(): number {
    return rules.changedAt(this.#clock(), this.latest);
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
