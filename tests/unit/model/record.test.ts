import { describe, expect, test } from 'vitest';
import type { Position } from '../../../src/model/position.ts';
import { fractionRead, minutesLeft, readState } from '../../../src/model/progress.ts';
import {
  blank,
  markedKnown,
  markedRead,
  markedUnread,
  moved,
  opened,
  readOn,
  wordsRead,
} from '../../../src/model/record.ts';
import { parseProgress, readProgress } from '../../../src/model/saved-record.ts';
import { randomNumbers } from './records.ts';

const position: Position = { block: 3, offset: 0.5, quote: 'A write' };
const text = {
  words: 1000,
  outline: [
    { id: 'one', words: 300 },
    { id: 'two', words: 400 },
    { id: 'three', words: 200 },
  ],
};
const all = ['', 'one', 'two', 'three'];
const reading = (...ids: string[]) => readOn(blank('p', 1), text, new Set(ids), 2);

describe('progress of a post', () => {
  test('only opened, it still counts as unread', () => {
    expect(readState(opened(blank('p', 1), 'cap', 1))).toBe('unread');
    expect(readState(moved(blank('p', 1), position, 2))).toBe('begun');
  });

  test('remembers the path it was last read in, and forgets it when read alone', () => {
    const inPath = opened(blank('p', 1), 'cap', 1);
    expect(inPath.path).toBe('cap');
    expect(opened(inPath, undefined, 2)).not.toHaveProperty('path');
  });

  test('counts the words of the sections that were read, those before the first heading as a section', () => {
    expect(fractionRead(reading('two'))).toBe(0.4);
    expect(fractionRead(reading('', 'two'))).toBe(0.5);
    expect(fractionRead(undefined)).toBe(0);
  });

  test('never shrinks, whatever is read and wherever the reader goes', () => {
    const pick = randomNumbers(7);
    let progress = blank('p', 0);
    for (let step = 1; step < 500; step++) {
      const ids = new Set(all.filter(() => pick(6) === 0));
      const next = moved(readOn(progress, text, ids, pick(1000)), { ...position, block: pick(9) }, step);
      expect(wordsRead(next)).toBeGreaterThanOrEqual(wordsRead(progress));
      expect(fractionRead(next)).toBeGreaterThanOrEqual(fractionRead(progress));
      expect(readState(progress) === 'read' && readState(next) !== 'read').toBe(false);
      progress = next;
    }
  });

  test('is finished with nine words of ten, and stays finished at that moment', () => {
    const most = reading('one', 'two');
    expect(readState(most)).toBe('begun');
    const done = readOn(most, text, new Set(['three']), 10);
    expect(done.finishedAt).toBe(10);
    expect(readOn(done, text, new Set(['']), 20).finishedAt).toBe(10);
    expect(fractionRead(done)).toBe(1);
  });

  test('can be marked by hand, both ways, also where the clock went back in between', () => {
    const read = markedRead(reading('one'), 50);
    expect(readState(read)).toBe('read');
    const unread = markedUnread(read, 6);
    expect(readState(unread)).toBe('unread');
    expect(fractionRead(unread)).toBe(0);
    expect(readState(markedRead(unread, 7))).toBe('read');
    expect(fractionRead(readOn(unread, text, new Set(['one']), 7))).toBe(0.3);
  });

  test('leaves minutes in proportion, at least one until it is read', () => {
    expect(minutesLeft(20, undefined)).toBe(20);
    expect(minutesLeft(20, reading('one', 'three'))).toBe(10);
    expect(minutesLeft(2, reading('one', 'two'))).toBe(1);
    expect(minutesLeft(20, markedRead(reading(), 1))).toBe(0);
  });

  test('leaves no minutes of what the reader knows, until they take that back', () => {
    const known = markedKnown(blank('p', 1), true, 1);
    expect(minutesLeft(20, known)).toBe(0);
    expect(readState(known)).toBe('unread');
    expect(minutesLeft(20, markedKnown(known, false, 1))).toBe(20);
  });

  test('is counted by the text of today where that is at hand', () => {
    const longer = { words: 2000, outline: [...text.outline, { id: 'four', words: 1000 }] };
    expect(fractionRead(reading('two'), longer)).toBe(0.2);
  });
});

describe('a saved record', () => {
  test('is read back as it was saved', () => {
    const record = moved(opened(reading('one', 'two'), 'cap', 1, text), position, 2);
    expect(parseProgress(structuredClone(record))).toEqual(record);
  });

  test('of the first version keeps how far it was, and shows it in sections once the text is known', () => {
    const saved = { post: 'p', path: 'cap', fraction: 0.55, position, updatedAt: 5 };
    const record = parseProgress(saved);
    expect(record).toMatchObject({ post: 'p', path: 'cap', position, earlier: 0.55 });
    expect(fractionRead(record)).toBe(0.55);
    const open = opened(record ?? blank('p', 1), 'cap', 6, text);
    expect(open.sections.map(({ id }) => id)).toEqual(['', 'one']);
    expect(fractionRead(open)).toBe(0.55);
  });

  test('of the first version that was finished stays finished', () => {
    const record = parseProgress({ post: 'p', fraction: 1, finishedAt: 4, updatedAt: 5 });
    expect(readState(record)).toBe('read');
    expect(readState(record && markedUnread(record, 9))).toBe('unread');
  });

  test('of a later build is told from a damaged one', () => {
    expect(readProgress({ version: 3, post: 'p', pages: [] })).toBe('newer');
    expect(readProgress({ ...blank('p', 1), words: -1 })).toBe('damaged');
  });

  test.each([
    undefined,
    null,
    7,
    'x',
    {},
    { post: 'p', fraction: 2, updatedAt: 1 },
    { post: 1, fraction: 0, updatedAt: 1 },
    { post: 'p', fraction: 0, updatedAt: Number.POSITIVE_INFINITY },
    { ...blank('p', 1), sections: [{ id: 'a' }] },
  ])('is not read where it is damaged: %j', (saved) => {
    expect(readProgress(saved)).toBe('damaged');
    expect(parseProgress(saved)).toBeUndefined();
  });
});
