// What an author changed in a post after a reader was through with it.

import { dayOf } from './calendar-day.ts';

/** A change as its author lists it; a minor one alters nothing that is said. */
export interface Change {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly note: string;
  readonly minor: boolean;
}

/**
 * The changes of later days than the one on which the reader finished, by their own calendar; none where they did not.
 * Those of that very day may have been in what they read, and so do not count.
 */
export function changesSince(changes: readonly Change[], finishedAt: number | undefined): readonly Change[] {
  if (finishedAt === undefined) return [];
  const day = dayOf(finishedAt);
  return changes.filter(({ date, minor }) => !minor && date > day);
}
