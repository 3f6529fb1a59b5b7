// A few records in localStorage, written before the device's store has them: the only storage that takes a write in the
// moment a page is hidden. Never the only copy, since a crash loses its last seconds.

import { ownName } from '../contract/own-name.ts';

/** Records by key; writing never fails, at worst nothing is noted. */
export interface Journal {
  note(key: string, record: unknown): void;
  /** Forgets what was noted under a key, unless it was noted anew since. */
  clear(key: string, record: unknown): void;
  /** What was noted and never cleared, as by a tab that was closed. */
  left(): ReadonlyMap<string, unknown>;
}

/** The journal of the site at `pathname`. `onFirst` is called with the first note of a page. */
export function localJournal(pathname: string, onFirst: () => void = () => undefined): Journal {
  let isFirst = true;
  const prefix = `${ownName(pathname)}:journal:`;
  return {
    note(key, record) {
      try {
        localStorage.setItem(prefix + key, JSON.stringify(record));
        if (isFirst) onFirst();
        isFirst = false;
      } catch {
        // Blocked or full: the store is written all the same.
      }
    },
    clear(key, record) {
      try {
        if (localStorage.getItem(prefix + key) === JSON.stringify(record)) localStorage.removeItem(prefix + key);
      } catch {
        // Nothing was noted.
      }
    },
    left() {
      const records = new Map<string, unknown>();
      try {
        for (const name of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
          records.set(name.slice(prefix.length), JSON.parse(localStorage.getItem(name) ?? 'null'));
        }
      } catch {
        // What can be read of it is taken.
      }
      return records;
    },
  };
}

/** For where nothing need survive a page. */
export const noJournal: Journal = { note: () => undefined, clear: () => undefined, left: () => new Map() };
