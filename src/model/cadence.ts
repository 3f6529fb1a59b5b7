// Whether a publication keeps the pace its author named. Said in days, and never kinder than the calendar.

const MS_A_DAY = 86_400_000;

/** What the calendar says of the next part. `day` is `YYYY-MM-DD`; days are whole and at least 0. */
export type Pace =
  /** Within the named interval: the next part can be expected on `day`. */
  | { readonly kind: 'expected'; readonly daysSince: number; readonly day: string; readonly inDays: number }
  /** The interval is over by less than a quarter of it: any day now. */
  | { readonly kind: 'due'; readonly daysSince: number }
  /** Later than usual. */
  | { readonly kind: 'late'; readonly daysSince: number; readonly daysLate: number }
  /** So late that the named interval says nothing any more: four of them and at least 60 days went by. */
  | { readonly kind: 'silent'; readonly daysSince: number };

/**
 * The pace on a day, from the last part's day and the interval in days. Both days are `YYYY-MM-DD`; a last part dated
 * later than today counts as today's.
 */
export function paceOn(today: string, lastDay: string, everyDays: number): Pace {
  const daysSince = Math.max(0, daysBetween(lastDay, today));
  const inDays = everyDays - daysSince;
  if (inDays > 0) return { kind: 'expected', daysSince, day: dayAfter(today, inDays), inDays };
  if (-inDays <= Math.max(1, everyDays / 4)) return { kind: 'due', daysSince };
  if (daysSince > Math.max(60, 4 * everyDays)) return { kind: 'silent', daysSince };
  return { kind: 'late', daysSince, daysLate: -inDays };
}

/** Whole days from one calendar day to another, negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10);
