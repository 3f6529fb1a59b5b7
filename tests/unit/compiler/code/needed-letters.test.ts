import { readFileSync } from 'node:fs';
import { createOnigurumaEngine, type PatternScanner } from 'shiki';
import { beforeAll, expect, test } from 'vitest';
import { lettersIn, mayMatch, neededLetters } from '../../../../src/compiler/code/needed-letters.ts';
import { fileOfPackage } from '../../../../src/compiler/lazily.ts';

let scannerOf: (pattern: string) => PatternScanner;

beforeAll(async () => {
  const engine = await createOnigurumaEngine({ data: readFileSync(fileOfPackage('shiki/onig.wasm')) });
  scannerOf = (pattern) => engine.createScanner([pattern]);
});

const may = (pattern: string, line: string): boolean => mayMatch(neededLetters(pattern), lettersIn(line));

test.each([
  ['\\b(const|let)\\b', 'static a = 1;'],
  ['(?<=\\.)then', 'the name'],
  ['[-+*/]=', 'a + b'],
  ['(?:a|b)+\\{', 'ab()'],
  ['\\uFFFF'.replace('\\uFFFF', '\uffff'), 'all of it is ASCII'],
  ['x{2,3}y', 'xxx'],
  ['(?x) foo # or\n bar', 'foo'],
])('%s needs what is not in %j', (pattern, line) => {
  expect(may(pattern, line)).toBe(false);
});

/** Forms of the syntax that are easily misread. */
const PATTERNS = [
  'a(?i)b|c',
  'a(?i:B)c',
  '(?i)K',
  '(?i)ſ',
  '(?i)ss',
  'a*b?c{0}d{0,2}e{,2}f+',
  'ab{2}?c',
  'ab{2}c',
  'a+?b',
  'a{,}b',
  'a{b',
  '(?x) a  * b',
  '(?x) a # b\n c',
  '(?x) [ ] a',
  '[]a]b',
  '[^]a]b',
  '[a-]c',
  '[a\\-c]d',
  '[%--]x',
  '[[:digit:]x]y',
  '[a&&b]|c',
  '[^a]b',
  '\\x41b',
  '\\x{41}b',
  '\\u0041b',
  '\\101b',
  '(a)\\1b',
  '\\p{Upper}b',
  '(?!a)b',
  '(?<!a)b',
  '(?=a)[ab]',
  '(?<=a)b',
  '(?>a|ab)c',
  '(?<name>a)\\g<name>b',
  'a|',
  '(a|)b',
  'a(?#b)*c',
  '\\tb|\\sc',
  'é|a',
  '[à-ü]b',
  '[a-ü]b',
];

test('a line that holds a match may match', () => {
  const signs = [...'abcdefxyABCK #{},]-&%1\t', 'é', 'ß', 'ſ', '\u212a', '\ufb01', ' ', '\n'];
  const random = seeded(5);
  let matches = 0;
  for (const pattern of PATTERNS) {
    const scanner = scannerOf(pattern);
    for (let turn = 0; turn < 1_500; turn++) {
      const line = Array.from({ length: 1 + random(6) }, () => signs[random(signs.length)]).join('');
      if (scanner.findNextMatchSync(line, 0, 0) === null) continue;
      matches++;
      expect(may(pattern, line), `${pattern} in ${JSON.stringify(line)}`).toBe(true);
    }
  }
  expect(matches).toBeGreaterThan(4_000);
});

/** Whole numbers below a limit, the same ones each time. Source: Numerical Recipes, the quick and dirty generators. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
