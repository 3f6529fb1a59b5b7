// Whether a newer version of the app waits. It is the reader who decides when.

import type { AppUpdates } from '../storage/app-updates.ts';

export class UpdatesState {
  #ready = $state(false);
  readonly #updates: AppUpdates;

  constructor(updates: AppUpdates) {
    this.#updates = updates;
    updates.onReady(() => {
      this.#ready = true;
    });
  }

  get ready(): boolean {
    return this.#ready;
  }

  /** Switches to the new version: reloads this tab, and only this one. */
  apply(): void {
    this.#updates.apply();
  }

  /** Has the app's own files looked over and mended. */
  async verify(): Promise<void> {
    await this.#updates.verify();
  }

  /** Puts the notice away; the new version comes with the next start. */
  postpone(): void {
    this.#ready = false;
  }
}
