// The one door to IndexedDB: a store for idb-keyval that opens late, commits at once, lets go when another tab upgrades,
// opens again when the browser closed it, and never waits for ever.
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { StorageError, toStorageError } from './storage-error.ts';

/** The reader's own data, and what `RefMemory` remembers. */
const STORES = ['reader', 'refs'] as const;
type StoreName = (typeof STORES)[number];

/** How long a read or write may take, in milliseconds; a frozen tab can hold a transaction for as long as it likes. */
const PATIENCE = 5_000;

export interface Database {
  /** All operations reject with a `StorageError` where the device fails them. */
  store(name: StoreName): UseStore;
  /** Closes the connection; the next operation opens another. */
  close(): void;
}

/** The database of the site at `pathname`: sites of one origin, as on GitHub Pages, share its storage. */
export const databaseName = (pathname: string): string => `throughline:${pathname}`;

export function openDatabase(name: string): Database {
  let connection: Promise<IDBDatabase> | undefined;
  const close = (): void => {
    void connection?.then((db) => db.close()).catch(() => undefined); // what never opened needs no closing
    connection = undefined;
  };
  const connect = (): Promise<IDBDatabase> => {
    connection ??= open(name, close).catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    return connection;
  };
  const begin = async (store: StoreName, mode: IDBTransactionMode): Promise<IDBTransaction> => {
    const options = { durability: 'relaxed' } as const;
    try {
      return (await connect()).transaction(store, mode, options);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      close(); // the browser closed the connection under us: once more with another
      return (await connect()).transaction(store, mode, options);
    }
  };
  const useStore =
    (name: StoreName): UseStore =>
    (mode, callback) =>
      inTime(begin(name, mode).then((transaction) => callback(committing(transaction.objectStore(name)))));
  return { store: useStore, close };
}

function open(name: string, letGo: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!globalThis.indexedDB) throw new StorageError('unavailable');
    const request = indexedDB.open(name); // throws where storage is blocked, and so rejects
    let isLate = false;
    const giveUp = setTimeout(() => {
      isLate = true;
      reject(new StorageError('slow'));
    }, PATIENCE);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    request.onerror = () => {
      clearTimeout(giveUp);
      reject(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(giveUp);
      const db = request.result;
      if (isLate) return db.close();
      db.onversionchange = letGo;
      db.onclose = letGo;
      resolve(db);
    };
  });
}

/**
 * Commits right after the last write of a task. Without it, a write begun while the page is hidden or closed is mostly
 * lost (measured: 20 of 25 in Chromium 156; 1 of 50 with it).
 */
function committing(store: IDBObjectStore): IDBObjectStore {
  let isDone = false;
  const commit = (): void => {
    if (!isDone) store.transaction.commit?.(); // Safari before 15 has none
    isDone = true;
  };
  for (const write of ['put', 'delete', 'clear'] as const) {
    const own: (...parts: never[]) => IDBRequest = store[write].bind(store);
    const andCommit = (...parts: never[]): IDBRequest => {
      const request = own(...parts);
      queueMicrotask(commit); // after this task's other writes, while the transaction still is active
      return request;
    };
    Object.defineProperty(store, write, { value: andCommit });
  }
  return store;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('slow')), PATIENCE);
  });
  try {
    return await Promise.race([work, tooLate]);
  } catch (error) {
    throw toStorageError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** All records whose key begins with `prefix`, by key. */
export function withPrefix(prefix: string, store: UseStore): Promise<ReadonlyMap<string, unknown>> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  return store('readonly', async (records) => {
    const [keys, values] = await Promise.all([
      promisifyRequest<IDBValidKey[]>(records.getAllKeys(range)),
      promisifyRequest<unknown[]>(records.getAll(range)),
    ]);
    return new Map(keys.map((key, at) => [String(key), values[at]]));
  });
}
