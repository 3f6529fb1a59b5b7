// All state of one page of the app, over the doors it is given.
import type { AppUpdates } from '../storage/app-updates.ts';
import type { ContentSource } from '../storage/content.ts';
import type { FirstPaint } from '../storage/first-paint.ts';
import { type Given, withGiven } from '../storage/given-content.ts';
import type { Journal } from '../storage/journal.ts';
import type { MirroredStore } from '../storage/mirrored-store.ts';
import type { OfflineShelf } from '../storage/offline-shelf.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import type { AppState } from './app-state.ts';
import type { BringKept } from './bring-kept.ts';
import { KeepingState } from './keeping.svelte.ts';
import { ProgressState } from './progress.svelte.ts';
import { SettingsState } from './settings.svelte.ts';
import { UpdatesState } from './updates.svelte.ts';
import { VisitsState } from './visits.svelte.ts';

/** `base` is the site's root as an absolute address that ends in a slash; `given` what came with the page itself. */
export interface Doors {
  readonly siteTitle: string;
  readonly base: string;
  readonly content: ContentSource;
  readonly given: Given;
  readonly store: ReaderStore & Pick<MirroredStore, 'condition'>;
  readonly journal: Journal;
  readonly paint: FirstPaint;
  readonly shelf: () => Promise<OfflineShelf>;
  readonly updates: AppUpdates;
  /** Brings the code that reads what was kept. */
  readonly bringKept: BringKept;
  /** Takes the device's store away. */
  readonly erase: () => Promise<boolean>;
}

export function createApp({
  siteTitle,
  base,
  given,
  store,
  journal,
  paint,
  shelf,
  updates,
  ...doors
}: Doors): AppState {
  const content = withGiven(given, doors.content);
  const openSaves = async () => {
    const { SavesState } = await import('./saves.svelte.ts');
    return new SavesState(await shelf(), doors.content, store); // what is kept is the site's of today, never what was given
  };
  const saves: AppState['saves'] = once((Saves) => new Saves(openSaves, shelf, store));
  const savedSearch = async () => saves((await doors.bringKept()).LateSaves).searchFiles();
  return {
    siteTitle,
    content,
    progress: new ProgressState(store, Date.now, journal, doors.bringKept),
    settings: new SettingsState(store, paint),
    visits: new VisitsState(store, Date.now, doors.bringKept),
    updates: new UpdatesState(updates),
    search: once((Search) => new Search(content, base, savedSearch)),
    saves,
    keeping: new KeepingState(store, doors.erase),
  };
}

/** Makes a state when it is first asked for, and answers with that from then on. */
function once<Code, State>(make: (code: Code) => State): (code: Code) => State {
  let made: State | undefined;
  return (code) => {
    made ??= make(code);
    return made;
  };
}

/** Reads what the reader did before. Never rejects: where storage fails, it is as on a first visit. */
export const loadApp = ({ progress, settings, visits }: AppState): Promise<unknown> =>
  Promise.all([progress.load(), settings.load(), visits.start()]);
