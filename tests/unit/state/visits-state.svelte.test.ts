import { expect, test } from 'vitest';
import { VisitsState } from '../../../src/state/visits.svelte.ts';
import { memoryStore } from '../../../src/storage/memory-store.ts';

const YESTERDAY = Date.parse('2026-09-10T12:00:00Z');
const TODAY = Date.parse('2026-09-11T12:00:00Z');

test('a start is counted at once, and stored when the page is there', async () => {
  const store = memoryStore();
  await store.update('visits', () => ({ seenAt: YESTERDAY }));
  const visits = new VisitsState(store, () => TODAY);

  await visits.start();
  expect(visits.current).toEqual({ seenAt: TODAY, beforeAt: YESTERDAY });
  expect(await store.load('visits')).toEqual({ seenAt: YESTERDAY });

  await visits.keep();
  expect(await store.load('visits')).toEqual({ seenAt: TODAY, beforeAt: YESTERDAY });
});

test('what never started is not stored', async () => {
  const store = memoryStore();

  await new VisitsState(store, () => TODAY).keep();

  expect(await store.load('visits')).toBeUndefined();
});
