// Start: open storage, build the state, and mount the screens, or take over the page that is there.

import { hydrate, mount } from 'svelte';
import { createApp, loadApp } from './state/create-app.ts';
import { watchUpdates } from './storage/app-updates.ts';
import { openContent } from './storage/content-source.ts';
import { databaseName, openDatabase } from './storage/database.ts';
import { withGiven } from './storage/given-content.ts';
import { idbStore } from './storage/idb-store.ts';
import { idbRefs } from './storage/ref-memory.ts';
import App from './ui/App.svelte';
import { pageAt } from './ui/routes.ts';
import './ui/styles/app.css';
import { carriedPage, showAll, siteRoot, siteTitle, takeAddress } from './ui/take-over.ts';
import { allowOwnWorkers } from './ui/trusted-types.ts';

/** How long the app waits for what the reader did before, in milliseconds; longer where a page is on the screen already. */
const PATIENCE = 400;
const PATIENCE_WITH_A_PAGE = 3_000;

allowOwnWorkers();
const base = siteRoot();
const name = databaseName(new URL(base).pathname);
const database = openDatabase(name);
const content = openContent({ base, memory: idbRefs(database.store('refs')) });
void content.root(); // on its way while the rest starts
addEventListener('online', () => void content.refresh());

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
const carried = carriedPage();
const app = createApp({
  siteTitle: siteTitle(),
  base,
  content: withGiven(carried?.given ?? {}, content),
  store: idbStore(database.store('reader'), name),
  updates: watchUpdates(base),
});

const patience = carried ? PATIENCE_WITH_A_PAGE : PATIENCE;
await Promise.race([loadApp(app), new Promise((resolve) => setTimeout(resolve, patience))]);

// What a reader has done before shows on every page; a page drawn for strangers is of no use to them.
const isNew = app.progress.latest === undefined && app.visits.current?.beforeAt === undefined;
const drawn = carried && isNew ? await pageAt(carried.address).catch(() => undefined) : undefined;
const isLeft = location.hash.startsWith('#/'); // by a link of the page that came, while the rest was on its way
if (carried && !isLeft) takeAddress(carried.address, base);
if (drawn && !isLeft) {
  hydrate(App, { target, props: { app, first: drawn } });
} else {
  target.textContent = '';
  showAll();
  mount(App, { target, props: { app } });
}
