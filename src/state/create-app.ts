// All state of one page of the app, over the doors it is given.
import type { AppUpdates } from '../storage/app-updates.ts';
import type { ContentSource } from '../storage/content-source.ts';
import type { ReaderStore } from '../storage/reader-store.ts';
import type { AppState } from './app-state.ts';
import { ProgressState } from './progress.svelte.ts';
import { SearchState } from './search.svelte.ts';
import { SettingsState } from './settings.svelte.ts';
import { UpdatesState } from './updates.svelte.ts';
import { VisitsState } from './visits.svelte.ts';

/** `base` is the site's root as an absolute address that ends in a slash. */
export interface Doors {
  readonly siteTitle: string;
  readonly base: string;
  readonly content: ContentSource;
  readonly store: ReaderStore;
  readonly updates: AppUpdates;
}

export const createApp = ({ siteTitle, base, content, store, updates }: Doors): AppState => ({
  siteTitle,
  content,
  progress: new ProgressState(store),
  settings: new SettingsState(store),
  visits: new VisitsState(store),
  updates: new UpdatesState(updates),
  search: new SearchState(content, base),
});

/** Reads what the reader did before. Never rejects: where storage fails, it is as on a first visit. */
export const loadApp = ({ progress, settings, visits }: AppState): Promise<unknown> =>
  Promise.all([progress.load(), settings.load(), visits.start()]);
