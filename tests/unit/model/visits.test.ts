import { expect, test } from 'vitest';
import { newSince } from '../../../src/model/new-since.ts';
import { parseVisits, visited } from '../../../src/model/visits.ts';

const HOUR = 3_600_000;

test('the first visit has nothing before it', () => {
  expect(visited(undefined, 5)).toEqual({ seenAt: 5 });
});

test('starts within a few hours are one visit, and a later one remembers the last', () => {
  const first = visited(undefined, 0);
  const again = visited(first, 5 * HOUR);
  expect(again).toEqual({ seenAt: 5 * HOUR });
  const later = visited(again, 30 * HOUR);
  expect(later).toEqual({ seenAt: 30 * HOUR, beforeAt: 5 * HOUR });
  expect(visited(later, 31 * HOUR)).toEqual({ seenAt: 31 * HOUR, beforeAt: 5 * HOUR });
});

test('a clock set back begins no new visit', () => {
  expect(visited({ seenAt: 100 * HOUR, beforeAt: 3 }, 0)).toEqual({ seenAt: 0, beforeAt: 3 });
});

test('only what is dated after the last visit is new', () => {
  const posts = [{ date: '2026-09-20' }, { date: '2026-09-10' }, {}];
  const visits = { seenAt: 0, beforeAt: Date.parse('2026-09-10T08:00:00Z') };
  expect(newSince(posts, visits, 5)).toEqual([{ date: '2026-09-20' }]);
  expect(newSince(posts, { seenAt: 0 }, 5)).toEqual([]);
});

test('a damaged record is as none', () => {
  expect(parseVisits({ seenAt: 'yesterday' })).toBeUndefined();
});
