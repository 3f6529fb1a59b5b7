// When the reader was here before, so that what came since can be told once and quietly.
import { fields, time } from './shapes.ts';

export interface Visits {
  /** The newest start of this visit, epoch milliseconds. */
  readonly seenAt: number;
  /** The last start of the visit before; absent on the first. */
  readonly beforeAt?: number | undefined;
}

/** Starts less than this far apart are one visit, milliseconds. */
const ONE_VISIT = 6 * 3_600_000;

/** A saved record; undefined where there is none or it is damaged. */
export const parseVisits = fields<Visits>({ seenAt: time, beforeAt: time }, ['beforeAt']);

/** The app was started. A clock that was set back begins no new visit. */
export function visited(before: Visits | undefined, now: number): Visits {
  if (!before) return { seenAt: now };
  return now - before.seenAt < ONE_VISIT ? { ...before, seenAt: now } : { seenAt: now, beforeAt: before.seenAt };
}

/** Two devices' visits as one reader's: the newest of each. Commutative, associative and idempotent. */
export function mergeVisits(one: Visits, other: Visits): Visits {
  const before = Math.max(one.beforeAt ?? -1, other.beforeAt ?? -1);
  return { seenAt: Math.max(one.seenAt, other.seenAt), ...(before >= 0 && { beforeAt: before }) };
}
