// Remembers under which ref each named thing was last read whole, so that what the device holds can be found offline
// even after the names point to newer files. What is saved is found by its names as well.
import { get, set } from 'idb-keyval';
import * as v from 'valibot';
import { type RootFile, RootFileSchema } from '../contract/catalog.ts';
import { type Ref, RefSchema } from '../contract/ref.ts';
import type { Database } from './database.ts';
import { refIn } from './save.ts';
import { Saves } from './saves.ts';

/** Forgetting is allowed and never an error: the worst that follows is that an older copy is not offered. */
export interface RefMemory {
  /** What a name may lead to on the device, the most likely first. */
  recall(name: string): AsyncIterable<Ref>;
  remember(name: string, ref: Ref): Promise<void>;
  /** The newest root file that was read. */
  recallRoot(): Promise<RootFile | undefined>;
  rememberRoot(root: RootFile): Promise<void>;
}

/** For tests, and for readers whose browser stores nothing. */
export function memoryRefs(known: Readonly<Record<string, Ref>> = {}): RefMemory {
  const refs = new Map(Object.entries(known));
  let root: RootFile | undefined;
  return {
    async *recall(name) {
      const ref = refs.get(name);
      if (ref) yield ref;
    },
    remember: async (name, ref) => void refs.set(name, ref),
    recallRoot: async () => root,
    rememberRoot: async (newest) => {
      root = newest;
    },
  };
}

const ROOT = 'root';

/** Kept in IndexedDB; a storage that fails is a memory that is empty. */
export function idbRefs(database: Database): RefMemory {
  const store = database.store('refs');
  const saves = new Saves(database);
  const seen = new Map<string, string>();
  const keep = async (name: string, mark: string, value: unknown): Promise<void> => {
    if (seen.get(name) === mark) return;
    seen.set(name, mark);
    await set(name, value, store).catch(() => seen.delete(name));
  };
  return {
    async *recall(name) {
      const value: unknown = await get(name, store).catch(() => undefined);
      if (v.is(RefSchema, value)) yield value;
      for (const save of await saves.all().catch(() => [])) {
        const ref = refIn(save, name);
        if (ref) yield ref;
      }
    },
    remember: (name, ref) => keep(name, ref.file, ref),
    async recallRoot() {
      const value: unknown = await get(ROOT, store).catch(() => undefined);
      return v.is(RootFileSchema, value) ? value : undefined;
    },
    rememberRoot: (root) => keep(ROOT, root.build, root),
  };
}
