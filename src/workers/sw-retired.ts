// The kill switch: published in the place of the service worker, it takes itself and the app's kept files away, and
// leaves the reader's data and what is saved alone. Pages then come from the network, until a worker is published again.

import { ownName } from '../contract/own-name.ts';

declare const self: ServiceWorkerGlobalScope;

const shells = `${ownName(new URL(self.registration.scope).pathname)}:shell`;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(shells));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
