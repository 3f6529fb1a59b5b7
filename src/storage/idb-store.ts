// The reader's data on the device; other tabs of the site are told of every change.
import { del, get, type UseStore, update } from 'idb-keyval';
import { withPrefix } from './database.ts';
import type { ReaderStore } from './reader-store.ts';

/** `channel` is what tabs of one site share; no other site of the origin may use the same. */
export function idbStore(store: UseStore, channel: string): ReaderStore {
  const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channel) : undefined;
  const tell = (key: string): void => tabs?.postMessage(key);
  return {
    load: (key) => get<unknown>(key, store),
    loadAll: (prefix) => withPrefix(prefix, store),
    async update(key, change) {
      await update<unknown>(key, change, store);
      tell(key);
    },
    async remove(key) {
      await del(key, store);
      tell(key);
    },
    onChange(listener) {
      const hear = (event: MessageEvent<unknown>): void => {
        if (typeof event.data === 'string') listener(event.data);
      };
      tabs?.addEventListener('message', hear);
      return () => tabs?.removeEventListener('message', hear);
    },
  };
}
