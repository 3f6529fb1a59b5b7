// Bytes by key: what was costly to make and never changes, as the key says all that it was made from. A cache may lose
// anything at any time and never gives back anything but what was put in.
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Keys come from `keyOf`. Neither way rejects: what cannot be read is not there, what cannot be written is not kept. */
export interface BlobCache {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

const HASH_BYTES = 32;
const DAY_MS = 86_400_000;

/**
 * A key for what is made of `parts`: `<kind>-<64 hexadecimal digits>`. `kind` is a word in lower case; `version` names
 * the way of making, and changes whenever that could give other bytes.
 */
export function keyOf(kind: string, version: string, ...parts: readonly (string | Uint8Array)[]): string {
  if (!/^[a-z]+$/.test(kind)) throw new Error(`expected a kind in lower-case letters, got "${kind}"`);
  const hash = createHash('sha256');
  for (const part of [kind, version, ...parts]) {
    // lengths keep ("ab", "c") and ("a", "bc") apart, and the letter texts and bytes
    const letter = typeof part === 'string' ? 's' : 'b';
    hash.update(`${letter}${typeof part === 'string' ? Buffer.byteLength(part) : part.length}:`).update(part);
  }
  return `${kind}-${hash.digest('hex')}`;
}

/** Where a cache on disk keeps a key's entry, below its folder. */
export function fileOfKey(key: string): string {
  const [kind = '', hash = ''] = key.split('-');
  return join(kind, hash.slice(0, 1), hash.slice(1));
}

/**
 * A cache in a folder, one file an entry, safe with several builds at once and with one that is killed: an entry appears
 * whole or not at all, and one that was damaged since is not given. The time of change says when it was last of use.
 */
export function diskBlobs(folder: string, now: () => number = Date.now): BlobCache {
  const made = new Set<string>();
  // entries are small: waiting for the disk takes less time than handing the work to another thread and back
  return {
    async get(key) {
      const path = join(folder, fileOfKey(key));
      try {
        const entry = readFileSync(path);
        const bytes = entry.subarray(HASH_BYTES);
        if (!entry.subarray(0, HASH_BYTES).equals(hashOf(key, bytes))) return undefined;
        keepFresh(path, now());
        return bytes;
      } catch (fault) {
        return ignored(fault);
      }
    },
    async put(key, bytes) {
      const path = join(folder, fileOfKey(key));
      const unfinished = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        const below = dirname(path);
        if (!made.has(below)) mkdirSync(below, { recursive: true });
        made.add(below);
        writeBoth(unfinished, hashOf(key, bytes), bytes);
        renameSync(unfinished, path);
      } catch (fault) {
        made.clear(); // someone may have taken a folder away
        ignored(fault);
        removeIfThere(unfinished);
      }
    },
  };
}

/** A cache that lasts as long as the process. */
export function memoryBlobs(): BlobCache {
  const entries = new Map<string, Uint8Array>();
  return {
    get: async (key) => entries.get(key),
    put: async (key, bytes) => void entries.set(key, bytes),
  };
}

/** Keeps nothing: what is made is made again. */
export const noBlobs: BlobCache = { get: async () => undefined, put: async () => undefined };

/** The key is hashed too, so that an entry under another's name is as good as damaged. */
const hashOf = (key: string, bytes: Uint8Array): Buffer => createHash('sha256').update(key).update(bytes).digest();

/** Packs are megabytes: put together first they would be copied. */
function writeBoth(path: string, hash: Uint8Array, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    const written = writevSync(file, [hash, bytes]);
    if (written < hash.length + bytes.length) writeFileSync(file, Buffer.concat([hash, bytes]).subarray(written));
  } finally {
    closeSync(file);
  }
}

/** Once a day is enough to know what is still of use. */
function keepFresh(path: string, now: number): void {
  const { mtimeMs } = statSync(path);
  if (now - mtimeMs > DAY_MS) utimesSync(path, now / 1000, now / 1000);
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (fault) {
    ignored(fault);
  }
}

/** Whatever the disk says, a build goes on without its cache; only our own mistakes are thrown. */
function ignored(fault: unknown): undefined {
  if (fault instanceof Error && 'code' in fault) return undefined;
  throw fault;
}
