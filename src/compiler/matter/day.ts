// Calendar days as authors write them. 2025-02-30 is not one.

/** A day as `YYYY-MM-DD`, or why there is none. */
export type ReadDay = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'none'; readonly why: string };

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `YYYY-MM-DD`; a time of day after it is let go. `why` says what would be right. */
export function readDay(text: string): ReadDay {
  const [, year, month, date, rest] = /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/s.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || date === undefined || !/^([T\s].*)?$/s.test(rest ?? '')) {
    return { kind: 'none', why: 'write year, month and day, as in 2025-01-31' };
  }
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return { kind: 'none', why: `there is no month ${month}` };
  const days = daysIn(Number(year), Number(month));
  if (Number(date) < 1 || Number(date) > days) return { kind: 'none', why: `${name} ${year} has ${days} days` };
  const whole = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  if (month.length === 2 && date.length === 2) return { kind: 'day', day: whole };
  return { kind: 'none', why: `write ${whole}` };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
