// What a compilation looked at on disk, so that the next one can tell whether anything of it changed. A file counts as
// unchanged by its times and size where these can be trusted, else by its content.
import { type BigIntStats, readFileSync, statSync } from 'node:fs';
import { hashOnce, sha256 } from '../content-files.ts';

/** A path and what was there. `hash` is that of a file's bytes, or says that there was no file. */
export interface Input {
  readonly path: string;
  readonly stamp: string;
  readonly hash: string;
  /** False where the file was so fresh that another change might leave the same times. */
  readonly isSettled: boolean;
}

/** File systems tell times in steps of up to two seconds. */
const SETTLED_MS = 2500n;
const NS_A_MS = 1_000_000n;

const NOTHING = 'nothing';
const FOLDER = 'folder';

/** What is at a path now, epoch milliseconds; `before` spares reading a file that is settled and has the same times. */
export const inputAt = (path: string, now: number, before?: Input): Input => looked(path, now, before).input;

/** As `inputAt`, with the bytes of a file that had to be read. */
export function looked(
  path: string,
  now: number,
  before?: Input,
): { readonly input: Input; readonly bytes?: Uint8Array } {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return { input: { path, stamp: NOTHING, hash: NOTHING, isSettled: true } };
  if (!stats.isFile()) return { input: { path, stamp: FOLDER, hash: FOLDER, isSettled: true } };
  const isSettled = BigInt(Math.trunc(now)) - stats.ctimeNs / NS_A_MS > SETTLED_MS;
  const stamp = stampOf(stats);
  if (before?.isSettled && before.stamp === stamp) return { input: before };
  const bytes = readFileSync(path);
  return { input: { path, stamp, hash: hashOnce(bytes), isSettled }, bytes };
}

/** What was at a path when it was read, known by its content alone. */
export const inputRead = (path: string, hash: string | undefined): Input => ({
  path,
  stamp: NOTHING,
  hash: hash ?? NOTHING,
  isSettled: false,
});

/** Whether a file was there. */
export const isFile = ({ hash }: Input): boolean => hash !== NOTHING && hash !== FOLDER;

/** True where a path holds what it held. */
export function isSame({ path, stamp, hash, isSettled }: Input): boolean {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined || hash === NOTHING) return stats === undefined && hash === NOTHING;
  if (!stats.isFile() || hash === FOLDER) return !stats.isFile() && hash === FOLDER;
  return (isSettled && stamp === stampOf(stats)) || sha256(readFileSync(path)) === hash;
}

const stampOf = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string => [size, mtimeNs, ctimeNs, ino].join(' ');
