// How far a reader is in a post. Rules only: each takes a record and the time and returns the next record.
import * as v from 'valibot';

/** A place in a post that survives another font, another screen and an edited text. */
const PositionSchema = v.object({
  /** Id of the heading the reader is under; absent before the first. */
  heading: v.optional(v.string()),
  /** Which top-level element of the article stands at the reading line, from 0. */
  block: v.number(),
  /** How much of that element is above the line, from 0 to 1. */
  offset: v.number(),
  /** The first words of the element, to find it again after an edit. */
  quote: v.string(),
});
export type Position = Readonly<v.InferOutput<typeof PositionSchema>>;

export const PostProgressSchema = v.object({
  post: v.string(),
  /** The path it was last read in; absent where it was read on its own. */
  path: v.optional(v.string()),
  /** How much was ever on screen, from 0 to 1. Never shrinks, except by hand. */
  fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  position: v.optional(PositionSchema),
  /** When the end was reached, epoch milliseconds; absent where it was not. */
  finishedAt: v.optional(v.number()),
  updatedAt: v.number(),
});
export type PostProgress = Readonly<v.InferOutput<typeof PostProgressSchema>>;

/** A saved record, or undefined where it is damaged or from a build this one does not understand. */
export function parseProgress(saved: unknown): PostProgress | undefined {
  const parsed = v.safeParse(PostProgressSchema, saved);
  return parsed.success ? parsed.output : undefined;
}

/** What part of a post must have been on screen for it to count as read. */
const READ_FRACTION = 0.98;

/** A post was opened, in a path or on its own. */
export function opened(before: PostProgress | undefined, post: string, path: string | undefined, now: number) {
  const { path: _, ...kept } = before ?? { post, fraction: 0 };
  const after: PostProgress = { ...kept, ...(path !== undefined && { path }), updatedAt: now };
  return after;
}

export interface Place {
  readonly position: Position;
  /** How much of the article is above the lower edge of the screen, from 0 to 1. */
  readonly fraction: number;
}

/** The reader moved. The fraction never moves backwards; a post once finished stays so. */
export function moved(before: PostProgress, place: Place, now: number): PostProgress {
  const fraction = Math.max(before.fraction, Math.min(1, place.fraction));
  const done = before.finishedAt === undefined && fraction >= READ_FRACTION;
  return { ...before, fraction, position: place.position, updatedAt: now, ...(done && { finishedAt: now }) };
}

/** Marked as read by hand. */
export const markedRead = (before: PostProgress, now: number): PostProgress => ({
  ...before,
  fraction: 1,
  finishedAt: before.finishedAt ?? now,
  updatedAt: now,
});

/** Marked as unread by hand: as if it had never been opened. */
export const markedUnread = ({ post, path }: PostProgress, now: number): PostProgress => ({
  post,
  ...(path !== undefined && { path }),
  fraction: 0,
  updatedAt: now,
});

/**
 * When a change happened: now, or right after the newest known one where the clock was set back, so that the order of
 * what was read holds whatever the clock says.
 */
export const changedAt = (now: number, newest: PostProgress | undefined): number =>
  Math.max(now, (newest?.updatedAt ?? 0) + 1);

export type ReadState = 'unread' | 'begun' | 'read';

/** A post only just opened still counts as unread. */
export function readState(progress: PostProgress | undefined): ReadState {
  if (!progress) return 'unread';
  if (progress.finishedAt !== undefined) return 'read';
  return progress.fraction > 0.02 && progress.position !== undefined ? 'begun' : 'unread';
}

/** Whole minutes left of a post's `minutes`; 0 only where it was read. */
export function minutesLeft(minutes: number, progress: PostProgress | undefined): number {
  if (readState(progress) === 'read') return 0;
  return Math.max(1, Math.ceil(minutes * (1 - (progress?.fraction ?? 0))));
}
