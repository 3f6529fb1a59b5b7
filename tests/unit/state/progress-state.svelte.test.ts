import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { readState } from '../../../src/model/progress.ts';
import { blank } from '../../../src/model/record.ts';
import { ProgressState } from '../../../src/state/progress.svelte.ts';
import type { Journal } from '../../../src/storage/journal.ts';
import { memoryDisk, memoryStore } from '../../../src/storage/memory-store.ts';
import type { ReaderStore } from '../../../src/storage/reader-store.ts';
import { StorageError } from '../../../src/storage/storage-error.ts';

const position = { block: 2, offset: 0, quote: 'Two' };
const text = { words: 100, outline: [{ id: 'half', words: 50 }] };
const half = new Set(['half']);
const later = { version: 99, post: 'later', pages: [1] };

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
      const saved = state.open('p', 'cap').then(() => state.move('p', position));
      expect(state.of('p')?.path).toBe('cap');
      await saved;
      const next = new ProgressState(memoryStore(disk));
      await next.load();
      expect(next.of('p')).toMatchObject({ path: 'cap', position, updatedAt: 5 });
      expect(next.latest?.post).toBe('p');
    }));

  test('takes in what a tab noted that was closed before it was stored', () =>
    inRoot(async () => {
      const disk = memoryDisk();
      const journal = memoryJournal();
      const never: ReaderStore = { ...memoryStore(disk), update: () => new Promise(() => undefined) };
      const closed = new ProgressState(never, () => 5, journal);
      void closed.move('p', position);

      const next = new ProgressState(memoryStore(disk), () => 6, journal);
      await next.load();

      expect(next.of('p')).toMatchObject({ position, updatedAt: 5 });
      expect(disk.records.get('progress/p')).toMatchObject({ position });
      expect(journal.left().size).toBe(0);
    }));

  test('loses nothing newer to what a tab noted earlier', () =>
    inRoot(async () => {
      const disk = memoryDisk();
      const journal = memoryJournal();
      const state = new ProgressState(memoryStore(disk), () => 9);
      await state.markRead('p');
      journal.note('p', blank('p', 5));

      const next = new ProgressState(memoryStore(disk), () => 10, journal);
      await next.load();

      expect(readState(next.of('p'))).toBe('read');
    }));

  test('keeps the order of what was read when the clock is set back ten years', () =>
    inRoot(async () => {
      let now = 1_800_000_000_000;
      const state = new ProgressState(memoryStore(), () => now);
      await state.move('first', position);
      now -= 315_360_000_000;

      await state.move('second', position);

      expect(state.latest?.post).toBe('second');
    }));

  test('follows what another tab does', () =>
    inRoot(async () => {
      const disk = memoryDisk();
      const here = new ProgressState(memoryStore(disk));
      const there = new ProgressState(memoryStore(disk));
      await there.open('p', undefined);
      await there.readOn('p', text, half);
      await expect.poll(() => here.of('p')?.sections.length).toBe(1);
      await here.markKnown('p', true);
      await expect.poll(() => there.of('p')).toMatchObject({ known: { is: true }, sections: [{ id: 'half' }] });
      await here.eraseAll();
      await expect.poll(() => there.records.size).toBe(0);
    }));

  test('puts what cannot be read aside, as it is, and says so', () =>
    inRoot(async () => {
      const store = memoryStore();
      await store.update('progress/bad', () => ({ fraction: 'half' }));
      await store.update('progress/later', () => later);
      const state = new ProgressState(store);
      await state.load();
      expect(state.records.size).toBe(0);
      expect(state.aside).toEqual([
        { reason: 'damaged', record: { fraction: 'half' } },
        { reason: 'newer', record: later },
      ]);
      await state.open('bad', undefined);
      expect(await store.load('aside')).toEqual([{ fraction: 'half' }, later]);
      const next = new ProgressState(store);
      await next.load();
      expect(next.aside).toHaveLength(2);
      expect(next.of('bad')).toBeDefined();
    }));

  test('does not write over what a tab of a later build wrote meanwhile', () =>
    inRoot(async () => {
      const store = memoryStore();
      const state = new ProgressState(store);
      await state.load();
      await store.update('progress/later', () => later);
      await state.open('later', undefined);
      expect(await store.load('progress/later')).toEqual(later);
    }));

  test('takes in again what was aside and can be read now', () =>
    inRoot(async () => {
      const store = memoryStore();
      await store.update('aside', () => [{ post: 'p', fraction: 0.5, updatedAt: 1 }, later]);
      const state = new ProgressState(store);
      await state.load();
      expect(state.of('p')).toMatchObject({ earlier: 0.5 });
      expect(await store.load('aside')).toEqual([later]);
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
