// The reader's visits: one record, moved on at every start.

import type { Visits } from '../model/visits.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { withoutStorage } from '../storage/storage-error.ts';
import { type BringKept, bringKept as bring } from './bring-kept.ts';

const KEY = 'visits';

export class VisitsState {
  #visits = $state.raw<Visits>();
  readonly #store: ReaderStore;
  readonly #now: () => number;
  #startedAt: number | undefined;
  readonly #bringKept: BringKept;

  constructor(store: ReaderStore, now: () => number = Date.now, bringKept: BringKept = bring) {
    this.#store = store;
    this.#now = now;
    this.#bringKept = bringKept;
  }

  get current(): Visits | undefined {
    return this.#visits;
  }

  /** Counts this start. Where storage fails, it is as on a first visit. */
  async start(): Promise<void> {
    this.#startedAt = this.#now();
    const saved = await this.#store.load(KEY).catch(withoutStorage);
    const { parseVisits, visited } = await this.#bringKept();
    this.#visits = visited(parseVisits(saved), this.#startedAt);
  }

  /** Stores what was counted: later than it is shown, since nothing may stand in the way of the first page. */
  async keep(): Promise<void> {
    const at = this.#startedAt;
    if (at === undefined) return;
    const { visited } = await this.#bringKept();
    await this.#change((before) => visited(before, at));
  }

  /** Takes in the visits of another device. */
  async merge(visits: Visits): Promise<void> {
    const { mergeVisits } = await this.#bringKept();
    await this.#change((before) => (before ? mergeVisits(before, visits) : visits));
  }

  async #change(rule: (before: Visits | undefined) => Visits): Promise<void> {
    const { parseVisits } = await this.#bringKept();
    const move = (saved: unknown): Visits => {
      this.#visits = rule(parseVisits(saved));
      return this.#visits;
    };
    await this.#store.update(KEY, move).catch(withoutStorage);
  }
}
