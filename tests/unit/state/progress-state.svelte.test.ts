import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { ProgressState } from '../../../src/state/progress.svelte.ts';
import { memoryDisk, memoryStore } from '../../../src/storage/memory-store.ts';
import type { ReaderStore } from '../../../src/storage/reader-store.ts';
import { StorageError } from '../../../src/storage/storage-error.ts';

const place = { fraction: 0.5, position: { block: 2, offset: 0, quote: 'Two' } };

/** Runs with a clock that stands still, inside an effect root, as runes need. */
async function inRoot(run: () => Promise<void>): Promise<void> {
  let done: Promise<void> = Promise.resolve();
  const stop = $effect.root(() => {
    done = run();
  });
  await done;
  flushSync();
  stop();
}

describe('the progress state', () => {
  test('shows a change at once and finds it again at the next start', () =>
    inRoot(async () => {
      const disk = memoryDisk();
      const state = new ProgressState(memoryStore(disk), () => 5);
      const saved = state.open('p', 'cap').then(() => state.move('p', place));
      expect(state.of('p')?.path).toBe('cap');
      await saved;
      const next = new ProgressState(memoryStore(disk));
      await next.load();
      expect(next.of('p')).toMatchObject({ path: 'cap', fraction: 0.5, updatedAt: 5 });
      expect(next.latest?.post).toBe('p');
    }));

  test('follows what another tab does', () =>
    inRoot(async () => {
      const disk = memoryDisk();
      const here = new ProgressState(memoryStore(disk));
      const there = new ProgressState(memoryStore(disk));
      await there.open('p', undefined);
      await there.move('p', place);
      await expect.poll(() => here.of('p')?.fraction).toBe(0.5);
    }));

  test('leaves a damaged record out and in its place', () =>
    inRoot(async () => {
      const store = memoryStore();
      await store.update('progress/bad', () => ({ fraction: 'half' }));
      const state = new ProgressState(store);
      await state.load();
      expect(state.records.size).toBe(0);
      expect(await store.load('progress/bad')).toEqual({ fraction: 'half' });
    }));

  test('says that storage fails, and goes on showing what is read', () =>
    inRoot(async () => {
      const fail = () => Promise.reject(new StorageError('full'));
      const store: ReaderStore = {
        load: fail,
        loadAll: fail,
        update: fail,
        remove: fail,
        onChange: () => () => undefined,
      };
      const state = new ProgressState(store);
      await state.load();
      await state.open('p', undefined);
      expect(state.problem).toBe('full');
      expect(state.of('p')?.post).toBe('p');
    }));
});
