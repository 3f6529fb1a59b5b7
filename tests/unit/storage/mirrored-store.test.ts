import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDisk, memoryStore } from '../../../src/storage/memory-store.ts';
import { memoryMirror } from '../../../src/storage/mirror.ts';
import { mirroredStore } from '../../../src/storage/mirrored-store.ts';
import type { ReaderStore } from '../../../src/storage/reader-store.ts';
import { StorageError } from '../../../src/storage/storage-error.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const merge = (_: string, here: unknown, there: unknown) => Math.max(Number(here), Number(there));
const open = (store: ReaderStore, mirror = memoryMirror(), wasHere = false) =>
  mirroredStore(store, { mirror, wasHere, merge });
const broken = (): ReaderStore => {
  const fails = () => Promise.reject(new StorageError('unavailable'));
  return { load: fails, loadAll: fails, update: fails, remove: fails, onChange: () => () => undefined };
};

describe('the mirror', () => {
  it('has every change within ten seconds', async () => {
    const mirror = memoryMirror();
    const store = open(memoryStore(), mirror);

    await store.update('n', () => 1);
    expect(mirror.held()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(10_000);

    expect(mirror.held()).toEqual({ ahead: false, records: [['n', 1]] });
  });

  it('has a change at once when asked, and forgets at once what was erased', async () => {
    const mirror = memoryMirror();
    const store = open(memoryStore(), mirror);
    await store.update('n', () => 1);
    await store.flush();
    expect(mirror.held()?.records).toEqual([['n', 1]]);

    await store.remove('n');
    await vi.advanceTimersByTimeAsync(0);

    expect(mirror.held()?.records).toEqual([]);
  });

  it('restores a store that lost its memory', async () => {
    const disk = memoryDisk();
    const store = open(memoryStore(disk), memoryMirror({ ahead: false, records: [['n', 1]] }));

    expect(await store.load('n')).toBe(1);
    expect(await store.condition).toBe('restored');
    expect(disk.records.get('n')).toBe(1);
  });

  it('stands in for a store that does not open, and is taken in by the next that does', async () => {
    const mirror = memoryMirror({ ahead: false, records: [['n', 1]] });
    const standing = open(broken(), mirror);
    await standing.update('n', (n) => Number(n) + 4);
    await standing.flush();
    expect(await standing.condition).toBe('standing-in');
    expect(mirror.held()).toEqual({ ahead: true, records: [['n', 5]] });

    const disk = memoryDisk();
    disk.records.set('n', 3);
    const healed = open(memoryStore(disk), mirror);

    const told = new Promise((resolve) => healed.onChange(resolve));

    expect(await told).toBe('n');
    expect(await healed.load('n')).toBe(5);
    expect(await healed.condition).toBe('sound');
    await vi.waitFor(() => expect(mirror.held()?.ahead).toBe(false));
  });

  it('leaves the failure to the store where it has nothing to stand in with', async () => {
    const store = open(broken());

    await expect(store.load('n')).rejects.toMatchObject({ problem: 'unavailable' });
  });

  it('knows a browser that has forgotten everything from a first visit', async () => {
    expect(await open(memoryStore(), memoryMirror(), true).condition).toBe('forgotten');
    expect(await open(memoryStore(), memoryMirror(), false).condition).toBe('sound');
  });

  it('does not touch a store that remembers', async () => {
    const disk = memoryDisk();
    disk.records.set('n', 3);

    const store = open(memoryStore(disk), memoryMirror({ ahead: false, records: [['n', 9]] }), true);

    expect(await store.load('n')).toBe(3);
    expect(await store.condition).toBe('sound');
  });

  it('gives back to a store that was emptied under it, and does not take over less', async () => {
    const [disk, mirror] = [memoryDisk(), memoryMirror()];
    const store = open(memoryStore(disk), mirror);
    await store.update('n', () => 1);
    await store.flush();

    disk.records.clear();
    const told = new Promise((resolve) => store.onChange(resolve));
    await store.update('m', () => 2);
    await store.flush();

    expect(await told).toBe('n');
    expect(disk.records).toEqual(new Map(Object.entries({ m: 2, n: 1 })));
    expect(mirror.held()?.records.toSorted()).toEqual([
      ['m', 2],
      ['n', 1],
    ]);
  });

  it('gives back nothing that was erased, in whichever tab', async () => {
    const [disk, mirror] = [memoryDisk(), memoryMirror()];
    const [one, other] = [open(memoryStore(disk), mirror), open(memoryStore(disk), memoryMirror())];
    for (const key of ['here', 'there', 'stays']) await one.update(key, () => 1);
    await one.flush();

    await one.remove('here');
    await other.remove('there');
    await one.flush();

    expect([...disk.records.keys()]).toEqual(['stays']);
    expect(mirror.held()?.records).toEqual([['stays', 1]]);
  });

  it('reads the store once for a start, and anew after a change in another tab', async () => {
    const disk = memoryDisk();
    disk.records.set('n', 1);
    const store = open(memoryStore(disk));
    expect(await store.load('n')).toBe(1);

    disk.records.set('n', 2);
    expect([...(await store.loadAll('n')).values()]).toEqual([1]);
    await memoryStore(disk).update('m', () => 3);

    expect(await store.load('n')).toBe(2);
  });
});
