// Records that this build cannot read, kept as they are in one record of their own until a build can, or the reader
// erases them.

import type { PostProgress } from '../model/record.ts';
import { readProgress, type UnreadableRecord } from '../model/saved-record.ts';
import type { ReaderStore } from '../storage/reader-store.ts';

const KEY = 'aside';

/** A record that cannot be read, and why. */
export interface Aside {
  readonly reason: UnreadableRecord;
  readonly record: unknown;
}

const listed = (saved: unknown): readonly unknown[] => (Array.isArray(saved) ? saved : []);

/** Adds records to those put aside; one that is there already is not added again. */
export async function putAside(store: ReaderStore, records: readonly unknown[]): Promise<void> {
  await store.update(KEY, (saved) => {
    const before = listed(saved);
    const known = new Set(before.map(toldOf));
    return [...before, ...records.filter((record) => !known.has(toldOf(record)))];
  });
}

/** What is aside, and what of it this build can read; that is aside no longer, so it must be taken in. */
export async function loadAside(
  store: ReaderStore,
): Promise<{ readonly aside: readonly Aside[]; readonly readable: readonly PostProgress[] }> {
  const aside: Aside[] = [];
  const readable: PostProgress[] = [];
  const all = listed(await store.load(KEY));
  for (const record of all) {
    const read = readProgress(record);
    if (typeof read === 'string') aside.push({ reason: read, record });
    else readable.push(read);
  }
  if (readable.length > 0) await store.update(KEY, () => aside.map(({ record }) => record));
  return { aside, readable };
}

/** Forgets what is aside. */
export const eraseAside = (store: ReaderStore): Promise<void> => store.remove(KEY);

/** What a record says, to tell it from others; storage can hold what JSON cannot. */
function toldOf(record: unknown): string {
  try {
    return JSON.stringify(record) ?? String(record);
  } catch {
    return String(record);
  }
}
