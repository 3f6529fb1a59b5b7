// Days as other generators let authors write them. Only spellings that can mean one day are read.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** True where a text begins as `2025-01-31` does. */
export const isIsoLike = (text: string): boolean => /^\d{4}-\d{1,2}-\d{1,2}/.test(text.trim());

/**
 * `Jul 08 2022`, `8 July 2022`, `July 8, 2022`, `Tue Jun 13 2023 12:24:54 GMT+0000`, and `2022/07/08` as
 * `YYYY-MM-DD`, not yet held against the calendar; undefined for what is written as ours are, and for `07/08/2022`,
 * which means two days.
 */
export function looseDay(text: string): string | undefined {
  const words = text.trim().replace(/^[a-z]{3,9},?\s+(?=\S+\s+\S+\s+\d{4})/i, '');
  const numbers = /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(words);
  if (numbers !== null) {
    const [, year = '', , month = '', date = ''] = numbers;
    return joined(year, month, date);
  }
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i.exec(words);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dateFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?!\d)/i.exec(words);
  return dateFirst === null ? undefined : named(dateFirst[3], dateFirst[2], dateFirst[1]);
}

function named(year = '', month = '', date = ''): string | undefined {
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return at === -1 ? undefined : joined(year, String(at + 1), date);
}

const joined = (year: string, month: string, date: string): string =>
  [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
