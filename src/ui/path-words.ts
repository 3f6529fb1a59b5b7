// What is said of paths and of the pace they come at: kinds, extents, what is left.

import type { PathFile, PathOutline } from '../contract/path.ts';
import type { Site } from '../contract/site.ts';
import type { PathKind, Status } from '../contract/vocabulary.ts';
import { type Pace, paceOn } from '../model/cadence.ts';
import type { Journey } from '../model/journey.ts';
import { counted, date, LEVEL, line, minutes } from './words.ts';

const KIND: Record<PathKind, string> = {
  series: 'Series',
  path: 'Path',
  collection: 'Collection',
  hub: 'Guide',
  column: 'Column',
};
const STATUS: Record<Status, string> = {
  planned: 'planned',
  running: 'running',
  complete: 'complete',
  paused: 'paused',
};
/** How a path of each kind is meant to be read. */
const MANNER: Record<PathKind, string> = {
  series: 'Parts of one work, to read in order.',
  path: 'Chosen for one goal, in this order.',
  collection: 'Loose pieces, in any order.',
  hub: 'A guide in sections: read what you need.',
  column: 'Episodes that stand alone, in any order.',
};

/** Whether each step stands on those before it: drawn with an unbroken line. */
export const isOrdered = (kind: PathKind): boolean => kind === 'series' || kind === 'path';

/** "Series", "Guide". */
export const kindOf = (kind: PathKind): string => KIND[kind];

/** What a step is called: part, post or episode. */
export function unitOf(kind: PathKind): string {
  if (kind === 'column') return 'episode';
  return isOrdered(kind) ? 'part' : 'post';
}

/** "Episode 2 of 3". */
export function placeLine(kind: PathKind, at: number, count: number): string {
  const unit = unitOf(kind);
  return `${unit[0]?.toUpperCase()}${unit.slice(1)} ${at + 1} of ${count}`;
}

export const mannerOf = (kind: PathKind): string => MANNER[kind];

/** "Series · complete · working level". */
export const pathLine = (path: Pick<PathFile, 'kind' | 'status' | 'level'>): string =>
  line([KIND[path.kind], STATUS[path.status], path.level && LEVEL[path.level]]);

/** "3 of 4 parts · 61 min · running". */
export function extentLine(path: Omit<PathOutline, 'steps' | 'more'>): string {
  const parts = path.published + path.planned;
  const extent = path.planned > 0 && path.published > 0 ? `${path.published} of ` : '';
  const status = path.kind === 'collection' && path.status === 'complete' ? undefined : STATUS[path.status];
  return line([extent + counted(parts, unitOf(path.kind)), path.minutes > 0 && minutes(path.minutes), status]);
}

/** "1 of 4 read · 43 min left of 1 h 1 min": how far a reader is in a path with `count` posts. */
export function journeyLine(on: Journey, count: number, whole: number): string {
  if (count === 0) return 'Nothing to read here yet; this is what is planned.';
  if (on.next === undefined && on.read < count) return `${on.read} of ${count} read, the rest known`;
  if (on.read === count) return line([`All ${count} read`, minutes(whole)]);
  if (on.begun) return line([`${on.read} of ${count} read`, `${minutes(on.minutesLeft)} left of ${minutes(whole)}`]);
  return `${minutes(whole)} in all`;
}

/** "New parts about every two weeks. The last came yesterday; …": empty where the author named no pace. */
export function paceOf({ cadence, lastDate }: Pick<Site, 'cadence' | 'lastDate'>, today: string): string {
  if (!cadence) return '';
  const last = lastDate ? ` ${paceLine(paceOn(today, lastDate, cadence.everyDays), lastDate)}` : '';
  return `New parts ${cadence.text}.${last}`;
}

/** "The last came 9 days ago; the next is likely around 26 November." */
export function paceLine(pace: Pace, lastDay: string): string {
  const days = pace.daysSince;
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${counted(days, 'day')} ago`;
  switch (pace.kind) {
    case 'expected':
      return `The last came ${ago}; the next is likely around ${date(pace.day)}.`;
    case 'due':
      return `The last came ${ago}; the next is due about now.`;
    case 'late':
      return `The last came ${ago}, so the next is later than usual.`;
    case 'silent':
      return `The last came on ${date(lastDay)}, and nothing has since.`;
  }
}
