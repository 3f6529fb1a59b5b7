// Makers for content as the app gets it, and an app over it: everything real but the network and the disk.

import type { TopicsFile } from '../../src/contract/catalog.ts';
import { ownName } from '../../src/contract/own-name.ts';
import type { PathFile, PathOutline, Step } from '../../src/contract/path.ts';
import type { PostFile } from '../../src/contract/post.ts';
import type { SearchRequest, SearchResponse } from '../../src/contract/search.ts';
import type { StartFile } from '../../src/contract/site.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { KeepingState } from '../../src/state/keeping.svelte.ts';
import { ProgressState } from '../../src/state/progress.svelte.ts';
import { SavesState } from '../../src/state/saves.svelte.ts';
import { SearchState, type SearchWorker } from '../../src/state/search.svelte.ts';
import { SettingsState } from '../../src/state/settings.svelte.ts';
import { UpdatesState } from '../../src/state/updates.svelte.ts';
import { VisitsState } from '../../src/state/visits.svelte.ts';
import type { AppUpdates } from '../../src/storage/app-updates.ts';
import type { ContentSource } from '../../src/storage/content.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { failed, ready } from '../../src/storage/fetched.ts';
import { firstPaint } from '../../src/storage/first-paint.ts';
import { memoryStore } from '../../src/storage/memory-store.ts';
import { openOfflineShelf } from '../../src/storage/offline-shelf.ts';
import type { ReaderStore } from '../../src/storage/reader-store.ts';

const ref = { file: `${'0'.repeat(32)}.json`, bytes: 1 };

export const post = (id: string, part: Partial<PostFile> = {}): PostFile => ({
  id,
  title: `Post ${id}`,
  excerpt: `About ${id}.`,
  minutes: 10,
  words: 2200,
  blocks: 3,
  dir: 'ltr',
  authors: [],
  topics: [],
  tags: [],
  codeLanguages: [],
  takeaways: [],
  discussion: [],
  comments: [],
  changes: [],
  requires: [],
  continuedBy: [],
  angles: [],
  backlinks: [],
  images: [],
  outline: [{ id: 'first', title: 'First', depth: 2, block: 1, words: 2000 }],
  html: `<p>Opening of ${id}.</p><h2 id="first" tabindex="-1">First</h2><p>Text.</p>`,
  ...part,
});

export const step = (id: string, part: Partial<Extract<Step, { kind: 'post' }>> = {}): Step => ({
  kind: 'post',
  post: id,
  title: `Post ${id}`,
  short: `Post ${id}`,
  teaser: `Why ${id}.`,
  minutes: 10,
  ref,
  images: [],
  ...part,
});

export const planned = (title: string): Step => ({ kind: 'planned', title, note: 'Planned next.' });

export function path(id: string, steps: readonly Step[], part: Partial<PathFile> = {}): PathFile {
  const published = steps.filter(({ kind }) => kind === 'post').length;
  return {
    id,
    title: `Path ${id}`,
    kind: 'series',
    status: 'running',
    hue: 'blue',
    minutes: published * 10,
    published,
    planned: steps.length - published,
    helpful: [],
    sections: [{ steps: [...steps] }],
    ...part,
  };
}

function outline({ sections, why: _, helpful: _helpful, ...head }: PathFile): PathOutline {
  const steps = sections.flatMap((section) => section.steps);
  return {
    ...head,
    steps: steps.map((one) => ({
      kind: one.kind,
      title: one.title,
      ...(one.kind === 'post' && { post: one.post, minutes: one.minutes }),
      ...(one.kind === 'external' && { url: one.url }),
    })),
    more: 0,
  };
}

export interface Shelf {
  readonly topics?: TopicsFile['topics'];
  readonly posts?: readonly PostFile[];
  readonly paths?: readonly PathFile[];
  readonly start?: Partial<StartFile>;
}

const site = {
  title: 'Deep Dives',
  lang: 'en',
  authors: [],
  audience: [],
  notThis: [],
  expect: [],
  expectNot: [],
  planned: [],
  subscribe: [],
};

