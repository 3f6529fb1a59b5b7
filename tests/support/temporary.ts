// What unit tests leave in the temporary folder goes with the run: they and what they start are given one of their own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Vitest's global setup; what it returns cleans up. */
export default async function ownTemporary(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-tests-'));
  process.env['TMPDIR'] = folder; // as `os.tmpdir` and most programs read it
  return () => rm(folder, { recursive: true, force: true });
}
