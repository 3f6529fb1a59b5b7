import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { idbStore } from '../../../src/storage/idb-store.ts';
import { memoryDisk, memoryStore } from '../../../src/storage/memory-store.ts';
import type { ReaderStore } from '../../../src/storage/reader-store.ts';

/** Opens one more tab on the same device. */
type OpenTab = () => ReaderStore;

let devices = 0;
const opened: Database[] = [];

const makers: readonly (readonly [name: string, device: () => OpenTab])[] = [
  [
    'in memory',
    () => {
      const disk = memoryDisk();
      return () => memoryStore(disk);
    },
  ],
  [
    'in IndexedDB',
    () => {
      const name = `throughline:/device-${devices++}/`;
      return () => {
        const database = openDatabase(name);
        opened.push(database);
        return idbStore(database.store('reader'), name);
      };
    },
  ],
];

afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

const counted = (before: unknown): number => (typeof before === 'number' ? before : 0) + 1;

describe.each(makers)('the reader store %s', (_, device) => {
  it('holds nothing at first', async () => {
    const store = device()();

    expect(await store.load('settings')).toBeUndefined();
    expect(await store.loadAll('')).toEqual(new Map());
  });

  it('keeps what an update makes, for another tab too', async () => {
    const open = device();

    await open().update('settings', () => ({ theme: 'dark' }));

    expect(await open().load('settings')).toEqual({ theme: 'dark' });
  });

  it('hands the record as it was to the change', async () => {
    const store = device()();
    await store.update('n', () => 41);

    await store.update('n', counted);

    expect(await store.load('n')).toBe(42);
  });

  it('loses nothing when two tabs change one record at once', async () => {
    const open = device();
    const [one, two] = [open(), open()];

    await Promise.all(Array.from({ length: 50 }, (_, at) => (at % 2 ? one : two).update('n', counted)));

    expect(await one.load('n')).toBe(50);
  });

  it('loads the records of one kind only', async () => {
    const store = device()();
    for (const key of ['progress/raft', 'progress/日本', 'progress-old', 'settings'])
      await store.update(key, () => key);

    const found = await store.loadAll('progress/');

    expect(found).toEqual(
      new Map([
        ['progress/raft', 'progress/raft'],
        ['progress/日本', 'progress/日本'],
      ]),
    );
  });

  it('removes', async () => {
    const store = device()();
    await store.update('n', counted);

    await store.remove('n');

    expect(await store.load('n')).toBeUndefined();
  });

  it('keeps a copy, which later changes to the value do not reach', async () => {
    const store = device()();
    const value = { read: ['raft'] };
    await store.update('shelf', () => value);

    value.read.push('zab');

    expect(await store.load('shelf')).toEqual({ read: ['raft'] });
  });

  it('changes nothing when the change throws', async () => {
    const store = device()();
    await store.update('n', () => 1);

    const failing = store.update('n', () => {
      throw new RangeError('no');
    });

    await expect(failing).rejects.toThrow(RangeError);
    expect(await store.load('n')).toBe(1);
  });

  it('tells other tabs of a change, and not the tab that made it', async () => {
    const open = device();
    const [here, there] = [open(), open()];
    const heardHere = vi.fn();
    const heardThere = vi.fn();
    here.onChange(heardHere);
    there.onChange(heardThere);

    await here.update('settings', () => 1);
    await here.remove('settings');

    await vi.waitFor(() => expect(heardThere.mock.calls).toEqual([['settings'], ['settings']]));
    expect(heardHere).not.toHaveBeenCalled();
  });

  it('stops telling when asked to', async () => {
    const open = device();
    const [here, there] = [open(), open()];
    const [stopped, witness] = [vi.fn(), vi.fn()];
    there.onChange(stopped)();
    there.onChange(witness);

    await here.update('n', counted);

    await vi.waitFor(() => expect(witness).toHaveBeenCalledOnce());
    expect(stopped).not.toHaveBeenCalled();
  });
});
