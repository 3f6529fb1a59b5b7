import { describe, expect, test } from 'vitest';
import {
  markedRead,
  markedUnread,
  minutesLeft,
  moved,
  opened,
  type Place,
  type PostProgress,
  parseProgress,
  readState,
} from '../../../src/model/progress.ts';

const at = (fraction: number): Place => ({ fraction, position: { block: 3, offset: 0.5, quote: 'A write' } });
const begun = (fraction = 0.5): PostProgress => moved(opened(undefined, 'p', undefined, 1), at(fraction), 2);

/** A small seeded generator, so that a failing law can be run again. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('progress of a post', () => {
  test('only opened, it still counts as unread', () => {
    expect(readState(opened(undefined, 'p', 'cap', 1))).toBe('unread');
  });

  test('remembers the path it was last read in, and forgets it when read alone', () => {
    const inPath = opened(undefined, 'p', 'cap', 1);
    expect(inPath.path).toBe('cap');
    expect(opened(inPath, 'p', undefined, 2)).not.toHaveProperty('path');
  });

  test('never moves backwards, whatever the reader scrolls', () => {
    const random = numbers(7);
    let progress = begun(0);
    for (let step = 0; step < 500; step++) {
      const next = moved(progress, at(random.next().value), step);
      expect(next.fraction).toBeGreaterThanOrEqual(progress.fraction);
      progress = next;
    }
  });

  test('keeps the position where the reader is, even back up the page', () => {
    const back = moved(begun(0.9), { fraction: 0.2, position: { block: 1, offset: 0, quote: 'First' } }, 3);
    expect(back.position?.block).toBe(1);
    expect(back.fraction).toBe(0.9);
  });

  test('is finished at the end, and stays finished at that moment', () => {
    const done = moved(begun(), at(1), 10);
    expect(done.finishedAt).toBe(10);
    expect(moved(done, at(0.1), 20).finishedAt).toBe(10);
    expect(readState(done)).toBe('read');
  });

  test('can be marked by hand, both ways', () => {
    const read = markedRead(begun(), 5);
    expect(readState(read)).toBe('read');
    expect(readState(markedUnread(read, 6))).toBe('unread');
  });

  test('leaves minutes in proportion, at least one until it is read', () => {
    expect(minutesLeft(20, undefined)).toBe(20);
    expect(minutesLeft(20, begun(0.5))).toBe(10);
    expect(minutesLeft(20, begun(0.97))).toBe(1);
    expect(minutesLeft(20, markedRead(begun(), 1))).toBe(0);
  });

  test('is read back as it was saved', () => {
    const record = moved(opened(undefined, 'p', 'cap', 1), at(0.4), 2);
    expect(parseProgress(structuredClone(record))).toEqual(record);
  });

  test.each([
    undefined,
    null,
    7,
    'x',
    {},
    { post: 'p', fraction: 2, updatedAt: 1 },
    { post: 1, fraction: 0, updatedAt: 1 },
  ])('is not read from a damaged record: %j', (saved) => {
    expect(parseProgress(saved)).toBeUndefined();
  });
});
