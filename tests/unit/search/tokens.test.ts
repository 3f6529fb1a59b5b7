import { describe, expect, test } from 'vitest';
import { type Token, tokensOf } from '../../../src/search/tokens.ts';
import { chance } from './make.ts';

const termsOf = (text: string): readonly string[] => tokensOf(text).map(({ term }) => term);
const mainOf = (text: string): readonly string[] =>
  tokensOf(text)
    .filter(({ extra }) => !extra)
    .map(({ term }) => term);

describe('a word', () => {
  test.each([
    ['Crème brûlée', ['creme', 'brulee']],
    ['Straße, Øresund, Łódź', ['strasse', 'oresund', 'lodz']],
    ['ﬁne ＡＢＣ', ['fine', 'abc']],
    ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['İstanbul', ['istanbul']],
    ['co\u00adoperate', ['cooperate']],
    ['שָׁלוֹם', ['שלום']],
    ['हिन्दी', ['हिन्दी']],
    ["the reader's and don't", ['the', 'reader', 'and', 'dont']],
    ['C++ and C# or c', ['c++', 'and', 'c#', 'or', 'c']],
    ['🙂 … ++ ##', []],
    ['\ud800 lone \udfff', ['lone']],
  ])('%j is spelled %j', (text, expected) => {
    expect(mainOf(text)).toEqual(expected);
  });

  test('longer than 32 letters is left out, and so is base64', () => {
    const blob = 'iVBORw0KGgoAAAANSUhEUgAAAAUA/+'.repeat(100);
    expect(termsOf(`${'a'.repeat(33)} ${'b'.repeat(32)} data:image/png;base64,${blob} end`)).toEqual([
      'b'.repeat(32),
      'data',
      'image',
      'png',
      'base64',
      'end',
    ]);
  });
});

describe('a name', () => {
  test.each([
    ['pg_repack', ['pg', 'repack', 'pgrepack']],
    ['gh-ost', ['gh', 'ost', 'ghost']],
    ['node.js', ['node', 'js', 'nodejs']],
    ['v7.4', ['v7', '4', '7.4']],
    ['doSomething', ['dosomething', 'do', 'something']],
    ['HTMLParser', ['htmlparser', 'html', 'parser']],
    ['l’article', ['larticle', 'article']],
  ])('%s is found by %j', (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });

  test('with a point is found by each side, whole and in part', () => {
    expect(termsOf('MyClass.doSomething')).toEqual(
      expect.arrayContaining(['myclass', 'class', 'dosomething', 'something']),
    );
  });
});

describe('text without spaces', () => {
  test('is cut into pairs, with the last letter for itself', () => {
    expect(termsOf('分散系统')).toEqual(['分散', '散系', '系统', '统']);
  });

  test('keeps the marks that make another letter', () => {
    expect(termsOf('がか')).toEqual(['がか', 'か']);
    expect(termsOf('검색')).toEqual(['검색', '색']);
  });

  test('ends where another script begins', () => {
    expect(mainOf('React的hooks')).toEqual(['react', '的', 'hooks']);
  });
});

test('every token says where it stands', () => {
  const text = 'A ﬁne Crème-brûlée, MyClass.doIt 分散系 🙂 v7.4 the reader’s';
  for (const { from, to, term } of tokensOf(text)) {
    const again = tokensOf(text.slice(from, to)).map((token) => token.term);
    expect(again).toContain(term);
  }
});

test('a long text of anything takes time in proportion', () => {
  for (const piece of ['a-', '分', "a'", 'aB', '=', '1.', 'é', '-'.repeat(79)]) {
    const started = performance.now();
    tokensOf(piece.repeat(200_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2000);
  }
});

test('reach over no space, so that a text has the tokens of what is between its spaces', () => {
  const random = chance(31);
  const pieces = [
    'c',
    '++',
    '#',
    '-',
    '_',
    '.',
    'v7',
    '4',
    'getUser',
    'don’t',
    '分布',
    'кот',
    'हिन्दी',
    '🙂',
    '\n',
    ' ',
    '/=',
  ];
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: random(30) }, () => pieces[random(pieces.length)]).join('');
    const apart: Token[] = [];
    let at = 0;
    for (const word of text.split(' ')) {
      apart.push(...tokensOf(word).map((token) => ({ ...token, from: token.from + at, to: token.to + at })));
      at += word.length + 1;
    }
    expect(apart).toEqual(tokensOf(text));
  }
});
