// Saves at work in this tab: how far each is, and how the last attempt ended.

import type { OfflineShelf } from '../storage/offline-shelf.ts';
import { type Edition, filesOf, partsWith } from '../storage/save.ts';
import { type RunOutcome, runSave } from '../storage/save-run.ts';
import { lostFiles } from '../storage/verify.ts';
import type { Run, StopReason } from './save-view.ts';

export class SaveRuns {
  #running = $state.raw<ReadonlyMap<string, Run>>(new Map());
  #here = $state.raw<ReadonlyMap<string, Run>>(new Map());
  #outcomes = $state.raw<ReadonlyMap<string, RunOutcome>>(new Map());
  readonly #stops = new Map<string, AbortController>();
  readonly #shelf: OfflineShelf;

  constructor(shelf: OfflineShelf) {
    this.#shelf = shelf;
  }

  /** Of one save: at work now, how the last work ended, and how far it or the count had come. */
  of(name: string) {
    return { run: this.#running.get(name), last: this.#outcomes.get(name), here: this.#here.get(name) };
  }

  /** True where the last attempt found that the site has let go of a file. */
  foundGone(name: string): boolean {
    const last = this.#outcomes.get(name);
    return last?.kind === 'incomplete' && last.troubles.some(({ reason }) => reason === 'missing');
  }

  /**
   * Shows a save as at work until `work` ends, which is told when it is stopped. False where it is stopped or at work already.
   */
  async atWork(name: string, work: (signal: AbortSignal) => Promise<boolean>): Promise<boolean> {
    if (this.#stops.has(name)) return false;
    const stop = new AbortController();
    this.#stops.set(name, stop);
    this.announce(name);
    try {
      return await work(stop.signal);
    } finally {
      if (this.#stops.get(name) === stop) this.#end(name);
    }
  }

  /** Shows a save as at work, which begins soon. */
  announce(name: string): void {
    this.#running = new Map(this.#running).set(name, this.#here.get(name) ?? { bytes: 0, parts: 0 });
  }

  /** Brings all files of an edition onto the device. True where they are all there. */
  async fetch(name: string, edition: Edition, signal: AbortSignal): Promise<boolean> {
    this.#outcomes = without(this.#outcomes, name);
    const outcome = await runSave(edition, {
      ...this.#shelf,
      signal,
      onProgress: (bytes, here) => {
        if (signal.aborted) return; // over: what still comes in is not shown
        const run = { bytes, parts: partsWith(edition, (file) => here.has(file)) };
        this.#running = new Map(this.#running).set(name, run);
        this.#here = new Map(this.#here).set(name, run);
      },
    });
    if (!signal.aborted) this.#outcomes = new Map(this.#outcomes).set(name, outcome);
    return outcome.kind === 'fetched';
  }

  /** Stops at once; what came stays. */
  stop(name: string): void {
    this.#stops.get(name)?.abort();
    this.#end(name);
    this.#outcomes = without(this.#outcomes, name);
  }

  #end(name: string): void {
    this.#stops.delete(name);
    this.#running = without(this.#running, name);
  }

  failed(name: string, reason: StopReason): void {
    this.#outcomes = new Map(this.#outcomes).set(name, { kind: 'stopped', reason });
  }

  /** How much of an edition that is not at work lies here already. */
  async count(name: string, edition: Edition): Promise<void> {
    const lost = new Set(await lostFiles(edition, this.#shelf.files, 'there').catch(() => []));
    const bytes = filesOf(edition).reduce((sum, ref) => sum + (lost.has(ref.file) ? 0 : ref.bytes), 0);
    this.#here = new Map(this.#here).set(name, { bytes, parts: partsWith(edition, (file) => !lost.has(file)) });
  }
}

/** The same map without one of its keys. */
export function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
