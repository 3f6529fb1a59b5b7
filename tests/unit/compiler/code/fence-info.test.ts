// What stands after the backticks, in our words and in those of other generators.
import { describe, expect, test } from 'vitest';
import { type FenceInfo, fenceInfo } from '../../../../src/compiler/code/fence-info.ts';

const read = (info: string): Partial<FenceInfo> => {
  const all = Object.entries(fenceInfo(info));
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== false && String(value) !== ''));
};
const line = (from: number, to = from) => ({ from, to });

describe('our own words', () => {
  test('are a title, numbers, lines, focus, marks and wrapping', () => {
    expect(read('go title="quorum.go" lines {2,4-6} focus{3} start=10 mark="x" mark=/y+/i wrap')).toEqual({
      word: 'go',
      title: 'quorum.go',
      isNumbered: true,
      start: 10,
      highlight: [line(2), line(4, 6)],
      focus: [line(3)],
      marks: [/x/gu, /y+/giu],
      wraps: true,
    });
  });

  test('name files, regions and tabs, with or without a language', () => {
    expect(read('go file=../code/a.go#L1-L3 [Server]')).toEqual({
      word: 'go',
      file: '../code/a.go#L1-L3',
      tab: 'Server',
    });
    expect(read("file='a b.go' region=commit")).toEqual({ file: 'a b.go', region: 'commit' });
  });

  test('say that tests run the code, alone or as a piece of a program', () => {
    expect(fenceInfo('go run').run).toBe('');
    expect(fenceInfo('go run=ring').run).toBe('ring');
    expect(fenceInfo('go').run).toBeUndefined();
  });

  test('take marked text as it is', () => {
    expect(read('ts "a.b(" /c d/').marks).toEqual([/a\.b\(/gu, /c d/gu]);
  });
});

test.each([
  ['go{2,4-6}:line-numbers=10', { word: 'go', isNumbered: true, start: 10, highlight: [line(2), line(4, 6)] }],
  ['js {1,3} showLineNumbers', { word: 'js', isNumbered: true, highlight: [line(1), line(3)] }],
  ['js showLineNumbers=5', { word: 'js', isNumbered: true, start: 5 }],
  ['go {hl_lines=[2,"4-6"],linenos=true}', { word: 'go', isNumbered: true, highlight: [line(2), line(4, 6)] }],
  ['go {linenos=inline hl_lines="2 4-6"}', { word: 'go', isNumbered: true, highlight: [line(2), line(4, 6)] }],
  ['rust,ignore,does_not_compile', { word: 'rust' }],
  ['{.haskell .numberLines startFrom="3"}', { word: 'haskell', isNumbered: true, start: 3 }],
  ['ts:src/main.ts', { word: 'ts', title: 'src/main.ts' }],
  ['js ins={1} del={2-3}', { word: 'js', added: [line(1)], deleted: [line(2, 3)] }],
  ['js/0,3-4', { word: 'js', highlight: [line(1), line(4, 5)] }],
  ['c++', { word: 'c++' }],
  ['js live twoslash', { word: 'js' }],
  ['', {}],
])('%s is read as its generator means it', (info, expected) => {
  expect(read(info)).toEqual(expected);
});

test.each([
  ['go titel="x"', 'titel="x"', 'did you mean "title"?'],
  ['go lins', 'lins', 'did you mean "lines"?'],
  ['go start=x', 'start=x', 'write start=10'],
  ['go focus{3-1}', 'focus{3-1}', 'write focus{2,4-6}'],
  ['go {0}', '{0}', 'write {2,4-6}'],
])('%s has a fault at %s', (info, snippet, hint) => {
  expect(fenceInfo(info).faults).toMatchObject([{ snippet, hint }]);
});

test('a mark that is no pattern is a fault, not an exception', () => {
  expect(fenceInfo('go mark=/(/').faults).toMatchObject([{ message: '/(/ is no regular expression' }]);
});

test('any text is read without an exception', () => {
  for (const odd of ['{', '[', '{=}', 'a=b=c', '"', 'go mark=', 'go =', '/', 'go {a=}', ':', ',,', 'x\\', '{.}']) {
    expect(() => fenceInfo(odd)).not.toThrow();
  }
});
