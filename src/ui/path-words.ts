// What is said of paths and of the pace they come at: kinds, extents, what is left.

import { paths } from '#words/paths.ts';
import type { PathFile, PathOutline } from '../contract/path.ts';
import type { Site } from '../contract/site.ts';
import type { PathKind } from '../contract/vocabulary.ts';
import { type Pace, paceOn } from '../model/cadence.ts';
import type { Journey } from '../model/journey.ts';
import { date, LEVEL, line, minutes } from './words.ts';

/** The build passes those of its own language. */
type PathWords = typeof paths;

export const mannerOf = (kind: PathKind): string => paths.manner[kind];

/** "Series · complete · working level". */
export const pathLine = (path: Pick<PathFile, 'kind' | 'status' | 'level'>): string =>
  line([paths.kind[path.kind], paths.status[path.status], path.level && LEVEL[path.level]]);

/** "3 of 4 parts · 61 min · running". */
export function extentLine(path: Omit<PathOutline, 'steps' | 'more'>, words: PathWords = paths): string {
  const { kind, published, planned } = path;
  const isPartly = planned > 0 && published > 0;
  return line([
    isPartly ? words.unitsOf(kind, published, published + planned) : words.units(kind, published + planned),
    path.minutes > 0 && minutes(path.minutes),
    (kind !== 'collection' || path.status !== 'complete') && words.status[path.status],
  ]);
}

/** "1 of 4 read · 43 min left of 1 h 1 min": how far a reader is in a path with `count` posts. */
export function journeyLine(on: Journey, count: number, whole: number): string {
  const { read } = on;
  if (count === 0) return paths.nothingYet;
  if (on.next === undefined && read < count) return paths.restKnown(read, count);
  if (read === count) return line([paths.allRead(count), minutes(whole)]);
  if (on.begun) return line([paths.read(read, count), paths.left(minutes(on.minutesLeft), minutes(whole))]);
  return paths.inAll(minutes(whole));
}

/** "New parts about every two weeks. The last came yesterday; …": empty where the author named no pace. */
export function paceOf({ cadence, lastDate }: Pick<Site, 'cadence' | 'lastDate'>, today: string): string {
  if (!cadence) return '';
  return paths.pace(cadence.text, lastDate ? paceLine(paceOn(today, lastDate, cadence.everyDays), lastDate) : '');
}

/** "The last came 9 days ago; the next is likely around 26 November." */
export function paceLine(pace: Pace, lastDay: string): string {
  const ago = paths.ago(pace.daysSince);
  switch (pace.kind) {
    case 'expected':
      return paths.expected(ago, date(pace.day));
    case 'due':
      return paths.due(ago);
    case 'late':
      return paths.late(ago);
    case 'silent':
      return paths.silent(date(lastDay));
  }
}
