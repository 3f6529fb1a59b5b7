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
});
