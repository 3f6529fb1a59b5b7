// The reader's data in two places: the device's store, and a mirror that takes its place when the store has lost its
// memory or does not open.
import { memoryStore } from './memory-store.ts';
import type { Mirror, Mirrored } from './mirror.ts';
import type { ReaderStore } from './reader-store.ts';
import { StorageError, withoutStorage } from './storage-error.ts';

/**
 * `sound`: as it should be. `restored`: the store was empty, its mirror was not. `standing-in`: the store does not open,
 * the mirror keeps what is read. `forgotten`: nothing is left, though this browser was here before.
 */
export type Condition = 'sound' | 'restored' | 'standing-in' | 'forgotten';

export interface MirroredStore extends ReaderStore {
  /** Known once the store has answered for the first time. */
  readonly condition: Promise<Condition>;
  /** Writes the mirror now, if anything changed since. */
  flush(): Promise<void>;
}

/** How old the mirror may be, in milliseconds. */
const MIRROR_AFTER = 10_000;

export interface MirrorOptions {
  readonly mirror: Mirror;
  /** Whether this browser has kept data of this site before. */
  readonly wasHere: boolean;
  /** Two records of one key as one. */
  readonly merge: (key: string, here: unknown, there: unknown) => unknown;
}

export function mirroredStore(store: ReaderStore, options: MirrorOptions): MirroredStore {
  return new Mirrors(store, options);
}

class Mirrors implements MirroredStore {
  readonly condition: Promise<Condition>;
  readonly #opened: Promise<{ readonly store: ReaderStore; readonly condition: Condition }>;
  readonly #mirror: Mirror;
  readonly #listeners = new Set<(key: string) => void>();
  /** What was found at the opening, for those who ask before anything changed: a start reads it all once. */
  #found: ReadonlyMap<string, unknown> | undefined;
  #isChanged = false;
  /** What this tab or another erased: the only records that the mirror may lose. */
  readonly #erased = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ReaderStore, options: MirrorOptions) {
    this.#mirror = options.mirror;
    this.#opened = opened(store, options).then(({ found, ...rest }) => {
      if (!this.#isChanged) this.#found = found;
      return rest;
    });
    this.condition = this.#opened.then(({ condition }) => condition);
    void this.#opened.then(({ condition }) => (condition === 'sound' ? this.#takeIn(options.merge) : undefined));
    store.onChange((key) => {
      this.#change();
      void this.#noteErased(store, key);
      this.#tell(key);
    });
  }

  async load(key: string): Promise<unknown> {
    const { store } = await this.#opened;
    return this.#found ? this.#found.get(key) : store.load(key);
  }

  async loadAll(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    const { store } = await this.#opened;
    if (!this.#found) return store.loadAll(prefix);
    return new Map([...this.#found].filter(([key]) => key.startsWith(prefix)));
  }

  async update(key: string, change: (before: unknown) => unknown): Promise<void> {
    const { store } = await this.#opened;
    this.#change();
    this.#erased.delete(key);
    await store.update(key, change);
    this.#timer ??= setTimeout(() => void this.flush(), MIRROR_AFTER);
  }

  /** What was erased is erased from the mirror at once. */
  async remove(key: string): Promise<void> {
    const { store } = await this.#opened;
    this.#change();
    this.#erased.add(key);
    await store.remove(key);
    this.#timer ??= setTimeout(() => void this.flush(), 0);
  }

  /** From now on the store itself is asked. */
  #change(): void {
    this.#isChanged = true;
    this.#found = undefined;
  }

  onChange(listener: (key: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async flush(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { store, condition } = await this.#opened;
    try {
      if (condition !== 'standing-in') await this.#restoreLost(await store.loadAll(''));
      const records = [...(await store.loadAll(''))];
      await this.#mirror.write({ ahead: condition === 'standing-in', records });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error; // the next change tries again
    }
  }

  /** A store that was emptied under an open page gets back what its mirror has, and the mirror is not emptied in turn. */
  async #restoreLost(records: ReadonlyMap<string, unknown>): Promise<void> {
    const { store } = await this.#opened;
    for (const [key, record] of (await this.#mirror.read())?.records ?? []) {
      if (records.has(key) || this.#erased.has(key)) continue;
      await store.update(key, (here) => here ?? record);
      this.#tell(key);
    }
  }

  async #noteErased(store: ReaderStore, key: string): Promise<void> {
    const record = await store.load(key).catch(withoutStorage);
    if (record === undefined) this.#erased.add(key);
    else this.#erased.delete(key);
  }

  #tell(key: string): void {
    for (const listener of this.#listeners) listener(key);
  }

  /** What the mirror took while it stood in for this store; not waited for, since it hardly ever is anything. */
  async #takeIn(merge: MirrorOptions['merge']): Promise<void> {
    const mirrored = await this.#mirror.read();
    if (!mirrored?.ahead) return;
    try {
      for (const [key, there] of mirrored.records) {
        await this.update(key, (here) => (here === undefined ? there : merge(key, here, there)));
        this.#tell(key);
      }
      await this.flush();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error; // the next start tries again
    }
  }
}

interface Opened {
  readonly store: ReaderStore;
  readonly condition: Condition;
  readonly found?: ReadonlyMap<string, unknown>;
}

async function opened(store: ReaderStore, { mirror, wasHere }: MirrorOptions): Promise<Opened> {
  try {
    const found = await store.loadAll('');
    if (found.size > 0) return { store, condition: 'sound', found };
    const mirrored = await mirror.read();
    if (!mirrored) return { store, condition: wasHere ? 'forgotten' : 'sound' };
    for (const [key, record] of mirrored.records) await store.update(key, (here) => here ?? record);
    return { store, condition: 'restored' };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    const mirrored = await mirror.read();
    // Without a mirror there is nothing to stand in with: the store's own failures are then told as they come.
    if (!mirrored) return { store, condition: 'sound' };
    return { store: await filled(mirrored), condition: 'standing-in' };
  }
}

async function filled({ records }: Mirrored): Promise<ReaderStore> {
  const store = memoryStore();
  for (const [key, record] of records) await store.update(key, () => record);
  return store;
}
