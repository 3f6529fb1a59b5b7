// How the reader's data is kept on this device, and what was done where it was not.

import { mergeProgress } from '../model/merge-progress.ts';
import { parseProgress } from '../model/record.ts';
import type { Condition, MirroredStore } from '../storage/mirrored-store.ts';

export type { Condition };

/** Two records of one key as one: of progress nothing is lost, of others the one that is here stays. */
export function mergeRecords(key: string, here: unknown, there: unknown): unknown {
  if (!key.startsWith('progress/')) return here ?? there;
  const [one, other] = [parseProgress(here), parseProgress(there)];
  return one && other ? mergeProgress(one, other) : (one ?? other ?? here);
}

export class KeepingState {
  #condition = $state.raw<Condition>('sound');
  readonly #store: Pick<MirroredStore, 'condition'>;
  readonly #reset: () => Promise<boolean>;

  /** `reset` takes the device's store away, so that the next start builds another. */
  constructor(store: Pick<MirroredStore, 'condition'>, reset: () => Promise<boolean> = async () => false) {
    this.#store = store;
    this.#reset = reset;
  }

  get condition(): Condition {
    return this.#condition;
  }

  async start(): Promise<void> {
    this.#condition = await this.#store.condition;
  }

  /** Builds the store anew from its mirror, at the start that should follow. False where the browser refuses. */
  reset(): Promise<boolean> {
    return this.#reset();
  }

  /** The reader has seen the notice. */
  dismiss(): void {
    this.#condition = 'sound';
  }
}
