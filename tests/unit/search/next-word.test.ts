// Words are found without a regular expression where they are ASCII; what is found is what the expression would find.
import { expect, test } from 'vitest';
import { nextWord } from '../../../src/search/next-word.ts';

const WORD = /[\w+/=-]{80,}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]|['’](?=\p{L}))*/gu;

const PIECES = [
  'word',
  'A1',
  "'",
  '’',
  's',
  ' ',
  '-',
  '_',
  '+',
  '=',
  '.',
  'é',
  'e\u0301',
  '語',
  '\u{20000}',
  '\u00ad',
  '١',
];
const LONG = ['x'.repeat(79), 'Ab3/'.repeat(20), '-'.repeat(85), 'é'.repeat(90)];

/** Numbers from 0 to 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function wordsOf(text: string): (readonly [string, number])[] {
  const words: (readonly [string, number])[] = [];
  for (let at = 0; ; ) {
    const found = nextWord(text, at);
    if (found === undefined) return words;
    words.push([found.word, found.from]);
    at = found.from + found.word.length;
  }
}

test('finds the words that the expression finds, in any text', () => {
  const next = random(11);
  for (let round = 0; round < 3_000; round++) {
    const pieces = Array.from({ length: 1 + Math.floor(next() * 12) }, () => {
      const from = next() < 0.1 ? LONG : PIECES;
      return from[Math.floor(next() * from.length)];
    });
    const text = pieces.join('');
    const wanted = Array.from(text.matchAll(WORD), ({ 0: word, index }) => [word, index]);
    expect(wordsOf(text)).toEqual(wanted);
  }
});
