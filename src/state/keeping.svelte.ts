// How the reader's data is kept on this device, and what was done where it was not.

import type { Condition, MirroredStore } from '../storage/mirrored-store.ts';

export type { Condition };

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
