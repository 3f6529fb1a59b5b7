// What the reader keeps offline: paths and posts, saved whole, checked, repaired, brought up to date when they say so.

import type { Ref } from '../contract/ref.ts';
import type { SavedName } from '../model/backup.ts';
import type { ContentSource } from '../storage/content.ts';
import type { OfflineShelf } from '../storage/offline-shelf.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { type Edition, editionOfPath, editionOfPost, type Save } from '../storage/save.ts';
import type { Space } from '../storage/saves.ts';
import type { Proof } from '../storage/verify.ts';
import { SaveMending } from './save-mending.ts';
import { SaveRecords } from './save-records.svelte.ts';
import { SaveRuns } from './save-runs.svelte.ts';
import { newBytes, type SaveView, viewOf } from './save-view.ts';
import type { Subject } from './subject.ts';

export type { Save };

/** How old a full check may be before the next start makes another, in milliseconds. */
const DAY = 86_400_000;

export class SavesState {
  #newest = $state.raw<ReadonlyMap<string, Edition>>(new Map());
  readonly #records: SaveRecords;
  readonly #runs: SaveRuns;
  readonly #mending: SaveMending;
  readonly #shelf: OfflineShelf;
  readonly #content: ContentSource;
  readonly #now: () => number;

  /** `store` keeps the list of names as well, where it is mirrored. */
  constructor(shelf: OfflineShelf, content: ContentSource, store: ReaderStore, now: () => number = Date.now) {
    this.#shelf = shelf;
    this.#runs = new SaveRuns(shelf);
    this.#records = new SaveRecords(shelf, store, (name, problem) => this.#runs.failed(name, problem));
    this.#mending = new SaveMending(shelf, this.#records, this.#runs, now);
    this.#content = content;
    this.#now = now;
  }

  /** All saves, in no order. */
  get all(): readonly Save[] {
    return this.#records.all;
  }

  /** The ids of posts that are on the device whole. */
  get posts(): ReadonlySet<string> {
    return this.#records.posts;
  }

  /** False until the device was asked what is saved. */
  get isKnown(): boolean {
    return this.#records.isKnown;
  }

  /** What is saved or on its way, by name. */
  get names(): readonly SavedName[] {
    return this.#records.names;
  }

  /** The search index of every saved path, for a search without the rest of the site's. */
  searchFiles(): Promise<readonly Ref[]> {
    return this.#records.searchFiles();
  }

