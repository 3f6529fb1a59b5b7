// Start: open storage, build the state, mount the screens.

import { mount, unmount } from 'svelte';
import { KeepingState, mergeRecords } from './state/keeping.svelte.ts';
import { ProgressState } from './state/progress.svelte.ts';
import { SavesState } from './state/saves.svelte.ts';
import { SearchState } from './state/search.svelte.ts';
import { SettingsState } from './state/settings.svelte.ts';
import { UpdatesState } from './state/updates.svelte.ts';
import { VisitsState } from './state/visits.svelte.ts';
import { watchUpdates } from './storage/app-updates.ts';
import { markHere, wasHere } from './storage/been-here.ts';
import { openContent } from './storage/content-source.ts';
import { databaseName, openDatabase } from './storage/database.ts';
import { firstPaint } from './storage/first-paint.ts';
import { idbStore } from './storage/idb-store.ts';
import { localJournal } from './storage/journal.ts';
import { cacheMirror } from './storage/mirror.ts';
import { mirroredStore } from './storage/mirrored-store.ts';
import { openOfflineShelf } from './storage/offline-shelf.ts';
import { idbRefs } from './storage/ref-memory.ts';
import App from './ui/App.svelte';
import './ui/styles/app.css';

/** How long the first paint waits for what the reader did before, milliseconds. */
const PATIENCE = 400;

/** When what is saved is looked over after the start, so that it slows nothing down, milliseconds. */
const SETTLED = 1_500;

/** After how long away the site is asked for newer content, milliseconds. */
const LONG_AWAY = 3_600_000;

const base = new URL('./', document.baseURI);
const name = databaseName(base.pathname);
const database = openDatabase(name);
const store = mirroredStore(idbStore(database.store('reader'), name), {
  mirror: cacheMirror(name),
  wasHere: wasHere(),
  merge: mergeRecords,
});
const origin = { base: base.href, fetch: fetch.bind(globalThis) };
const shelf = openOfflineShelf(database, name, origin, () => settings.current.openedLimit * 1_000_000);
const content = openContent({ ...origin, memory: idbRefs(database), kept: shelf.files });
void content.root(); // on its way while the rest starts

const progress = new ProgressState(store, Date.now, localJournal(name));
const settings = new SettingsState(store, firstPaint(base.pathname));
const visits = new VisitsState(store);
const updates = new UpdatesState(watchUpdates(base.href));
const saves = new SavesState(shelf, content, store);
const search = new SearchState(content, base.href, async () => saves.searchFiles);
const keeping = new KeepingState(store, () => database.erase());
const siteTitle = document.title;

const loaded = Promise.all([progress.load(), settings.load(), visits.start()]);
await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
const show = () =>
  mount(App, {
    target,
    props: { app: { siteTitle, content, progress, settings, visits, updates, search, saves, keeping } },
  });
let screens = show();

// While writing: a saved post is shown where the reader stands, without loading the app again.
import.meta.hot?.on('throughline:content', async () => {
  await content.refresh();
  const top = scrollY;
  target.style.minBlockSize = `${target.offsetHeight}px`; // the page keeps its height, and so its place
  await unmount(screens);
  screens = show();
  scrollTo({ top, behavior: 'instant' });
  setTimeout(() => target.style.removeProperty('min-block-size'), PATIENCE);
});
document.documentElement.dataset['started'] = ''; // else the rescue page comes up

void keeping.start().then(() => markHere(base.pathname));
let askedAt = Date.now();
const askForNews = (): void => {
  askedAt = Date.now();
  void content.refresh().then(() => saves.lookAll());
};
addEventListener('online', askForNews);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) void store.flush();
  else if (Date.now() - askedAt > LONG_AWAY) askForNews();
});
setTimeout(() => void saves.start().then(() => shelf.sweep()), SETTLED);
