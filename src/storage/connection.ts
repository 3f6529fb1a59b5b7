// One connection to an IndexedDB database, opened when first needed and again whenever it was closed.
import { StorageError } from './storage-error.ts';

interface Opened {
  readonly db: IDBDatabase;
  /** A newer version of the app made this database: it may be read, and must be left as it is. */
  readonly isNewer: boolean;
}

export interface Connection {
  /** Rejects with what IndexedDB throws, or as `slow` after `patience`; the next call tries anew. */
  open(): Promise<Opened>;
  close(): void;
  /** Takes the database away. False where the browser refuses, or does not within `patience`. */
  erase(): Promise<boolean>;
}

/** `stores` lists what each version of the database added; there are as many versions as entries. */
export function connectionTo(name: string, stores: readonly (readonly string[])[], patience: number): Connection {
  let opening: Promise<Opened> | undefined;
  const close = (): void => {
    void opening?.then(({ db }) => db.close()).catch(() => undefined); // what never opened needs no closing
    opening = undefined;
  };
  const connect = async (): Promise<Opened> => {
    try {
      return { db: await openAt(name, stores.length), isNewer: false };
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
      return { db: await openAt(name, undefined), isNewer: true };
    }
  };
  const openAt = (name: string, version: number | undefined): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      if (!globalThis.indexedDB) throw new StorageError('unavailable');
      const request = indexedDB.open(name, version); // throws where storage is blocked, and so rejects
      let isLate = false;
      const giveUp = setTimeout(() => {
        isLate = true;
        reject(new StorageError('slow'));
      }, patience);
      request.onupgradeneeded = ({ oldVersion }) => {
        for (const store of stores.slice(oldVersion).flat()) request.result.createObjectStore(store);
      };
      request.onerror = () => {
        clearTimeout(giveUp);
        reject(request.error);
      };
      request.onsuccess = () => {
        clearTimeout(giveUp);
        const db = request.result;
        if (isLate) return db.close();
        db.onversionchange = close;
        db.onclose = close;
        resolve(db);
      };
    });
  const open = (): Promise<Opened> => {
    opening ??= connect().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const erase = (): Promise<boolean> => {
    close();
    return new Promise((resolve) => {
      setTimeout(() => resolve(false), patience);
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve(true);
      request.onerror = () => resolve(false);
    });
  };
  return { open, close, erase };
}
