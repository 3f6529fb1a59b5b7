// What the screens say of keeping things offline: sizes, moments, and why something stopped.

import { offline } from '#words/offline.ts';
import { formats } from '#words/quantities.ts';
import { dayOf } from '../model/calendar-day.ts';
import type { SaveView, StopReason } from '../state/save-view.ts';
import { dateOf } from './words.ts';

/** "840 B", "14 kB", "1.2 MB"; never less than it is. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.ceil(bytes / 1_000)} kB`;
  const megabytes = bytes / 1_000_000;
  if (megabytes >= 999.5) return `${formats.number(Math.ceil(megabytes / 100) / 10)} GB`;
  return `${megabytes < 10 ? formats.tenths(Math.ceil(megabytes * 10) / 10) : Math.ceil(megabytes)} MB`;
}

/** "today, 14:02", "3 June"; hours count only on the day itself. */
export function moment(epochMs: number, now = Date.now()): string {
  const day = (at: number) => dayOf(at);
  if (day(epochMs) !== day(now)) return dateOf(epochMs);
  return offline.today(formats.time(epochMs));
}

export const stopWords = (reason: StopReason): string => offline.stops[reason];

type Stopped = Extract<SaveView, { kind: 'stopped' }>;

/** One sentence on why a save has not been completed; empty where the reader paused it. */
export function stoppedWords({ reason, missed, missingBytes }: Stopped): string {
  if (reason === 'full') return `${offline.stops.full} ${offline.areMissing(size(missingBytes))}`;
  if (reason) return offline.stops[reason];
  const [first] = missed;
  if (!first) return '';
  return `${offline.didNotCome(first.title, missed.length - 1)} ${offline.stops[first.reason]}`;
}

type Newer = NonNullable<Extract<SaveView, { kind: 'saved' }>['newer']>;

/** "1 new part and 2 revised, 34 kB". */
export function newerWords({ added, revised, removed, bytes }: Newer): string {
  const changes = [
    added > 0 && offline.added(added),
    revised > 0 && offline.revised(revised),
    removed > 0 && offline.withdrawn(removed),
  ].filter(Boolean);
  return `${changes.join(', ') || offline.reordered}${bytes > 0 ? ` · ${size(bytes)}` : ''}`;
}
