// What the screens say of keeping things offline: sizes, moments, and why something stopped.

import type { SaveView, StopReason } from '../state/save-view.ts';
import { counted, dateOf } from './words.ts';

/** "840 B", "14 kB", "1.2 MB"; never less than it is. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.ceil(bytes / 1_000)} kB`;
  const megabytes = bytes / 1_000_000;
  if (megabytes >= 999.5) return `${Math.ceil(megabytes / 100) / 10} GB`;
  return `${megabytes < 10 ? (Math.ceil(megabytes * 10) / 10).toFixed(1) : Math.ceil(megabytes)} MB`;
}

/** "today, 14:02", "3 June"; hours count only on the day itself. */
export function moment(epochMs: number, now = Date.now()): string {
  const day = (at: number) => new Date(at).toLocaleDateString('sv');
  if (day(epochMs) !== day(now)) return dateOf(epochMs);
  return `today, ${new Date(epochMs).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}

const STOPS: Readonly<Record<StopReason, string>> = {
  offline: 'There is no connection. What is here stays; go on when there is one.',
  portal: 'This network answers with a page of its own, perhaps a sign-in. Once you are through it, go on.',
  server: 'The site is in trouble just now. What is here stays; try again later.',
  unknown: 'The site no longer has this.',
  missing: 'The site no longer has one of the files. Going on takes its newest edition.',
  damaged: 'What came is not what the site published, so it was not kept.',
  unsupported: 'The site was published in a newer form than this version of the app reads. Reload to get the new one.',
  full: 'This device has no room left. Everything saved before is untouched; free some space, then go on.',
  slow: 'This device does not answer in time. Another tab may be busy; go on in a moment.',
  unavailable: 'This browser window keeps nothing, so nothing can be saved. Reading works as ever.',
  newer: 'A newer version of the app keeps your data now. Reload this tab to save more.',
};

export const stopWords = (reason: StopReason): string => STOPS[reason];

type Stopped = Extract<SaveView, { kind: 'stopped' }>;

/** One sentence on why a save has not been completed; empty where the reader paused it. */
export function stoppedWords({ reason, missed, missingBytes }: Stopped): string {
  if (reason === 'full') return `${STOPS.full} ${size(missingBytes)} are missing.`;
  if (reason) return STOPS[reason];
  const [first] = missed;
  if (!first) return '';
  const others = missed.length > 1 ? ` and ${counted(missed.length - 1, 'other')}` : '';
  return `“${first.title}”${others} did not come. ${STOPS[first.reason]}`;
}

type Newer = NonNullable<Extract<SaveView, { kind: 'saved' }>['newer']>;

/** "1 new part and 2 revised, 34 kB". */
export function newerWords({ added, revised, removed, bytes }: Newer): string {
  const changes = [
    added > 0 && counted(added, 'new part'),
    revised > 0 && `${revised} revised`,
    removed > 0 && `${removed} withdrawn`,
  ].filter(Boolean);
  return `${changes.join(', ') || 'A newer order of its parts'}${bytes > 0 ? ` · ${size(bytes)}` : ''}`;
}
