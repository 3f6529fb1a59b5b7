// Words for property tests: the same ones in every run.

const SIGNS = [
  'a',
  'Z',
  '7',
  '-',
  ' ',
  '/',
  '%',
  '#',
  '?',
  '&',
  '+',
  '.',
  'é',
  'ß',
  'İ',
  '日',
  '本',
  '🙂',
  "'",
  '"',
  '<',
  '\u0301',
  'ﬁ',
];

/** Words of 1 to 12 signs, many of them awkward in an address; the first of them long. */
export function randomWords(count: number): readonly string[] {
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 48_271) >>> 0) % 0x7fffffff; // Lehmer's generator
    return seed % below;
  };
  const word = (): string => Array.from({ length: 1 + next(12) }, () => SIGNS[next(SIGNS.length)]).join('');
  return ['x'.repeat(300), ...Array.from({ length: count - 1 }, word)];
}
