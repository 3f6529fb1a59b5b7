// All that reads and writes the device and the network, opened for one site. It comes by itself, see `late-device.ts`.

import { ownName } from '../contract/own-name.ts';
import { type AppUpdates, watchUpdates } from '../storage/app-updates.ts';
import { wasHere } from '../storage/been-here.ts';
import type { ContentSource } from '../storage/content.ts';
import { openContent } from '../storage/content-source.ts';
import { openDatabase } from '../storage/database.ts';
import { idbStore } from '../storage/idb-store.ts';
import { cacheMirror } from '../storage/mirror.ts';
import { type MirroredStore, mirroredStore } from '../storage/mirrored-store.ts';
import { type OfflineShelf, openOfflineShelf } from '../storage/offline-shelf.ts';
import { idbRefs } from '../storage/ref-memory.ts';
import type { AppState } from './app-state.ts';
import type { Kept } from './bring-kept.ts';
import * as kept from './kept.ts';
import { stayCurrent } from './stay-current.ts';

export interface Device {
  readonly store: MirroredStore;
  readonly content: ContentSource;
  readonly shelf: OfflineShelf;
  readonly updates: AppUpdates;
  readonly kept: Kept;
  /** Takes the device's store away. */
  erase(): Promise<boolean>;
  /** Begins once the first page is there, and goes on for as long as the app is open. */
  attend(app: AppState): void;
}

/** `base` is the site's root as an absolute address; `openedLimit` gives the bytes that opened posts may take. */
export function openDevice(base: string, openedLimit: () => number): Device {
  const name = ownName(new URL(base).pathname);
  const database = openDatabase(name);
  const options = { mirror: cacheMirror(name), wasHere: wasHere(), merge: mergeRecords };
  const store = mirroredStore(idbStore(database.store('reader'), name), options);
  const origin = { base, fetch: fetch.bind(globalThis) };
  const shelf = openOfflineShelf(database, name, origin, openedLimit);
  // While writing, an edition on the device is yesterday's: the one just saved is waited for, however long it takes.
  const content = openContent({
    ...origin,
    memory: idbRefs(database),
    kept: import.meta.hot ? undefined : shelf.files,
  });
  void content.root(); // on its way while the rest starts
  const updates = watchUpdates(base);
  return {
    store,
    content,
    shelf,
    updates,
    kept,
    erase: () => database.erase(),
    attend: (app) => {
      void updates.start();
      stayCurrent(app, { flush: () => store.flush(), shelf });
    },
  };
}

/** Two records of one key as one: of progress nothing is lost, of others the one that is here stays. */
function mergeRecords(key: string, here: unknown, there: unknown): unknown {
  if (!key.startsWith('progress/')) return here ?? there;
  const [one, other] = [kept.parseProgress(here), kept.parseProgress(there)];
  return one && other ? kept.mergeProgress(one, other) : (one ?? other ?? here);
}
