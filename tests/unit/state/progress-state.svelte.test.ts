import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { ProgressState } from '../../../src/state/progress.svelte.ts';
import type { Journal } from '../../../src/storage/journal.ts';
import { memoryDisk, memoryStore } from '../../../src/storage/memory-store.ts';
import type { ReaderStore } from '../../../src/storage/reader-store.ts';
import { StorageError } from '../../../src/storage/storage-error.ts';

const place = { fraction: 0.5, position: { block: 2, offset: 0, quote: 'Two' } };

/** A journal that outlives its page. */
function memoryJournal(): Journal {
  const notes = new Map<string, unknown>();
  return {
    note: (key, record) => void notes.set(key, structuredClone(record)),
    clear: (key) => void notes.delete(key),
    left: () => new Map(notes),
  };
}

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

  test('takes in what a tab noted that was closed before it was stored', () =>
    inRoot(async () => {
      const disk = memoryDisk();
      const journal = memoryJournal();
      const never: ReaderStore = { ...memoryStore(disk), update: () => new Promise(() => undefined) };
      const closed = new ProgressState(never, () => 5, journal);
      void closed.move('p', place);

      const next = new ProgressState(memoryStore(disk), () => 6, journal);
      await next.load();

      expect(next.of('p')).toMatchObject({ fraction: 0.5, updatedAt: 5 });
      expect(disk.records.get('progress/p')).toMatchObject({ fraction: 0.5 });
      expect(journal.left().size).toBe(0);
    }));

  test('loses nothing newer to what a tab noted earlier', () =>
    inRoot(async () => {
      const disk = memoryDisk();
      const journal = memoryJournal();
      const state = new ProgressState(memoryStore(disk), () => 9);
      await state.markRead('p');
      journal.note('p', { post: 'p', fraction: 0.2, updatedAt: 5 });

      const next = new ProgressState(memoryStore(disk), () => 10, journal);
      await next.load();

      expect(next.of('p')).toMatchObject({ fraction: 1, finishedAt: 9 });
    }));

  test('keeps the order of what was read when the clock is set back ten years', () =>
    inRoot(async () => {
      let now = 1_800_000_000_000;
      const state = new ProgressState(memoryStore(), () => now);
      await state.move('first', place);
      now -= 315_360_000_000;

      await state.move('second', place);

      expect(state.latest?.post).toBe('second');
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
