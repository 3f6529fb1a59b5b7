// When the reader was here before, so that what came since can be told once and quietly.
import * as v from 'valibot';

const VisitsSchema = v.object({
  /** The newest start of this visit, epoch milliseconds. */
  seenAt: v.number(),
  /** The last start of the visit before; absent on the first. */
  beforeAt: v.optional(v.number()),
});
export type Visits = Readonly<v.InferOutput<typeof VisitsSchema>>;

/** Starts less than this far apart are one visit, milliseconds. */
const ONE_VISIT = 6 * 3_600_000;

/** A saved record; undefined where there is none or it is damaged. */
export function parseVisits(saved: unknown): Visits | undefined {
  const parsed = v.safeParse(VisitsSchema, saved);
  return parsed.success ? parsed.output : undefined;
}

/** The app was started. A clock that was set back begins no new visit. */
export function visited(before: Visits | undefined, now: number): Visits {
  if (!before) return { seenAt: now };
  return now - before.seenAt < ONE_VISIT ? { ...before, seenAt: now } : { seenAt: now, beforeAt: before.seenAt };
}

/** Posts dated after the day of the last visit, at most `limit`, in the order given. */
export function newSince<Post extends { readonly date?: string | undefined }>(
  posts: readonly Post[],
  visits: Visits | undefined,
  limit: number,
): readonly Post[] {
  if (visits?.beforeAt === undefined) return [];
  const day = new Date(visits.beforeAt).toISOString().slice(0, 10);
  return posts.filter(({ date }) => date !== undefined && date > day).slice(0, limit);
}
