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

/** How long the first paint waits for what the reader did before, milliseconds. */
const PATIENCE = 400;

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

if (carried) {
  const first = await pageAt(carried.address);
  takeAddress(carried.address, base);
  hydrate(App, { target, props: { app, first } });
  void loadApp(app);
} else {
  const loaded = loadApp(app);
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  target.textContent = '';
  showAll();
  mount(App, { target, props: { app } });
}