/** Content that is all on the device; whatever is not on the shelf is unknown. */
export function contentOf({ posts = [], paths = [], topics = [], start = {} }: Shelf): ContentSource {
  const given = <T>(value: T | undefined) => Promise.resolve(value === undefined ? failed('unknown') : ready(value));
  const goals = paths.map((one) => ({ id: one.id, title: `Goal ${one.id}`, paths: [outline(one)] }));
  const titles = {
    posts: [],
    paths: paths.map(({ id, title }) => ({ id, title })),
    topics: [],
  };
  return {
    root: () => given(undefined),
    refresh: () => given(undefined),
    start: () => given({ site, goals, posts: posts.length, ...start }),
    about: () => given({ site, title: 'About', html: '<p>About us.</p>' }),
    paths: () => given({ paths: paths.map(outline) }),
    topics: () => given({ topics: [...topics] }),
    terms: () => given({ terms: [] }),
    follow: () => given(start.site ?? site),
    titles: () => given(titles),
    searchManifest: () => given(undefined),
    latest: () => given({ page: 0, posts: [...posts] }),
    refOf: () => given(ref),
    topic: () => given(undefined),
    path: (id) => given(paths.find((one) => one.id === id)),
    post: (id) => given(posts.find((one) => one.id === id)),
    pathsOf: (id) =>
      given(
        paths
          .filter((one) => one.sections.some(({ steps }) => steps.some((s) => s.kind === 'post' && s.post === id)))
          .map((one) => one.id),
      ),
    prefetchPost: () => undefined,
    prefetchPath: () => undefined,
  };
}

/** An update notice that a test can bring up, and that counts how often it was accepted. */
export function updatesByHand(): AppUpdates & { readonly announce: () => void; readonly applied: () => number } {
  const listeners = new Set<() => void>();
  let applied = 0;
  return {
    onReady: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: () => {
      applied++;
    },
    verify: async () => 0,
    announce: () => {
      for (const listener of listeners) listener();
    },
    applied: () => applied,
  };
}

/** A device of its own, without a network. */
function shelfOf() {
  const name = ownName(`/device-${devices++}/`);
  const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  return openOfflineShelf(openDatabase(name), name, { base: 'http://localhost/', fetch }, () => 1_000_000);
}
let devices = 0;

const NO_INDEX = { engine: 'titles alone', files: {} };

/** A search that knows the titles of a shelf, all of which it thinks likely, and no texts. */
function titlesAlone({ posts = [] }: Shelf): SearchWorker {
  const names = posts.map(({ id, title }) => ({ id, title }));
  const worker: SearchWorker = {
    onmessage: null,
    terminate: () => undefined,
    postMessage(request: SearchRequest) {
      const data = request.kind === 'open' ? undefined : answerTo(request);
      if (data) worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent); // all that is read of it
    },
  };
  const answerTo = (request: Exclude<SearchRequest, { kind: 'open' }>): SearchResponse => {
    const { question } = request;
    if (request.kind === 'names') return { kind: 'names', question, names };
    if (request.kind === 'mark') return { kind: 'marks', question, marks: [] };
    return { kind: 'answer', question, answer: { kind: 'failed', reason: 'offline' } };
  };
  return worker;
}

export function appOver(
  shelf: Shelf,
  store: ReaderStore = memoryStore(),
  updates: AppUpdates = updatesByHand(),
): AppState {
  const content = contentOf(shelf);
  const found = { ...content, searchManifest: async () => ready(NO_INDEX) };
  const search = new SearchState(found, 'http://localhost/', undefined, () => titlesAlone(shelf));
  const saves = new SavesState(shelfOf(), content, store);
  return {
    siteTitle: 'Deep Dives',
    content,
    progress: new ProgressState(store),
    settings: new SettingsState(store, firstPaint('/')),
    visits: new VisitsState(store),
    updates: new UpdatesState(updates),
    search: () => search,
    saves: () => saves,
    keeping: new KeepingState({ condition: Promise.resolve('sound') }),
  };
}
