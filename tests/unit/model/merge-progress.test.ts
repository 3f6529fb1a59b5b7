import { describe, expect, test } from 'vitest';
import { mergeProgress } from '../../../src/model/merge-progress.ts';
import { blank, markedRead, markedUnread, readOn, wordsRead } from '../../../src/model/record.ts';
import { randomNumbers, randomRecord } from './records.ts';

const text = { words: 100, outline: [{ id: 'one', words: 100 }] };

describe('merging two records', () => {
  test('is commutative, associative and idempotent', () => {
    const pick = randomNumbers(3);
    for (let turn = 0; turn < 5000; turn++) {
      const [a, b, c] = [randomRecord(pick), randomRecord(pick), randomRecord(pick)];
      expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
      expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
      expect(mergeProgress(a, a)).toEqual(a);
    }
  });

  test('never takes back what was read, but by a mark', () => {
    const pick = randomNumbers(4);
    for (let turn = 0; turn < 2000; turn++) {
      const { unreadAt: _, ...a } = randomRecord(pick);
      const { unreadAt: __, ...b } = randomRecord(pick);
      const merged = mergeProgress(a, b);
      const ids = new Set(merged.sections.map(({ id }) => id));
      expect([...a.sections, ...b.sections].every(({ id }) => ids.has(id))).toBe(true);
      expect(wordsRead(merged)).toBeGreaterThanOrEqual(0);
      expect(merged.finishedAt === undefined).toBe(a.finishedAt === undefined && b.finishedAt === undefined);
    }
  });

  test('lets the later of reading and the mark against it hold', () => {
    const read = markedRead(readOn(blank('p', 1), text, new Set(['one']), 10), 10);
    const unread = markedUnread(read, 20);
    expect(mergeProgress(read, unread)).toEqual(unread);
    const again = readOn(blank('p', 1), text, new Set(['one']), 30);
    expect(mergeProgress(unread, again)).toMatchObject({ finishedAt: 30, sections: [{ id: 'one', at: 30 }] });
  });
});
