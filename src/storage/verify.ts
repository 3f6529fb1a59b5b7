// Reads what is saved back from the device and proves it.
import { isProved } from './content-file.ts';
import type { KeptFiles } from './kept-files.ts';
import { type Edition, filesOf } from './save.ts';

/** How many files are read in one go, so that no task is long. */
const BATCH = 40;

/** `there`: the files lie on the device. `whole`: and their bytes are what their names promise. */
export type Proof = 'there' | 'whole';

/** The files of an edition that are missing or, where `whole` is asked for, wrong. Wrong ones are taken away. */
export async function lostFiles(edition: Edition, files: KeptFiles, proof: Proof): Promise<string[]> {
  const all = filesOf(edition);
  if (proof === 'there') {
    const here = await files.present(all.map(({ file }) => file));
    return all.map(({ file }) => file).filter((file) => !here.has(file));
  }
  const lost: string[] = [];
  for (let at = 0; at < all.length; at += BATCH) {
    const batch = all.slice(at, at + BATCH);
    const bytes = await files.getAll(batch.map(({ file }) => file));
    const proved = await Promise.all(batch.map((ref, n) => bytes[n] && isProved(ref, bytes[n])));
    lost.push(...batch.filter((_, n) => proved[n] !== true).map(({ file }) => file));
  }
  if (lost.length > 0) await files.drop(lost);
  return lost;
}
