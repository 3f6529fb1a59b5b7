import { describe, expect, test } from 'vitest';
import { counted, date, daysAgo, extentLine, heldMark, minutes, postLine } from '../../../src/ui/words.ts';

const path = { id: 'p', title: 'P', hue: 'blue' as const, minutes: 61, published: 3, planned: 1, steps: [], more: 0 };

describe('words with numbers', () => {
  test('agree with their number', () => {
    expect(counted(1, 'part')).toBe('1 part');
    expect(counted(1200, 'part')).toBe('1,200 parts');
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
    expect(extentLine({ ...path, kind: 'series', status: 'running' })).toBe('3 of 4 parts · 1 h 1 min · running');
    expect(extentLine({ ...path, kind: 'series', status: 'complete', planned: 0 })).toBe(
      '3 parts · 1 h 1 min · complete',
    );
  });

  test('tell an author what is not for the world yet, and the day once', () => {
    const scheduled = { minutes: 3, codeLanguages: [], held: 'scheduled', date: '2999-06-03' } as const;
    expect([heldMark(scheduled), postLine(scheduled)]).toEqual(['Scheduled for 3 June 2999', '3 min']);
    expect([heldMark({ held: 'draft' }), heldMark({ date: '2999-06-03' })]).toEqual(['Draft', undefined]);
  });

  test('tell the facts of a post in one line', () => {
    const facts = { minutes: 22, provenance: 'study', updated: '1999-06-03', codeLanguages: ['Go', 'Java'] } as const;
    expect(postLine(facts)).toBe('22 min · from study · revised 3 June 1999 · Go and Java');
  });
});
