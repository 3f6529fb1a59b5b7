// What a rendering reads besides its own text: included files. Each is remembered with its hash, so that a rendering
// that was kept counts only as long as every one of them is as it was.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sha256 } from '../content-files.ts';

/** A file that was asked for, or, with a slash at the end, a folder; `hash` is undefined where it could not be read. */
export interface FileRead {
  /** Absolute, or relative to the author's folder. */
  readonly path: string;
  readonly hash: string | undefined;
}

/** Reads files for one rendering and notes each, also those that are missing: they may come. */
export class Reads {
  /** The author's folder on this machine. */
  readonly folder: string;
  readonly #made = new Map<string, FileRead>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Each file once, in the order they were first asked for. */
  get made(): readonly FileRead[] {
    return [...this.#made.values()];
  }

  /** The names in a folder, its path relative to the author's, hidden ones left out; undefined where there is none. */
  names(path: string): readonly string[] | undefined {
    const names = namesIn(resolve(this.folder, path));
    this.#made.set(`${path}/`, { path: `${path}/`, hash: hashOfNames(names) });
    return names;
  }

  /** The bytes of a file, its path relative to the author's folder; undefined where there is none. */
  bytes(path: string): Uint8Array | undefined {
    const bytes = bytesOf(resolve(this.folder, path));
    this.#made.set(path, { path, hash: bytes && sha256(bytes) });
    return bytes;
  }
}

/** True where every file is as it was when it was read. */
export function isUnchanged(reads: readonly FileRead[], folder: string): boolean {
  return reads.every(({ path, hash }) => {
    return hashAt(folder, path) === hash;
  });
}

function hashAt(folder: string, path: string): string | undefined {
  if (path.endsWith('/')) return hashOfNames(namesIn(resolve(folder, path)));
  const bytes = bytesOf(resolve(folder, path));
  return bytes && sha256(bytes);
}

const hashOfNames = (names: readonly string[] | undefined): string | undefined => names && sha256(names.join('/'));

function namesIn(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return undefined;
  }
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // a folder, no rights, not there: for a rendering all the same
  }
}
