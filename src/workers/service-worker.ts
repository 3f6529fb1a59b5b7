// Keeps the app, so that it opens without a network; what is read in it the page keeps by itself, but for the pictures.
// All addresses are relative to its scope.

import { registerRoute } from 'workbox-routing';
import { ownName } from '../contract/own-name.ts';
import { FILES_FOLDER } from '../contract/version.ts';
import { openDatabase } from '../storage/database.ts';
import { pictures } from './sw-content.ts';
import { drawnAt, loadDrawing } from './sw-drawing.ts';
import { Shell, type ShellList } from './sw-shell.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put here by the build, see `publish/service-worker.ts`. */
declare const __SHELL__: ShellList;

/** In milliseconds after the first page a worker answers for. */
const REPAIR_AFTER = 3_000;

const scope = self.registration.scope;
const name = ownName(new URL(scope).pathname);
const shell = new Shell(`${name}:`, __SHELL__);
const database = openDatabase(name);
const picture = pictures(scope, database);

self.addEventListener('install', (event) => {
  event.waitUntil(shell.install(event));
  event.waitUntil(Promise.resolve().then(loadDrawing));
});
self.addEventListener('activate', (event) => event.waitUntil(shell.activate().then(() => self.clients.claim())));

const isAppPage = (url: URL): boolean => [scope, `${scope}index.html`].includes(url.origin + url.pathname);
const isPart = (url: URL): boolean => url.href.startsWith(`${scope}assets/`);
const isPicture = (url: URL): boolean => url.href.startsWith(scope + FILES_FOLDER) && !url.pathname.endsWith('.json');

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isAppPage(url),
  ({ event, request, url }) => {
    event.waitUntil(repaired());
    event.waitUntil(woken());
    return shell.page(request, drawnAt(url, scope, database));
  },
);
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request, url }) => fetch(request).catch(() => Response.redirect(appAddress(url))),
);
registerRoute(
  ({ request, url }) => request.destination === 'image' && isPicture(url),
  ({ url }) => picture(url),
);
registerRoute(
  ({ url }) => shell.has(url.href),
  ({ url }) => shell.file(url.href),
);
registerRoute(
  ({ url }) => isPart(url),
  ({ request }) => shell.part(request),
);

/** The page is about to ask the database: after a start of the browser its first opening takes longest of all. */
const woken = (): Promise<unknown> => database.run(['files'], 'readonly', () => undefined).catch(() => undefined);

/** The shell is looked over once in the life of a worker, a while after the page it would otherwise slow down. */
let repairing: Promise<unknown> | undefined;
function repaired(): Promise<unknown> {
  repairing ??= new Promise((resolve) => setTimeout(resolve, REPAIR_AFTER))
    .then(() => shell.repair())
    .catch(() => undefined); // a full disk, say: the next worker tries again
  return repairing;
}

/** The page of the app that says what a static page says: `read/raft/?quote=…` is `#/read/raft?quote=…`. */
function appAddress(url: URL): string {
  const page = url.href.startsWith(scope) ? url.pathname.slice(new URL(scope).pathname.length) : '';
  return `${scope}#/${page.replace(/\/(index\.html)?$/, '')}${url.search}`;
}

self.addEventListener('message', (event) => {
  const { type, urls } = (event.data ?? {}) as { readonly type?: unknown; readonly urls?: unknown }; // any page may ask
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'VERIFY') event.waitUntil(shell.repair().then((lost) => event.ports[0]?.postMessage({ lost })));
  if (type === 'STEP_BACK') event.waitUntil(shell.stepBack().then((done) => event.ports[0]?.postMessage({ done })));
  if (type === 'KEEP' && Array.isArray(urls)) event.waitUntil(keep(urls));
});

/** Keeps the pictures that a page fetched before this worker was in charge. */
async function keep(urls: readonly unknown[]): Promise<void> {
  const asked = urls.filter((url) => typeof url === 'string').map((url) => new URL(url, scope));
  await Promise.all(asked.filter(isPicture).map(picture));
}
