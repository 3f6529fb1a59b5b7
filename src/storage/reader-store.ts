// Where the reader's own data lives. Two stores keep it: on the device (idb-store) and in memory (memory-store).

/**
 * Records by key, as `settings` or `progress/<post>`; values are whatever can be cloned, and undefined where there is
 * none. A method that fails rejects with a `StorageError` and has changed nothing.
 */
export interface ReaderStore {
  load(key: string): Promise<unknown>;
  /** Every record whose key begins with `prefix`. */
  loadAll(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /** Replaces a record by what `change` makes of it; of two tabs that change one record, neither loses. */
  update(key: string, change: (before: unknown) => unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Tells of every change that another tab made, once it is stored. The answer stops the telling. */
  onChange(listener: (key: string) => void): () => void;
}
