// The look the reader chose, applied to the page and kept where the next start finds it before its first paint.

import { chosen, mergeSettings, parseSettings, type SavedSettings, type Settings } from '../model/settings.ts';
import type { FirstPaint } from '../storage/first-paint.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import { withoutStorage } from '../storage/storage-error.ts';

const KEY = 'settings';

export class SettingsState {
  /** As saved, with the time of each choice; until the store has answered, what the first paint had. */
  #saved: SavedSettings = $state.raw({});
  readonly #current = $derived(parseSettings(this.#saved));
  readonly #store: ReaderStore;
  readonly #paint: FirstPaint;
  readonly #now: () => number;

  constructor(store: ReaderStore, paint: FirstPaint, now: () => number = Date.now) {
    this.#store = store;
    this.#paint = paint;
    this.#now = now;
    this.#saved = { ...parseSettings(paint.kept()) };
    store.onChange((key) => {
      if (key === KEY) void this.load();
    });
  }

  get current(): Settings {
    return this.#current;
  }

  /** The record with its times, for a file. */
  get saved(): SavedSettings {
    return this.#saved;
  }

  /** Where storage fails, the look stays as the first paint found it. */
  async load(): Promise<void> {
    const saved = await this.#store.load(KEY).catch(withoutStorage);
    if (saved !== undefined) this.#show(mergeSettings(saved, {}));
    else this.#paint.apply(this.#current); // a reader who chose nothing has the system's theme, also when it changes
  }

  /** Shown at once; where storage fails it holds for this visit. */
  change(part: Partial<Settings>): Promise<void> {
    const now = this.#now();
    return this.#update((saved) => chosen(saved, part, now));
  }

  /** Everything as at the start. */
  reset(): Promise<void> {
    return this.change(parseSettings({}));
  }

  /** Takes in the settings of another device: of each the one chosen later. */
  merge(settings: SavedSettings): Promise<void> {
    return this.#update((saved) => ({ ...saved, ...mergeSettings(saved, settings) }));
  }

  async #update(rule: (saved: SavedSettings) => SavedSettings): Promise<void> {
    this.#show(rule(this.#saved));
    const save = (saved: unknown) => rule(typeof saved === 'object' && saved !== null ? { ...saved } : {});
    await this.#store.update(KEY, save).catch(withoutStorage);
  }

  #show(saved: SavedSettings): void {
    this.#saved = saved;
    this.#paint.keep(this.#current);
    this.#paint.apply(this.#current);
  }
}
