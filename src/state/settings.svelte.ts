// The look the reader chose, applied to the page and kept where the next start finds it before its first paint.

import { parseSettings, type Settings } from '../model/settings.ts';
import { applyLook, keepLook, keptLook } from '../storage/first-paint.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { withoutStorage } from '../storage/storage-error.ts';

const KEY = 'settings';

export class SettingsState {
  /** Until the store has answered, what the first paint had. */
  #settings = $state.raw<Settings>(parseSettings(keptLook()));
  readonly #store: ReaderStore;

  constructor(store: ReaderStore) {
    this.#store = store;
    store.onChange((key) => {
      if (key === KEY) void this.load();
    });
  }

  get current(): Settings {
    return this.#settings;
  }

  /** Where storage fails, the look stays as the first paint found it. */
  async load(): Promise<void> {
    const saved = await this.#store.load(KEY).catch(withoutStorage);
    if (saved !== undefined) this.#show(parseSettings(saved));
    else applyLook(this.#settings); // a reader who chose nothing has the system's theme, also when it changes
  }

  /** Shown at once; where storage fails it holds for this visit. */
  async change(part: Partial<Settings>): Promise<void> {
    this.#show({ ...this.#settings, ...part });
    await this.#store.update(KEY, (saved) => ({ ...parseSettings(saved), ...part })).catch(withoutStorage);
  }

  #show(settings: Settings): void {
    this.#settings = settings;
    keepLook(settings);
    applyLook(settings);
  }
}
