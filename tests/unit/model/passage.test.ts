import { describe, expect, test } from 'vitest';
import { readPassage, writePassage } from '../../../src/contract/passage.ts';
import { findPassage, passageOf } from '../../../src/model/passage.ts';
import { randomWords } from '../contract/random.ts';
import { randomNumbers } from './records.ts';

const BLOCKS = [
  'A write that a majority has stored\ncannot be forgotten.',
  'The price is paid on every write, and the price is high.',
  'The price is paid by the one who waits.',
];
const of = (block: number, words: string) => {
  const text = BLOCKS[block] ?? '';
  const from = text.indexOf(words);
  return passageOf(text, from, text, from + words.length);
};

describe('a passage', () => {
  test('is named by its words and a few around it, and found by that name', () => {
    const passage = of(0, 'majority has stored\ncannot');
    expect(passage).toEqual({
      start: 'majority has stored cannot',
      prefix: 'A write that a',
      suffix: 'be forgotten.',
    });
    expect(passage && findPassage(passage, BLOCKS)).toEqual({
      first: { block: 0, at: 15 },
      last: { block: 0, at: 41 },
      exact: true,
    });
  });

  test('is told from one that says the same elsewhere', () => {
    const passage = of(2, 'price is paid');
    expect(passage && findPassage(passage, BLOCKS)?.first.block).toBe(2);
  });

  test('is made of whole words', () => {
    expect(of(1, 'ice is pai')?.start).toBe('price is paid');
  });

  test('that runs over blocks has a start and an end', () => {
    const [first = '', , last = ''] = BLOCKS;
    const passage = passageOf(first, 2, last, last.indexOf(' by'));
    expect(passage).toMatchObject({ start: 'write that a majority has stored cannot be', end: 'The price is paid' });
    expect(passage && findPassage(passage, BLOCKS)).toMatchObject({ first: { block: 0, at: 2 }, exact: true });
  });

  test('that was edited is found by likeness, and one that is gone is not', () => {
    const edited = { start: 'the one price is paid by whoever waits' };
    expect(findPassage(edited, BLOCKS)).toMatchObject({ first: { block: 2, at: 0 }, exact: false });
    expect(findPassage({ start: 'Paxos was first told as a tale of an island' }, BLOCKS)).toBeUndefined();
  });

  test('of white space is none', () => {
    expect(passageOf('a  b', 1, 'a  b', 3)).toBeUndefined();
  });

  test('wherever it is chosen, is found again where it was', () => {
    const pick = randomNumbers(5);
    const words = Array.from({ length: 60 }, (_, at) => `${'abcdefghij'.charAt(pick(10))}${at}`).join(' ');
    for (let turn = 0; turn < 200; turn++) {
      const from = pick(words.length - 2);
      const passage = passageOf(words, from, words, from + 2 + pick(words.length - from - 2));
      const found = passage && findPassage(passage, ['x', words]);
      expect(found).toMatchObject({ exact: true, first: { block: 1 } });
      expect(found?.first.at).toBeLessThanOrEqual(from + 1);
    }
  });
});

describe('a text directive', () => {
  test('is read back as it was written, whatever the words', () => {
    const words = randomWords(200).filter((word) => word !== '');
    for (const [at, start] of words.entries()) {
      const passage = { start, end: words[at - 1] ?? 'e', prefix: '-a,b-', suffix: 'c&d' };
      expect(readPassage(writePassage(passage))).toEqual(passage);
    }
    expect(readPassage(writePassage({ start: 'a-b, c' }))).toEqual({ start: 'a-b, c' });
  });

  test.each(['', ',', 'a,b,c,d', '%E0%A4%A', '-,'])('%j is none', (directive) => {
    expect(readPassage(directive)).toBeUndefined();
  });
});
