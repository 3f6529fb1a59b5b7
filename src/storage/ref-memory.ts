// Remembers under which ref each named thing was last read whole, so that what the device holds can be found offline
// even after the names point to newer files.
import { get, set, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import { type Ref, RefSchema } from '../contract/ref.ts';

/** Forgetting is allowed and never an error: the worst that follows is that an older copy is not offered. */
export interface RefMemory {
  recall(name: string): Promise<Ref | undefined>;
  remember(name: string, ref: Ref): Promise<void>;
}

/** For tests, and for readers whose browser stores nothing. */
export function memoryRefs(known: Readonly<Record<string, Ref>> = {}): RefMemory {
  const refs = new Map(Object.entries(known));
  return {
    recall: async (name) => refs.get(name),
    remember: async (name, ref) => void refs.set(name, ref),
  };
}

/** Kept in IndexedDB; a storage that fails is a memory that is empty. */
export function idbRefs(store: UseStore): RefMemory {
  const seen = new Map<string, string>();
  return {
    async recall(name) {
      const value: unknown = await get(name, store).catch(() => undefined);
      return v.is(RefSchema, value) ? value : undefined;
    },
    async remember(name, ref) {
      if (seen.get(name) === ref.file) return;
      seen.set(name, ref.file);
      await set(name, ref, store).catch(() => seen.delete(name));
    },
  };
}
