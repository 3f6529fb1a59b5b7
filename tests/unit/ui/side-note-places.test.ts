// Where notes stand in the margin: laws that hold for any notes.
import { expect, test } from 'vitest';
import { placesBeside, type WantedPlace } from '../../../src/ui/side-note-places.ts';

const GAP = 12;

/** A small generator of repeatable chance, from 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function someNotes(seed: number): { wanted: WantedPlace[]; bottom: number } {
  const next = chance(seed);
  const bottom = 400 + next() * 4000;
  const wanted = Array.from({ length: Math.floor(next() * 25) }, () => ({
    top: next() * bottom,
    height: 20 + next() * 200,
  }));
  return { wanted: wanted.sort((a, b) => a.top - b.top), bottom };
}

const cases = Array.from({ length: 300 }, (_, seed) => someNotes(seed));

test('no two notes overlap, and none begins above the text', () => {
  for (const { wanted, bottom } of cases) {
    let free = 0;
    for (const [at, top] of placesBeside(wanted, { gap: GAP, bottom }).entries()) {
      expect(top).toBeGreaterThanOrEqual(free - 1e-6);
      free = top + (wanted[at]?.height ?? 0) + GAP;
    }
  }
});

test('notes end with the column wherever they all fit into it', () => {
  for (const { wanted, bottom } of cases) {
    const tops = placesBeside(wanted, { gap: GAP, bottom });
    const needed = wanted.reduce((sum, { height }) => sum + height + GAP, -GAP);
    const end = (tops.at(-1) ?? 0) + (wanted.at(-1)?.height ?? 0);
    if (needed <= bottom && wanted.length > 0) expect(end).toBeLessThanOrEqual(bottom + 1e-6);
  }
});

test('a note with room stands exactly at its line', () => {
  const wanted = [
    { top: 40, height: 50 },
    { top: 60, height: 50 },
    { top: 500, height: 50 },
  ];
  expect(placesBeside(wanted, { gap: GAP, bottom: 1000 })).toEqual([40, 102, 500]);
});