  view(name: string): SaveView {
    return viewOf({ save: this.#records.of(name), newest: this.#newest.get(name), ...this.#runs.of(name) });
  }

  /** Bytes that keeping it would take; undefined until it was looked up. */
  sizeOf(name: string): number | undefined {
    const edition = this.#newest.get(name);
    return edition && newBytes(undefined, edition);
  }

  /** Reads the records. Where the app has just been opened, what `start` is about to go on with is at work from here on. */
  async load(isOpened = false): Promise<void> {
    await this.#records.reload();
    if (!isOpened) return;
    for (const { name, wanted } of this.all) if (wanted && !wanted.paused) this.#runs.announce(name);
  }

  /** Reads the records, checks them, and goes on with what was under way when the app was last closed. */
  async start(): Promise<void> {
    await this.#records.reload();
    for (const save of this.all) {
      if (save.wanted && !save.wanted.paused) void this.#bring(save.name);
      else if (save.wanted) await this.#runs.count(save.name, save.wanted.edition);
      else await this.check(save.name, this.#now() - (save.saved?.verifiedAt ?? 0) > DAY ? 'whole' : 'there');
      void this.look(save.name);
    }
    await this.plan(await this.#records.listed());
    if (this.all.length > 0) void this.#shelf.askToPersist();
  }

  /** Keeps what is named and not kept yet, as after a loss or from a file. */
  async plan(names: readonly SavedName[]): Promise<void> {
    for (const subject of names) if (!this.#records.of(subject.name)) await this.keep(subject);
  }

  /** Looks up what the site has of a path or post today. */
  async look(name: string): Promise<Edition | undefined> {
    const id = name.slice(name.indexOf('/') + 1);
    const [ref, file] = await Promise.all([
      this.#content.refOf(name),
      name.startsWith('path/') ? this.#content.path(id) : this.#content.post(id),
    ]);
    if (ref.kind === 'failed' || file.kind === 'failed' || ref.standIn || file.standIn) return undefined;
    const edition =
      'sections' in file.value ? editionOfPath(file.value, ref.value) : editionOfPost(file.value, ref.value);
    this.#newest = new Map(this.#newest).set(name, edition);
    return edition;
  }

  /** Looks up all that is saved, as when the site may have published something since. */
  async lookAll(): Promise<void> {
    for (const { name } of this.all) await this.look(name);
  }

  /** Keeps the site's edition of today; where another is saved, in its place once all of it is here. */
  async keep({ name, title, hue }: Subject): Promise<void> {
    const edition = (await this.look(name)) ?? this.#newest.get(name);
    if (!edition) return this.#runs.failed(name, 'offline');
    const wanted = { edition, paused: false };
    void this.#shelf.askToPersist();
    await this.#bring(name, (before) => ({ ...before, name, title, ...(hue !== undefined && { hue }), wanted }));
  }

  async pause(name: string): Promise<void> {
    this.#runs.stop(name);
    await this.#records.change(name, (save) => save?.wanted && { ...save, wanted: { ...save.wanted, paused: true } });
  }

  /** Goes on; where the site has let go of a file, with its edition of today. */
  async resume(name: string): Promise<void> {
    const isGone = this.#runs.foundGone(name);
    if (isGone) await this.#content.refresh();
    const edition = isGone ? await this.look(name) : undefined;
    await this.#bring(
      name,
      (save) => save?.wanted && { ...save, wanted: { edition: edition ?? save.wanted.edition, paused: false } },
    );
  }

  /** Gives up what is on its way; what was saved before stays. */
  async cancel(name: string): Promise<void> {
    this.#runs.stop(name);
    await this.#records.change(name, (save) => {
      if (!save?.saved) return undefined;
      const { wanted: _, ...rest } = save;
      return rest;
    });
    await this.#shelf.sweep();
  }

  /** Forgets a save and gives it back, for `putBack`; its files go with the next `sweep`. */
  async remove(name: string): Promise<Save | undefined> {
    this.#runs.stop(name);
    const save = this.#records.of(name);
    await this.#records.change(name, () => undefined);
    return save;
  }

  async putBack(save: Save): Promise<void> {
    await this.#records.change(save.name, () => save);
    await this.check(save.name, 'there');
  }

  /** Looks over what is saved and marks what is lost; fetches it again where that can be done. */
  async check(name: string, proof: Proof): Promise<void> {
    await this.#mending.check(name, proof);
    await this.#moveOn(name);
  }

  async checkAll(): Promise<void> {
    await this.load();
    for (const { name } of this.all) await this.check(name, 'whole');
  }

  sweep(): Promise<void> {
    return this.#shelf.sweep();
  }

  space(): Promise<Space | undefined> {
    return this.#shelf.space();
  }

  isPersisted(): Promise<boolean> {
    return this.#shelf.isPersisted();
  }

  askToPersist(): Promise<boolean> {
    return this.#shelf.askToPersist();
  }

  async repair(name: string): Promise<void> {
    await this.#mending.repair(name);
    await this.#moveOn(name);
  }

  /** Where the site has let go of a file that is lost here, its edition of today is kept instead. */
  async #moveOn(name: string): Promise<void> {
    const save = this.#records.of(name);
    if (!save?.saved || save.saved.lost.length === 0 || !this.#runs.foundGone(name)) return;
    if ((await this.#content.refresh()).kind === 'ready') await this.keep(save);
  }

  /** Brings what is wanted onto the device, by `rule` or by the record as it is: shown as at work until it is saved. */
  async #bring(name: string, rule?: (before: Save | undefined) => Save | undefined): Promise<void> {
    const isSaved = await this.#runs.atWork(name, async (signal) => {
      if (rule) await this.#records.change(name, rule);
      const edition = this.#records.of(name)?.wanted?.edition;
      if (!edition || !(await this.#runs.fetch(name, edition, signal))) return false;
      return this.#records.complete(name, this.#now());
    });
    if (!isSaved) return;
    await this.check(name, 'whole'); // read back, and hashed
    await this.#shelf.sweep();
  }
}
