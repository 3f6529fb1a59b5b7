// All that keeping things offline needs of the device, opened for one site.
import type { Origin } from './content-file.ts';
import type { Database } from './database.ts';
import { KeptFiles } from './kept-files.ts';
import { Saves, type Space } from './saves.ts';

export interface OfflineShelf {
  readonly saves: Saves;
  readonly files: KeptFiles;
  /** Where saves fetch from. */
  readonly origin: Origin;
  /** Begins the names of everything that tabs of the site share. */
  readonly site: string;
  /** Tells the other tabs that records changed. */
  tell(): void;
  onChange(listener: () => void): void;
  /** Lets go of what is neither saved nor within the limit for opened posts. Never fails. */
  sweep(): Promise<void>;
  /** Bytes on the device; undefined where it does not say. */
  space(): Promise<Space | undefined>;
  /** Whether the browser has promised not to clear this site away by itself. */
  isPersisted(): Promise<boolean>;
  askToPersist(): Promise<boolean>;
}

/** `limit` gives the bytes that opened posts may take. */
export function openOfflineShelf(database: Database, site: string, origin: Origin, limit: () => number): OfflineShelf {
  const saves = new Saves(database);
  const files = new KeptFiles(database);
  const tellsTabs = 'indexedDB' in globalThis && 'BroadcastChannel' in globalThis; // without a store there is nothing to tell
  const tabs = tellsTabs ? new BroadcastChannel(`${site}:saves`) : undefined;
  return {
    saves,
    files,
    origin,
    site,
    tell: () => tabs?.postMessage('changed'),
    onChange: (listener) => tabs?.addEventListener('message', listener),
    sweep: () => saves.sweep(limit()).catch(() => undefined), // the next one will
    space: () => saves.space().catch(() => undefined),
    isPersisted: async () => (await navigator.storage?.persisted?.().catch(() => false)) ?? false,
    askToPersist: async () => (await navigator.storage?.persist?.().catch(() => false)) ?? false,
  };
}
