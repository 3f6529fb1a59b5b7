// Long lists come in pages. How many of them are open belongs to the entry of the session's history: Back finds the list as
// long as it was left.
import type { LatestFile, PathsFile } from '../contract/catalog.ts';
import type { Ref } from '../contract/ref.ts';
import { type AppState, after, type Fetched, type Soon } from '../state/app-state.ts';
import { isDrawnAhead } from './here.ts';

/** A list by pages. `name` tells it from the other lists of its page. */
export interface Pages<Page> {
  readonly name: string;
  next(page: Page): Ref | undefined;
  ask(ref: Ref): Soon<Fetched<Page>>;
  /** A page as several that are drawn one after the other, where all of it takes too long for one frame. */
  inSteps?(page: Page): readonly Page[];
}

export type PostPage = Pick<LatestFile, 'posts' | 'older'>;

/** Posts from the newest on, all of them or those of a topic. */
export const olderPosts = (app: AppState): Pages<PostPage> => ({
  name: 'posts',
  next: ({ older }) => older,
  ask: (ref) => app.content.latest(ref),
});

export const furtherPaths = (app: AppState): Pages<PathsFile> => ({
  name: 'paths',
  next: ({ next }) => next,
  ask: (ref) => app.content.paths(ref),
  // one path with its line is what a slow phone draws in a frame
  inSteps: ({ paths, ...page }) => paths.map((path) => ({ ...page, paths: [path] })),
});

/** All pages that were open of a list whose first page is asked for. */
export const openedFrom = <Page>(list: Pages<Page>, first: Soon<Fetched<Page>>): Soon<Fetched<readonly Page[]>> =>
  after(first, (page) =>
    page.kind === 'failed' ? page : after(openedPages(list, page.value), (value) => ({ kind: 'ready', value })),
  );

/** The pages of a list that were open, `first` among them; where one of them cannot be had, those before it. */
export function openedPages<Page>(list: Pages<Page>, first: Page): Soon<readonly Page[]> {
  return withNext(list, [first], isDrawnAhead() ? 1 : (history.state?.opened?.[list.name] ?? 1));
}

function withNext<Page>(list: Pages<Page>, pages: readonly Page[], wanted: number): Soon<readonly Page[]> {
  const last = pages.at(-1);
  const ref = last === undefined || pages.length >= wanted ? undefined : list.next(last);
  if (ref === undefined) return pages;
  return after(list.ask(ref), (page) =>
    page.kind === 'ready' ? withNext(list, [...pages, page.value], wanted) : pages,
  );
}

/** Notes that so many pages of a list are open. */
export function noteOpened<Page>({ name }: Pages<Page>, pages: number): void {
  const opened = { ...history.state?.opened, [name]: pages };
  history.replaceState({ ...history.state, opened }, '');
}
