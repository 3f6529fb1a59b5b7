import { describe, expect, test } from 'vitest';
import { daysBetween, paceOn } from '../../../src/model/cadence.ts';

describe('the pace of a publication', () => {
  test('names the day of the next part while the interval lasts', () => {
    expect(paceOn('2026-11-21', '2026-11-12', 14)).toEqual({
      kind: 'expected',
      daysSince: 9,
      day: '2026-11-26',
      inDays: 5,
    });
  });

  test('crosses the ends of months and years', () => {
    expect(paceOn('2027-12-30', '2027-12-24', 14)).toMatchObject({ day: '2028-01-07', inDays: 8 });
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  test('is due on the day the interval ends, and for a quarter of it after', () => {
    expect(paceOn('2026-11-15', '2026-11-01', 14)).toEqual({ kind: 'due', daysSince: 14 });
    expect(paceOn('2026-11-18', '2026-11-01', 14)).toEqual({ kind: 'due', daysSince: 17 });
  });

  test('is late after that, and says by how much', () => {
    expect(paceOn('2026-11-21', '2026-11-01', 14)).toEqual({ kind: 'late', daysSince: 20, daysLate: 6 });
  });

  test('falls silent after four intervals, but not before two months', () => {
    expect(paceOn('2026-11-21', '2026-08-01', 14).kind).toBe('silent');
    expect(paceOn('2026-11-21', '2026-11-10', 1).kind).toBe('late');
    expect(paceOn('2026-11-21', '2026-01-21', 1).kind).toBe('silent');
  });

  test('takes a part from the future for one of today', () => {
    expect(paceOn('2026-11-21', '2026-12-24', 14)).toMatchObject({ kind: 'expected', daysSince: 0, inDays: 14 });
  });

  test('never gets better by waiting', () => {
    const order = ['expected', 'due', 'late', 'silent'];
    for (const everyDays of [1, 7, 14, 30, 90]) {
      const kinds = Array.from({ length: 500 }, (_, day) => {
        const today = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        return order.indexOf(paceOn(today, '2026-01-01', everyDays).kind);
      });
      expect(kinds).toEqual([...kinds].sort());
      expect(new Set(kinds).size).toBe(4);
    }
  });
});
