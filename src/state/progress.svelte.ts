// What was read, how far, and where to go on. Shared by all tabs through the store.

import { latestRead } from '../model/helpful-first.ts';
import type { Position } from '../model/position.ts';
import { changedAt } from '../model/progress.ts';
import type { CountedText, PostProgress } from '../model/record.ts';
import * as rules from '../model/record.ts';
import { type Journal, noJournal } from '../storage/journal.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { StorageError, type StorageProblem } from '../storage/storage-error.ts';
import type { Aside } from './aside.ts';
import { type BringKept, bringKept as bring } from './bring-kept.ts';

const KEY = 'progress/';

export class ProgressState {
  #records = $state.raw<ReadonlyMap<string, PostProgress>>(new Map());
  #aside = $state.raw<readonly Aside[]>([]);
  #problem = $state.raw<StorageProblem>();
  readonly latest = $derived(latestRead(this.#records));
  readonly #store: ReaderStore;
  readonly #clock: () => number;
  readonly #journal: Journal;
  readonly #bringKept: BringKept;

  constructor(
    store: ReaderStore,
    now: () => number = Date.now,
    journal: Journal = noJournal,
    bringKept: BringKept = bring,
  ) {
    this.#store = store;
    this.#clock = now;
    this.#journal = journal;
    this.#bringKept = bringKept;
    store.onChange((key) => {
      if (key.startsWith(KEY)) void this.#reload(key);
    });
  }

  get records(): ReadonlyMap<string, PostProgress> {
    return this.#records;
  }

  /** Records that cannot be read, kept as they are: damaged ones, and those of a later build. */
  get aside(): readonly Aside[] {
    return this.#aside;
  }

  /** Why what is read is not being kept; undefined where it is. */
  get problem(): StorageProblem | undefined {
    return this.#problem;
  }

  of(post: string): PostProgress | undefined {
    return this.#records.get(post);
  }

  /** Reads all records. One that cannot be read is put aside; one that was and now can be is taken in again. */
  async load(): Promise<void> {
    const saved = await this.#kept(this.#store.loadAll(KEY));
    if (!saved) return;
    const { parseProgress } = await this.#bringKept();
    const records = [...saved.values()].map(parseProgress).filter((record) => record !== undefined);
    this.#records = new Map([...records.map((record) => [record.post, record] as const), ...this.#records]);
    await this.#kept(this.#sort(saved));
    await this.#replay();
  }

  async #sort(saved: ReadonlyMap<string, unknown>): Promise<void> {
    const { loadAside, parseProgress, putAside } = await this.#bringKept();
    for (const [key, record] of saved) {
      if (parseProgress(record)) continue;
      await putAside(this.#store, [record]);
      await this.#store.remove(key);
    }
    const { aside, readable } = await loadAside(this.#store);
    this.#aside = aside;
    await this.merge(readable);
  }

  /** `text` is what the post says today, where it is at hand. */
  open(post: string, path: string | undefined, text?: CountedText): Promise<void> {
    return this.#change(post, (before, now) => rules.opened(before, path, now, text));
  }

  move(post: string, position: Position): Promise<void> {
    return this.#change(post, (before, now) => rules.moved(before, position, now));
  }

  /** Sections of a post were read, by their ids. */
  readOn(post: string, text: CountedText, ids: ReadonlySet<string>): Promise<void> {
    return this.#change(post, (before, now) => rules.readOn(before, text, ids, now));
  }

  markRead(post: string): Promise<void> {
    return this.#change(post, rules.markedRead);
  }

  markUnread(post: string): Promise<void> {
    return this.#change(post, rules.markedUnread);
  }

  /** The reader knows a post's matter without reading it; or, with `is` false, takes that back. */
  markKnown(post: string, is: boolean): Promise<void> {
    return this.#change(post, (before, now) => rules.markedKnown(before, is, now));
  }

  /** Takes in records from elsewhere, each merged with what is here. */
  async merge(records: readonly PostProgress[]): Promise<void> {
    const { mergeProgress } = await this.#bringKept();
    for (const record of records) {
      await this.#change(record.post, (before, _now, isNew) => (isNew ? record : mergeProgress(before, record)));
    }
  }

  /** Keeps records from elsewhere that cannot be read here. */
  async keepAside(records: readonly unknown[]): Promise<void> {
    if (records.length === 0) return;
    const { loadAside, putAside } = await this.#bringKept();
    await this.#kept(putAside(this.#store, records));
    this.#aside = (await this.#kept(loadAside(this.#store)))?.aside ?? this.#aside;
  }

  /** Forgets everything, also what could not be read. */
  async eraseAll(): Promise<void> {
    const posts = [...this.#records.keys()];
    this.#records = new Map();
    this.#aside = [];
    const { eraseAside } = await this.#bringKept();
    await this.#kept(Promise.all([...posts.map((post) => this.#store.remove(KEY + post)), eraseAside(this.#store)]));
  }

  /**
   * Shows the change at once and saves it onto what the store holds, which another tab may have moved on. What is there
   * and cannot be read, as what a tab with a later build just wrote, is not written over. Until it is saved it stands in
   * the journal: the page may be closed at any moment.
   */
  async #change(
    post: string,
    rule: (before: PostProgress, now: number, isNew: boolean) => PostProgress,
  ): Promise<void> {
    const now = this.#now();
    const next = (before: PostProgress | undefined) => rule(before ?? rules.blank(post, now), now, !before);
    const after = next(this.#records.get(post));
    this.#keep(after);
    this.#journal.note(post, after);
    const isSaved = await this.#kept(this.#save(post, next));
    if (isSaved) this.#journal.clear(post, after);
  }

  async #save(post: string, next: (before: PostProgress | undefined) => PostProgress): Promise<true> {
    const { parseProgress } = await this.#bringKept();
    await this.#store.update(KEY + post, (saved) => {
      const before = parseProgress(saved);
      return saved === undefined || before ? next(before) : saved;
    });
    return true;
  }

  /** Takes in what tabs noted that were closed before the store had it. */
  async #replay(): Promise<void> {
    const { parseProgress } = await this.#bringKept();
    for (const [post, noted] of this.#journal.left()) {
      const record = parseProgress(noted);
      if (record) await this.merge([record]);
      if (!this.#problem) this.#journal.clear(post, noted);
    }
  }

  /** The clock's time, but never before what was changed last: a clock may be set back. */
  #now(): number {
    return changedAt(this.#clock(), this.latest);
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
    const record = (await this.#bringKept()).parseProgress(saved);
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
