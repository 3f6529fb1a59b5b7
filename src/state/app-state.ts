// Everything the screens read and change, handed down by a typed context.

import { createContext } from 'svelte';
import type { ContentSource } from '../storage/content.ts';
import {
  after,
  type Fetched,
  type FetchProblem,
  type Found,
  filesOf,
  type Soon,
  type StandIn,
  together,
} from '../storage/fetched.ts';
import type { KeepingState } from './keeping.svelte.ts';
import type { LateSaves, Saves } from './late-saves.svelte.ts';
import type { ProgressState } from './progress.svelte.ts';
import type { SearchState } from './search.svelte.ts';
import type { SettingsState } from './settings.svelte.ts';
import type { UpdatesState } from './updates.svelte.ts';
import type { VisitsState } from './visits.svelte.ts';

export type { Fetched, FetchProblem, Found, Soon, StandIn };
export { after, filesOf, together };

/** State that is made when it is first asked for, of code that whoever asks has brought. */
type Late<Code, State> = (code: Code) => State;

export interface AppState {
  readonly siteTitle: string;
  readonly content: ContentSource;
  readonly progress: ProgressState;
  readonly settings: SettingsState;
  readonly visits: VisitsState;
  readonly updates: UpdatesState;
  readonly search: Late<typeof SearchState, SearchState>;
  readonly saves: Late<typeof LateSaves, Saves>;
  readonly keeping: KeepingState;
}

export const [useApp, provideApp] = createContext<AppState>();
