import { describe, expect, test } from 'vitest';
import {
  looked,
  sectionBlocks,
  sectionsPassed,
  type WordsPassed,
  wordsByBlock,
} from '../../../src/model/reading-pace.ts';
import { randomNumbers } from './records.ts';

const nothing: WordsPassed = new Map();
const outline = [
  { id: 'one', block: 1, words: 400 },
  { id: 'two', block: 3, words: 500 },
];
const sections = sectionBlocks({ words: 1000, outline }, 6);
const words = wordsByBlock(sections, [50, 10, 90, 10, 45, 45]);
/** Looks at some blocks for so many seconds, each of them whole. */
const after = (before: WordsPassed, seconds: number, ...blocks: number[]) => {
  let passed = before;
  for (let second = 0; second < seconds; second++) {
    const sight = blocks.map((block) => ({ block, words: words[block] ?? 0, share: 1 }));
    passed = looked(passed, sight, 1000);
  }
  return passed;
};
const readIds = (passed: WordsPassed) => [...sectionsPassed(sections, passed)];

describe('reading counts by section', () => {
  test('with the words before the first heading as one', () => {
    expect(sections.map(({ id, from, to, words: count }) => [id, from, to, count])).toEqual([
      ['', 0, 1, 100],
      ['one', 1, 3, 400],
      ['two', 3, 6, 500],
    ]);
    expect(words).toEqual([100, 40, 360, 50, 225, 225]);
  });

  test('when it was in sight for as long as its words take', () => {
    expect(readIds(after(nothing, 40, 1, 2))).toEqual([]);
    expect(readIds(after(nothing, 50, 1, 2))).toEqual(['one']);
  });

  test('not when the reader scrolls through', () => {
    let passed = nothing;
    for (const block of [0, 1, 2, 3, 4, 5]) passed = after(passed, 1, block);
    expect(readIds(passed)).toEqual([]);
  });

  test('not by waiting at its beginning', () => {
    expect(readIds(after(nothing, 600, 1))).toEqual([]);
    const half = { block: 2, words: words[2] ?? 0, share: 0.5 };
    let passed = after(nothing, 10, 1);
    for (let second = 0; second < 600; second++) passed = looked(passed, [half], 1000);
    expect(readIds(passed)).toEqual([]);
  });

  test('not by a device that slept', () => {
    expect(readIds(looked(nothing, [{ block: 0, words: 100, share: 1 }], 3_600_000))).toEqual([]);
  });

  test('for a section without words when it was in sight', () => {
    const empty = sectionBlocks({ words: 0, outline: [{ id: 'picture', block: 1, words: 0 }] }, 3);
    expect([...sectionsPassed(empty, looked(nothing, [{ block: 2, words: 0, share: 1 }], 10))]).toEqual(['picture']);
  });

  test('and never shrinks nor exceeds the words there are', () => {
    const pick = randomNumbers(9);
    let passed = nothing;
    for (let turn = 0; turn < 2000; turn++) {
      const block = pick(6);
      const next = looked(passed, [{ block, words: words[block] ?? 0, share: pick(11) / 10 }], pick(9000) - 1000);
      for (const [at, count] of next) {
        expect(count).toBeGreaterThanOrEqual(passed.get(at) ?? 0);
        expect(count).toBeLessThanOrEqual((words[at] ?? 0) + 1e-9);
      }
      passed = next;
    }
  });
});
