// Why the device's storage did not do what was asked.

/**
 * `unavailable`: blocked, or it does not open. `slow`: no answer in time. `full`: no room left. `newer`: made by a newer
 * version of the app, so that this one only reads it.
 */
export type StorageProblem = 'unavailable' | 'slow' | 'full' | 'newer';

/** What every storage of ours throws, and the only thing it throws for what the world does. Nothing was overwritten. */
export class StorageError extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, cause?: unknown) {
    super(`storage is ${problem}`, { cause });
    this.name = 'StorageError';
    this.problem = problem;
  }
}

/** Translates what IndexedDB throws. Mistakes of ours, as a value that cannot be stored, are left as they are. */
export function toStorageError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'QuotaExceededError') return new StorageError('full', error);
  if (error.name === 'DataCloneError' || error.name === 'DataError') return error;
  return new StorageError('unavailable', error);
}

/** For a `catch`: undefined where the device failed, so that one goes on without it; whatever else went wrong is thrown. */
export function withoutStorage(error: unknown): undefined {
  if (!(error instanceof StorageError)) throw error;
  return undefined;
}
