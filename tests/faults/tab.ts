// A page that holds the app's own door to the device, for faults that no screen brings about.

import { openDatabase } from '../../src/storage/database.ts';
import { idbStore } from '../../src/storage/idb-store.ts';

Object.assign(globalThis, {
  /** Adds one to a field of a record, `times` times, as one tab of several. */
  async count(name: string, field: string, times: number): Promise<void> {
    const store = idbStore(openDatabase(name).store('reader'), name);
    for (let n = 0; n < times; n++) {
      await store.update('counted', (before) => {
        const record = (before ?? {}) as Record<string, number>;
        return { ...record, [field]: (record[field] ?? 0) + 1 };
      });
    }
  },
  load: (name: string, key: string) => idbStore(openDatabase(name).store('reader'), name).load(key),
});
