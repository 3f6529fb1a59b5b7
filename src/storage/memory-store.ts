// The reader's data for as long as the page is open: for tests, and where the browser stores nothing.
import type { ReaderStore } from './reader-store.ts';

/** What several stores share, as the tabs of one browser share its disk. */
export interface MemoryDisk {
  readonly records: Map<string, unknown>;
  /** Each store's own way of telling its listeners. */
  readonly tabs: Set<(key: string) => void>;
}

export const memoryDisk = (): MemoryDisk => ({ records: new Map(), tabs: new Set() });

/** Copies on the way in and out, so that nothing is shared by reference that a real store would not share. */
export function memoryStore(disk: MemoryDisk = memoryDisk()): ReaderStore {
  const listeners = new Set<(key: string) => void>();
  const hear = (key: string): void => {
    for (const listener of listeners) listener(key);
  };
  disk.tabs.add(hear);
  const tell = (key: string): void => {
    for (const tab of disk.tabs) if (tab !== hear) tab(key);
  };
  return {
    load: async (key) => structuredClone(disk.records.get(key)),
    async loadAll(prefix) {
      const entries = [...disk.records].filter(([key]) => key.startsWith(prefix));
      return new Map(structuredClone(entries));
    },
    async update(key, change) {
      disk.records.set(key, structuredClone(change(structuredClone(disk.records.get(key)))));
      tell(key);
    },
    async remove(key) {
      disk.records.delete(key);
      tell(key);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
