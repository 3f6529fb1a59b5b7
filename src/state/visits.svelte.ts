// The reader's visits: one record, moved on at every start.

import { parseVisits, type Visits, visited } from '../model/visits.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { withoutStorage } from '../storage/storage-error.ts';

const KEY = 'visits';

export class VisitsState {
  #visits = $state.raw<Visits>();
  readonly #store: ReaderStore;
  readonly #now: () => number;

  constructor(store: ReaderStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  get current(): Visits | undefined {
    return this.#visits;
  }

  /** Counts this start. Where storage fails, it is as on a first visit. */
  async start(): Promise<void> {
    const now = this.#now();
    const move = (saved: unknown): Visits => {
      this.#visits = visited(parseVisits(saved), now);
      return this.#visits;
    };
    await this.#store.update(KEY, move).catch(withoutStorage);
  }
}
