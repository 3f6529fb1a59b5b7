// The reader's data as one file, handed to the browser to keep.

import { type ReadingData, writeBackup } from '../model/backup.ts';
import { dayOf } from '../model/calendar-day.ts';
import type { AppState } from '../state/app-state.ts';
import { LateSaves } from '../state/late-saves.svelte.ts';

/** All that is the reader's, as it stands. */
export const readingData = (app: AppState): ReadingData => ({
  progress: app.progress.records,
  settings: app.settings.saved,
  visits: app.visits.current,
  aside: app.progress.aside.map(({ record }) => record),
  saved: app.saves(LateSaves).names,
});

/** Saves it under today's date. */
export function saveReadingData(app: AppState): void {
  const text = writeBackup(readingData(app), app.siteTitle, Date.now());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `reading-data-${dayOf(Date.now())}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
