import { describe, expect, test } from 'vitest';
import { blockOf, lineIn } from '../../../src/model/find-position.ts';
import type { Position } from '../../../src/model/position.ts';
import { randomNumbers } from './records.ts';

const pickWord = randomNumbers(11);
const WORDS = 'leader quorum clock log write stale lease fence epoch shard merge vote commit ring page tree'.split(' ');
const SENTENCES = Array.from({ length: 40 }, () =>
  ['It', 'tells how', ...Array.from({ length: 10 }, () => WORDS[pickWord(WORDS.length)])].join(' '),
);
const at = (texts: readonly string[], block: number): Position => ({
  block,
  offset: 0.5,
  quote: texts[block] ?? '',
  ...(block > 0 && { before: texts[block - 1]?.slice(-32) ?? '' }),
  ...(block + 1 < texts.length && { after: texts[block + 1]?.slice(0, 32) ?? '' }),
});

describe('a saved place', () => {
  test('is found in the text it was saved in, and where blocks moved', () => {
    for (const block of SENTENCES.keys()) {
      const place = at(SENTENCES, block);
      expect(blockOf(place, SENTENCES)).toBe(block);
      expect(blockOf(place, ['New.', 'Newer.', ...SENTENCES])).toBe(block + 2);
      expect(blockOf(place, SENTENCES.slice(Math.min(3, block)))).toBe(block - Math.min(3, block));
    }
  });

  test('is found within one block after any edit that leaves half of its words', () => {
    const pick = randomNumbers(4);
    for (let turn = 0; turn < 200; turn++) {
      const block = pick(SENTENCES.length);
      const edited = SENTENCES.map((text, index) =>
        index === block ? text.replace('tells how', pick(2) ? 'shows how' : 'explains very well how') : text,
      );
      const moved = pick(2) ? edited : edited.toSpliced(pick(block + 1), 0, 'A paragraph that was not there before.');
      const found = blockOf(at(SENTENCES, block), moved);
      expect(Math.abs(found - moved.indexOf(edited[block] ?? ''))).toBeLessThanOrEqual(1);
    }
  });

  test('of two blocks that say the same is the one with the same neighbours, else the nearer', () => {
    const texts = ['One.', 'Same.', 'Two.', 'Three.', 'Same.', 'Four.'];
    expect(blockOf(at(texts, 4), texts)).toBe(4);
    expect(blockOf(at(texts, 1), texts)).toBe(1);
    expect(blockOf({ block: 4, offset: 0, quote: 'Same.' }, ['Same.', 'x', 'x', 'Same.'])).toBe(3);
  });

  test('falls back to its number, never beyond the text', () => {
    expect(blockOf({ block: 2, offset: 0, quote: 'gone for good' }, ['a', 'b', 'c'])).toBe(2);
    expect(blockOf({ block: 9, offset: 0, quote: 'gone for good' }, ['a', 'b', 'c'])).toBe(2);
    expect(blockOf({ block: 9, offset: 0, quote: '' }, [])).toBe(0);
  });

  test('is at its own words inside a long block, nearest to where they were', () => {
    expect(lineIn('more text, the line, and the line', { line: 'the line', offset: 0.9 })).toBe(25);
    expect(lineIn('0123456789', { line: 'gone', offset: 0.5 })).toBe(5);
  });
});
