// What a record says to the screens: how much of a post is read, and how long the rest takes.
import { type CountedText, type PostProgress, sectionsOf, wordsRead } from './record.ts';

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
  return progress.position !== undefined || progress.sections.length > 0 ? 'begun' : 'unread';
}

/** True where the reader said that they know a post's matter; it need not be read then. */
export const isKnown = (progress: PostProgress | undefined): boolean => progress?.known?.is === true;

/** True where a post no longer stands between the reader and the end of a path. */
export const isDone = (progress: PostProgress | undefined): boolean =>
  readState(progress) === 'read' || isKnown(progress);

/**
 * The share of a post's words that were read, from 0 to 1; 1 where it is finished. With the `text` of today it is
 * counted by that; else, as in lists, by the text as it was last open.
 */
export function fractionRead(progress: PostProgress | undefined, text?: CountedText): number {
  if (!progress) return 0;
  if (progress.finishedAt !== undefined) return 1;
  const read = text ? wordsOf(text, progress) : wordsRead(progress);
  const words = text?.words ?? progress.words;
  return Math.max(progress.earlier ?? 0, words === 0 ? 0 : Math.min(1, read / words));
}

function wordsOf(text: CountedText, progress: PostProgress): number {
  const ids = readIds(progress);
  return sectionsOf(text).reduce((sum, { id, words }) => sum + (ids.has(id) ? words : 0), 0);
}

/** `''` stands for the text before the first heading. */
const readIds = (progress: Pick<PostProgress, 'sections'> | undefined): ReadonlySet<string> =>
  new Set(progress?.sections.map(({ id }) => id));

/** Of a heading in an outline, with all that stands under it: read, read in part, or not. */
export function chapterState(
  progress: Pick<PostProgress, 'sections' | 'finishedAt'> | undefined,
  outline: readonly { readonly id: string; readonly depth: number }[],
  heading: string,
): ReadState {
  if (progress?.finishedAt !== undefined) return 'read';
  const from = outline.findIndex(({ id }) => id === heading);
  const depth = outline[from]?.depth ?? 0;
  const next = outline.findIndex((section, at) => at > from && section.depth <= depth);
  const chapter = outline.slice(from, next < 0 ? outline.length : next);
  const ids = readIds(progress);
  const read = chapter.filter(({ id }) => ids.has(id)).length;
  return read === 0 || from < 0 ? 'unread' : read === chapter.length ? 'read' : 'begun';
}

/** Whole minutes left of a post's `minutes`; 0 only where it was read, or is known. */
export function minutesLeft(minutes: number, progress: PostProgress | undefined): number {
  if (isDone(progress)) return 0;
  return Math.max(1, Math.ceil(minutes * (1 - fractionRead(progress))));
}
