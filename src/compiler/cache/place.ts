// Where the cache of a project is, and how it is kept small.
import { type Dirent, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BlobCache, diskBlobs, noBlobs } from './blobs.ts';

/** Variables of the environment; empty ones are as good as none. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Below the project's root, where installed packages are and no version control looks. */
const USUAL_FOLDER = 'node_modules/.cache/throughline';

const DAY_MS = 86_400_000;
const UNUSED_MS = 30 * DAY_MS;
const UNFINISHED_MS = 3_600_000;
const MOST_BYTES = 2 * 1024 ** 3;

/** CACHE_DIR names another folder; with NO_CACHE set there is none. */
export function cacheFolder(environment: Environment, projectRoot: string): string | undefined {
  if (environment['NO_CACHE']) return undefined;
  return resolve(projectRoot, environment['CACHE_DIR'] || USUAL_FOLDER);
}

/** The project's cache, pruned. */
export function openCache(environment: Environment, projectRoot: string): BlobCache | undefined {
  const folder = cacheFolder(environment, projectRoot);
  if (folder === undefined) return undefined;
  prune(folder, { now: Date.now(), mostBytes: MOST_BYTES });
  return diskBlobs(folder);
}

/** The project's cache for those who write nothing: what builds left in it is read, and nothing is kept or pruned. */
export function readOnlyCache(environment: Environment, projectRoot: string): BlobCache | undefined {
  const folder = cacheFolder(environment, projectRoot);
  if (folder === undefined) return undefined;
  const blobs = diskBlobs(folder);
  return { get: (key) => blobs.get(key), put: noBlobs.put };
}

interface Kept {
  readonly path: string;
  readonly usedAt: number;
  readonly bytes: number;
}

/**
 * Takes out what was not used for 30 days and what builds that were killed left unfinished, and then, where the rest is
 * larger than `mostBytes`, what was used longest ago. Once a day is enough.
 */
export function prune(folder: string, { now, mostBytes }: { readonly now: number; readonly mostBytes: number }): void {
  if (!isDue(join(folder, PRUNED), now)) return;
  const kept: Kept[] = [];
  for (const entry of filesBelow(folder)) {
    const path = join(entry.parentPath, entry.name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    const age = now - stats.mtimeMs;
    if (age > (path.endsWith('.tmp') ? UNFINISHED_MS : UNUSED_MS)) rmSync(path, { force: true });
    else kept.push({ path, usedAt: stats.mtimeMs, bytes: stats.size });
  }
  let bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
  for (const one of kept.sort((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= mostBytes) return;
    rmSync(one.path, { force: true });
    bytes -= one.bytes;
  }
}

/** Says when the cache was pruned last. */
const PRUNED = 'pruned';

function isDue(mark: string, now: number): boolean {
  const stats = statSync(mark, { throwIfNoEntry: false });
  if (stats !== undefined && now - stats.mtimeMs < DAY_MS) return false;
  try {
    writeFileSync(mark, '');
    return true;
  } catch {
    return false; // no folder yet, or none that can be written
  }
}

function filesBelow(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  } catch {
    return []; // not there yet, or another build prunes it at this moment
  }
}
