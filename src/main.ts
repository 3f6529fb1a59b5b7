// Start: open storage, build the state, mount the screens.

import { mount, unmount } from 'svelte';
import { ProgressState } from './state/progress.svelte.ts';
import { SearchState } from './state/search.svelte.ts';
import { SettingsState } from './state/settings.svelte.ts';
import { UpdatesState } from './state/updates.svelte.ts';
import { VisitsState } from './state/visits.svelte.ts';
import { watchUpdates } from './storage/app-updates.ts';
import { openContent } from './storage/content-source.ts';
import { databaseName, openDatabase } from './storage/database.ts';
import { firstPaint } from './storage/first-paint.ts';
import { idbStore } from './storage/idb-store.ts';
import { idbRefs } from './storage/ref-memory.ts';
import App from './ui/App.svelte';
import './ui/styles/app.css';

/** How long the first paint waits for what the reader did before, milliseconds. */
const PATIENCE = 400;

const base = new URL('./', document.baseURI);
const name = databaseName(base.pathname);
const database = openDatabase(name);
const store = idbStore(database.store('reader'), name);
const content = openContent({ base: base.href, memory: idbRefs(database.store('refs')) });
void content.root(); // on its way while the rest starts
addEventListener('online', () => void content.refresh());

const progress = new ProgressState(store);
const settings = new SettingsState(store, firstPaint(base.pathname));
const visits = new VisitsState(store);
const updates = new UpdatesState(watchUpdates(base.href));
const search = new SearchState(content, base.href);
const siteTitle = document.title;

const loaded = Promise.all([progress.load(), settings.load(), visits.start()]);
await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
const show = () =>
  mount(App, { target, props: { app: { siteTitle, content, progress, settings, visits, updates, search } } });
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
