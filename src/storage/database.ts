// The one door to IndexedDB: opens late, commits at once, lets go when another tab upgrades or the page is put away, opens
// again when the browser closed it, never waits for ever, and writes nothing into a database that a newer version of the app made.
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { connectionTo } from './connection.ts';
import { whenPutAway } from './put-away.ts';
import { StorageError, toStorageError } from './storage-error.ts';

type StoreName = 'reader' | 'refs' | 'files' | 'kept' | 'saves';

/** Of each version, the stores it added. `refs` is what `RefMemory` remembers; `kept` says of `files` how large and when read. */
const STORES: readonly (readonly StoreName[])[] = [
  ['reader', 'refs'],
  ['files', 'kept', 'saves'],
];

/** How long a read or write may take, in milliseconds; a frozen tab can hold a transaction for as long as it likes. */
const PATIENCE = 5_000;

type Stores<Name extends StoreName> = Readonly<Record<Name, IDBObjectStore>>;

/** What a piece of work on several stores may be: `strict` ends only once the disk has it. */
type Mode = 'readonly' | 'readwrite' | 'strict';

export interface Database {
  /** For idb-keyval. All operations reject with a `StorageError` where the device fails them. */
  store(name: StoreName): UseStore;
  /** One transaction: all that `work` writes, or nothing, as where it throws. It may wait for requests alone. */
  run<T, Name extends StoreName>(
    names: readonly Name[],
    mode: Mode,
    work: (stores: Stores<Name>) => T | Promise<T>,
  ): Promise<T>;
  /** Closes the connection; the next operation opens another. */
  close(): void;
  /** Takes the whole database away. False where the browser refuses or does not answer. */
  erase(): Promise<boolean>;
}

export function openDatabase(name: string): Database {
  const connection = connectionTo(name, STORES, PATIENCE);
  const running = new Set<IDBTransaction>();
  const { isAway, outlasting } = whenPutAway(() => {
    for (const transaction of running) abort(transaction);
    connection.close();
  });
  const begin = async (names: readonly StoreName[], mode: IDBTransactionMode | 'strict'): Promise<IDBTransaction> => {
    const options = { durability: mode === 'strict' ? 'strict' : 'relaxed' } as const;
    const start = async (): Promise<IDBTransaction> => {
      const { db, isNewer } = await connection.open();
      if (isAway()) throw new StorageError('unavailable');
      if (isNewer && mode !== 'readonly') throw new StorageError('newer');
      const transaction = db.transaction(names, mode === 'readonly' ? 'readonly' : 'readwrite', options);
      running.add(transaction);
      const ended = () => running.delete(transaction);
      transaction.addEventListener('complete', ended);
      transaction.addEventListener('abort', ended);
      return transaction;
    };
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      connection.close(); // the browser closed the connection under us: once more with another
      return start();
    }
  };
  return {
    store: (name) => (mode, callback) =>
      outlasting(() =>
        inTime(begin([name], mode).then((transaction) => callback(committing(transaction.objectStore(name))))),
      ),
    run: (names, mode, work) =>
      outlasting(() => inTime(begin(names, mode).then((transaction) => whole(transaction, names, work)))),
    close: () => connection.close(),
    erase: () => connection.erase(),
  };
}

async function whole<T, Name extends StoreName>(
  transaction: IDBTransaction,
  names: readonly Name[],
  work: (stores: Stores<Name>) => T | Promise<T>,
): Promise<T> {
  const done = promisifyRequest(transaction);
  done.catch(() => undefined); // told below, unless the work's own error comes first
  const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])) as Stores<Name>;
  try {
    const result = await work(stores);
    if (transaction.mode === 'readonly') return result; // it has all that it came for
    transaction.commit?.(); // Safari before 15 has none
    await done;
    return result;
  } catch (error) {
    abort(transaction);
    throw transaction.error ?? error;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/**
 * Commits right after the last write of a task. Without it, a write begun while the page is hidden or closed is mostly
 * lost (measured: 20 of 25 in Chromium 156; 1 of 50 with it).
 */
function committing(store: IDBObjectStore): IDBObjectStore {
  let isDone = false;
  const commit = (): void => {
    if (!isDone) store.transaction.commit?.();
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
