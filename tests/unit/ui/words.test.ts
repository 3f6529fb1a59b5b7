import { describe, expect, test } from 'vitest';
import { paceOn } from '../../../src/model/cadence.ts';
import { extentLine, journeyLine, paceLine } from '../../../src/ui/path-words.ts';
import { placeLine } from '../../../src/ui/step-words.ts';
import { counted, date, daysAgo, heldMark, minutes, postLine } from '../../../src/ui/words.ts';

const path = { id: 'p', title: 'P', hue: 'blue' as const, minutes: 61, published: 3, planned: 1, steps: [], more: 0 };

describe('words with numbers', () => {
  test('agree with their number', () => {
    expect(counted(1, { one: 'part', other: 'parts' })).toBe('1 part');
    expect(counted(1200, { one: 'part', other: 'parts' })).toBe('1,200 parts');
  });

  test('say long times in hours', () => {
    expect([minutes(59), minutes(60), minutes(125)]).toEqual(['59 min', '1 h', '2 h 5 min']);
  });

  test('leave the year away only in this year', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(date('2026-06-03', now)).toBe('3 June');
    expect(date('2025-06-03', now)).toBe('3 June 2025');
  });

  test('say how long ago, and never in the future', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(daysAgo('2026-11-12', now)).toBe('9 days ago');
    expect(daysAgo('2026-11-21', now)).toBe('today');
    expect(daysAgo('2026-12-24', now)).toBe('today');
  });

  test('say what of a path can be read', () => {
    expect(extentLine({ ...path, kind: 'series', status: 'running' })).toBe(
      '3 of 4 parts\u00a0· 1 h 1 min\u00a0· running',
    );
    expect(extentLine({ ...path, kind: 'series', status: 'complete', planned: 0 })).toBe(
      '3 parts\u00a0· 1 h 1 min\u00a0· complete',
    );
  });

  test('call a step what it is in its path', () => {
    expect(placeLine('column', 1, 3)).toBe('Episode 2 of 3');
    expect(placeLine('series', 0, 4)).toBe('Part 1 of 4');
  });

  test('tell an author what is not for the world yet, and the day once', () => {
    const scheduled = { minutes: 3, codeLanguages: [], held: 'scheduled', date: '2999-06-03' } as const;
    expect([heldMark(scheduled), postLine(scheduled)]).toEqual(['Scheduled for 3 June 2999', '3 min']);
    expect([heldMark({ held: 'draft' }), heldMark({ date: '2999-06-03' })]).toEqual(['Draft', undefined]);
  });

  test('tell the facts of a post in one line', () => {
    const facts = { minutes: 22, provenance: 'study', updated: '1999-06-03', codeLanguages: ['Go', 'Java'] } as const;
    expect(postLine(facts)).toBe('22 min\u00a0· from study\u00a0· revised 3 June 1999\u00a0· Go and Java');
  });

  test('say how far a reader is in a path', () => {
    const on = { read: 1, minutesLeft: 43, next: 1, begun: true };
    expect(journeyLine(on, 4, 61)).toBe('1 of 4 read\u00a0· 43 min left of 1 h 1 min');
    expect(journeyLine({ ...on, read: 4, next: undefined, minutesLeft: 0 }, 4, 61)).toBe('All 4 read\u00a0· 1 h 1 min');
    expect(journeyLine({ ...on, read: 0, begun: false }, 4, 61)).toBe('1 h 1 min in all');
    expect(journeyLine(on, 0, 0)).toBe('Nothing to read here yet; this is what is planned.');
  });

  test('say honestly when the next part comes', () => {
    const year = new Date().getFullYear();
    const said = (last: string) => paceLine(paceOn(`${year}-11-21`, `${year}-${last}`, 14), `${year}-${last}`);
    expect(said('11-12')).toBe('The last came 9 days ago; the next is likely around 26 November.');
    expect(said('11-20')).toBe('The last came yesterday; the next is likely around 4 December.');
    expect(said('11-06')).toBe('The last came 15 days ago; the next is due about now.');
    expect(said('10-31')).toBe('The last came 21 days ago, so the next is later than usual.');
    expect(said('03-03')).toBe('The last came on 3 March, and nothing has since.');
  });
});
