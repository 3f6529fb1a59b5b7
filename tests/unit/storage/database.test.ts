import { IDBFactory } from 'fake-indexeddb';
import { ownName } from '../../../src/contract/own-name.ts';
import 'fake-indexeddb/auto';
import { get, set, setMany, update } from 'idb-keyval';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../src/storage/database.ts';
import { idbRefs } from '../../../src/storage/ref-memory.ts';

const NAME = ownName('/blog/');

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** Every connection that is opened from now on. */
function watchConnections(): IDBDatabase[] {
  const connections: IDBDatabase[] = [];
  const original = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...parts) => {
    const request = original(...parts);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
  return connections;
}

describe('the database', () => {
  it('belongs to one site of the origin', () => {
    expect(ownName('/blog/')).not.toBe(ownName('/other/'));
  });

  it('opens one connection for all stores', async () => {
    const connections = watchConnections();
    const database = openDatabase(NAME);

    await Promise.all([set('a', 1, database.store('reader')), set('a', 2, database.store('refs'))]);

    expect(connections).toHaveLength(1);
    expect(await get('a', database.store('reader'))).toBe(1);
  });

  it('opens again, unseen, when the browser closed the connection', async () => {
    const connections = watchConnections();
    const store = openDatabase(NAME).store('reader');
    await set('n', 1, store);
    connections[0]?.close();

    await update<number>('n', (n = 0) => n + 1, store);

    expect(await get('n', store)).toBe(2);
    expect(connections).toHaveLength(2);
  });

  it('lets go when another tab upgrades, and opens again after', async () => {
    const store = openDatabase(NAME).store('reader');
    await set('n', 1, store);

    await new Promise<void>((resolve, reject) => {
      const upgrade = indexedDB.open(NAME, 3);
      upgrade.onblocked = () => reject(new Error('blocked'));
      upgrade.onsuccess = () => {
        upgrade.result.close();
        resolve();
      };
    });

    expect(await get('n', store)).toBe(1);
  });

  it('keeps no other tab waiting while its page is put away, and goes on once that is back', async () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const store = openDatabase(NAME).store('reader');
    vi.stubGlobal('addEventListener', undefined);
    const other = openDatabase(NAME).store('reader');
    await set('n', 1, store);
    const writing = update<number>('n', (n = 0) => n + 1, store);
    page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }));
    const begunLate = update<number>('n', (n = 0) => n + 1, store);

    await set('n', 10, other);
    expect(await get('n', other)).toBe(10);
    page.dispatchEvent(new Event('pageshow'));

    await Promise.all([writing, begunLate]);
    expect(await get('n', other)).toBe(12);
  });

  it('of a newer version of the app is read, and never written to', async () => {
    const before = openDatabase(NAME);
    await set('n', 1, before.store('reader'));
    before.close();
    await new Promise<void>((resolve) => {
      indexedDB.open(NAME, 9).onsuccess = ({ target }) => {
        (target as IDBOpenDBRequest).result.close();
        resolve();
      };
    });

    const store = openDatabase(NAME).store('reader');

    await expect(set('n', 2, store)).rejects.toMatchObject({ problem: 'newer' });
    expect(await get('n', store)).toBe(1);
  });

  it('keeps what an older version of the app stored', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('reader').put('from before', 'n');
        request.result.createObjectStore('refs');
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });

    const database = openDatabase(NAME);

    expect(await get('n', database.store('reader'))).toBe('from before');
    await database.run(['files'], 'readwrite', ({ files }) => void files.put(1, 'x'));
  });

  it('writes all of a piece of work or nothing of it', async () => {
    const database = openDatabase(NAME);
    const work = database.run(['files', 'saves'], 'strict', ({ files }) => {
      files.put(1, 'x');
      throw new TypeError('half way');
    });

    await expect(work).rejects.toThrow('half way');
    expect(await get('x', database.store('files'))).toBeUndefined();
  });

  it('commits right after the writes of a task', async () => {
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const store = openDatabase(NAME).store('reader');

    await setMany(
      [
        ['a', 1],
        ['b', 2],
      ],
      store,
    );
    await update<number>('a', (n = 0) => n + 1, store);

    expect(commit).toHaveBeenCalledTimes(2);
    expect(await get('a', store)).toBe(2);
  });

  it('gives up on an opening that never ends after 5 seconds, and then tries anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = vi.spyOn(indexedDB, 'open').mockReturnValueOnce({} as IDBOpenDBRequest); // never fires
    const store = openDatabase(NAME).store('reader');

    const reading = expect(get('n', store)).rejects.toMatchObject({ problem: 'slow' });
    await vi.advanceTimersByTimeAsync(5_000);
    await reading;
    vi.useRealTimers();

    expect(await get('n', store)).toBeUndefined();
    expect(opening).toHaveBeenCalledTimes(2);
  });

  it('says that a blocked storage is unavailable', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });

    await expect(get('n', openDatabase(NAME).store('reader'))).rejects.toMatchObject({ problem: 'unavailable' });
  });

  it('says that a full storage is full', async () => {
    const store = openDatabase(NAME).store('reader');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });

    await expect(set('n', 1, store)).rejects.toMatchObject({ problem: 'full' });
  });

  it('leaves a value that cannot be stored to the one who made it', async () => {
    await expect(set('n', () => 1, openDatabase(NAME).store('reader'))).rejects.toMatchObject({
      name: 'DataCloneError',
    });
  });
});

describe('the memory of refs in IndexedDB', () => {
  const ref = { file: `${'0'.repeat(32)}.json`, bytes: 3 };

  it('recalls what was remembered', async () => {
    const database = openDatabase(NAME);

    await idbRefs(database).remember('post/raft', ref);

    expect(await all(idbRefs(database).recall('post/raft'))).toEqual([ref]);
  });

  it('recalls nothing that is no ref', async () => {
    const database = openDatabase(NAME);
    await set('post/raft', { file: '../../secret', bytes: 3 }, database.store('refs'));

    expect(await all(idbRefs(database).recall('post/raft'))).toEqual([]);
  });

  it('is empty where storage is blocked, and never fails', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const memory = idbRefs(openDatabase(NAME));

    await memory.remember('post/raft', ref);

    expect(await all(memory.recall('post/raft'))).toEqual([]);
  });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
