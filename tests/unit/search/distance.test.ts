import { expect, test } from 'vitest';
import { distanceWithin } from '../../../src/search/distance.ts';
import { chance } from './make.ts';

/** The textbook's way, without a band or a limit. */
function naive(one: string, other: string): number {
  const cost = (a: number, b: number): number => {
    if (a === 0 || b === 0) return a + b;
    const swapped = a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1];
    return Math.min(
      cost(a - 1, b) + 1,
      cost(a, b - 1) + 1,
      cost(a - 1, b - 1) + (one[a - 1] === other[b - 1] ? 0 : 1),
      swapped ? cost(a - 2, b - 2) + 1 : Number.POSITIVE_INFINITY,
    );
  };
  return cost(one.length, other.length);
}

test('counts like the textbook, up to its limit', () => {
  const random = chance(2);
  const word = (): string => Array.from({ length: random(7) }, () => 'abc'[random(3)]).join('');
  for (let round = 0; round < 1500; round++) {
    const [one, other] = [word(), word()];
    for (const limit of [1, 2]) {
      expect(distanceWithin(one, other, limit), `${one} ${other}`).toBe(Math.min(naive(one, other), limit + 1));
    }
  }
});
