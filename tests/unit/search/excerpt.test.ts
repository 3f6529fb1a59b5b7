import { describe, expect, test } from 'vitest';
import type { MarkedText } from '../../../src/contract/search.ts';
import { excerptOf, markedText } from '../../../src/search/excerpt.ts';
import { tokensOf } from '../../../src/search/tokens.ts';
import { WantedFinder, type WantedTerms } from '../../../src/search/wanted.ts';
import { chance } from './make.ts';

const wanted = (...terms: readonly string[]): WantedTerms =>
  new Map(terms.map((term, at) => [term, { covers: 1 << at, weight: 1 }]));
const marked = ({ text, marks }: MarkedText): readonly string[] => marks.map(([from, to]) => text.slice(from, to));
const filler = (words: number): string => Array.from({ length: words }, (_, at) => `word${at}`).join(' ');

describe('a marked text', () => {
  test.each([
    ['Raft and RAFT’s craft', ['raft'], ['Raft', 'RAFT’s']],
    ['🙂 Crème 🙂 brûlée', ['brulee'], ['brûlée']],
    ['use pg_repack now', ['pg', 'repack', 'pgrepack'], ['pg_repack']],
    ['分布式系统', ['布式', '式系'], ['布式系']],
    ['nothing here', ['raft'], []],
  ])('of %j for %j marks %j', (text, terms, expected) => {
    expect(marked(markedText(text, wanted(...terms)))).toEqual(expected);
  });
});

describe('an excerpt', () => {
  test('of a short text is all of it, in one line', () => {
    expect(excerptOf('One\n  two\nthree', wanted('two'))).toEqual({ text: 'One two three', marks: [[4, 7]] });
  });

  test('without anything found is the beginning, up to a whole word', () => {
    const { text, marks } = excerptOf(filler(100), wanted('raft'));
    expect(text).toMatch(/^word0 word1 .* word\d+…$/);
    expect(text.length).toBeLessThanOrEqual(202);
    expect(marks).toEqual([]);
  });

  test('is where most of the words stand together', () => {
    const text = `${filler(80)} raft ${filler(80)} raft has a quorum ${filler(80)} quorum`;
    const excerpt = excerptOf(text, wanted('raft', 'quorum'));
    expect(marked(excerpt)).toEqual(['raft', 'quorum']);
    expect(excerpt.text).toContain('raft has a quorum');
    expect(excerpt.text).toMatch(/^….*…$/);
  });

  test('starts with the sentence where that is near', () => {
    const text = `${filler(80)}. Now raft is told. ${filler(80)}`;
    expect(excerptOf(text, wanted('raft')).text).toMatch(/^…Now raft is told\./);
  });

  test('of one endless word cuts no character in two', () => {
    for (const letter of ['🙂', 'e\u0301', '分', '\ud800']) {
      const { text } = excerptOf(`x${letter.repeat(500)} raft ${letter.repeat(500)}`, wanted('raft'));
      expect(text.replaceAll(letter, '')).toMatch(/^[x… ]*(raft)?[… ]*$/);
    }
  });

  test('always has its marks in order, apart, and on words that are wanted', () => {
    const random = chance(11);
    const words = ['raft', 'Quorum', 'pg_repack', 'naïve', '分布式', '🙂', 'other', 'x'.repeat(90), '. So'];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: random(200) }, () => words[random(words.length)]).join(random(2) ? ' ' : '\n');
      const { text: line, marks } = excerptOf(text, wanted('raft', 'quorum', 'pgrepack', 'naive', '分布', '布式'));
      let last = -1;
      for (const [from, to] of marks) {
        expect(from).toBeGreaterThan(last);
        expect(line.slice(from, to)).toMatch(/^(raft|Quorum|pg_repack|naïve|分布式?|布式)$/);
        last = to;
      }
      expect(line.length).toBeLessThanOrEqual(202);
    }
  });
});

test('a term is found wherever the tokens of the text have it', () => {
  const random = chance(41);
  const pieces = (
    "a C c++ c# v8 v7.4 7.4 HTTPServer X11Forwarding ABC123def utf8Decoder pg_repack gh-ost c-style o'reilly reader’s " +
    'l’Hôpital naïve Straße ﬁeld ＡＢＣ 分散 系统a Привет don’t node.js MyClass.doSomething x=y (z) [w] — … “q” i18n 3D'
  ).split(' ');
  const glue = [' ', ' ', '\n', '  ', '-', '_', '.', '', ' ', '\t', '/', '::'];
  for (let round = 0; round < 300; round++) {
    const text = Array.from(
      { length: 12 },
      () => pieces[random(pieces.length)] + (glue[random(glue.length)] ?? ''),
    ).join('');
    const tokens = tokensOf(text);
    const terms = tokens.filter(() => random(4) === 0).map(({ term }) => term);
    const expected = tokens
      .filter(({ term }) => terms.includes(term))
      .map(({ term, from, to }) => `${from}-${to} ${term}`);
    const numbered = [...wanted(...terms).keys()];
    const found = WantedFinder.of(wanted(...terms)).matchesIn(text);
    expect(found.map(({ term, from, to }) => `${from}-${to} ${numbered[term]}`).toSorted()).toEqual(
      expected.toSorted(),
    );
  }
});
