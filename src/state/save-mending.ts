// Looks over what is saved, says what of it is lost, and fetches that again.
import type { OfflineShelf } from '../storage/offline-shelf.ts';
import { alone } from '../storage/save-run.ts';
import { withoutStorage } from '../storage/storage-error.ts';
import { lostFiles, type Proof } from '../storage/verify.ts';
import type { SaveRecords } from './save-records.svelte.ts';
import type { SaveRuns } from './save-runs.svelte.ts';

/** One look at a save at a time, in all tabs: of two, the first would tell of files that the second has mended since. */
export class SaveMending {
  readonly #shelf: OfflineShelf;
  readonly #records: SaveRecords;
  readonly #runs: SaveRuns;
  readonly #now: () => number;

  constructor(shelf: OfflineShelf, records: SaveRecords, runs: SaveRuns, now: () => number) {
    this.#shelf = shelf;
    this.#records = records;
    this.#runs = runs;
    this.#now = now;
  }

  check(name: string, proof: Proof): Promise<void> {
    return alone(`${this.#shelf.site}:mend:${name}`, () => this.#check(name, proof));
  }

  repair(name: string): Promise<void> {
    return alone(`${this.#shelf.site}:mend:${name}`, () => this.#repair(name));
  }

  async #check(name: string, proof: Proof): Promise<void> {
    const saved = this.#records.of(name)?.saved;
    if (!saved) return;
    const lost = await lostFiles(saved.edition, this.#shelf.files, proof).catch(withoutStorage);
    if (!lost) return;
    const verifiedAt = lost.length === 0 && proof === 'whole' ? this.#now() : saved.verifiedAt;
    if (lost.length > 0 || saved.lost.length > 0 || verifiedAt !== saved.verifiedAt) {
      await this.#mark(name, lost, verifiedAt);
    }
    if (lost.length > 0) await this.#repair(name);
  }

  async #repair(name: string): Promise<void> {
    const saved = this.#records.of(name)?.saved;
    if (!saved) return;
    const isHere = await this.#runs.atWork(name, (signal) => this.#runs.fetch(name, saved.edition, signal));
    if (!isHere) return;
    const lost = await lostFiles(saved.edition, this.#shelf.files, 'whole').catch(withoutStorage);
    if (lost) await this.#mark(name, lost, lost.length === 0 ? this.#now() : saved.verifiedAt);
  }

  #mark(name: string, lost: readonly string[], verifiedAt: number): Promise<void> {
    return this.#records.change(
      name,
      (save) => save?.saved && { ...save, saved: { ...save.saved, lost: [...lost], verifiedAt } },
    );
  }
}
