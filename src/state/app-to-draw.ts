// The state that a page is drawn from where nobody is at the screen: nothing it does reaches the device.
import { noUpdates } from '../storage/app-updates.ts';
import type { ContentSource } from '../storage/content.ts';
import { noPaint } from '../storage/first-paint.ts';
import { noJournal } from '../storage/journal.ts';
import { memoryStore } from '../storage/memory-store.ts';
import type { AppState } from './app-state.ts';
import type { BringKept } from './bring-kept.ts';
import { createApp } from './create-app.ts';

const never = () => new Promise<never>(() => undefined);

/** `records` are what the reader did before, as the device's store has them. */
export function appToDraw(
  siteTitle: string,
  content: ContentSource,
  records: ReadonlyMap<string, unknown> = new Map(),
  bringKept: BringKept = never,
): AppState {
  const disk = { records: new Map(records), tabs: new Set<(key: string) => void>() };
  return createApp({
    siteTitle,
    base: '/',
    content,
    given: {},
    store: { ...memoryStore(disk), condition: Promise.resolve('sound') },
    journal: noJournal,
    paint: noPaint,
    shelf: never,
    updates: noUpdates,
    bringKept,
    erase: async () => false,
  });
}
