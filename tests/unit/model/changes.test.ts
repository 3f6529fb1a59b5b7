import { expect, test } from 'vitest';
import { changesSince } from '../../../src/model/changes.ts';

const change = (date: string, minor = false) => ({ date, note: `Changed on ${date}.`, minor });
const finishedAt = new Date(2026, 5, 3, 12).getTime();

test('changes of later days than the reading are news', () => {
  const changes = [change('2026-06-01'), change('2026-06-03'), change('2026-06-04')];
  expect(changesSince(changes, finishedAt)).toEqual([change('2026-06-04')]);
});

test('minor changes are none', () => {
  expect(changesSince([change('2026-07-01', true)], finishedAt)).toEqual([]);
});

test('to a reader who has not finished nothing is new', () => {
  expect(changesSince([change('2026-07-01')], undefined)).toEqual([]);
});
