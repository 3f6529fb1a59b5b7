// Which kept files to let go. Rules only.
import type { KeptFile } from './kept-files.ts';

/**
 * What was never read and is no longer saved goes at once; then, until the rest takes at most `limit` bytes, what was
 * read longest ago. What is pinned stays, and does not count towards the limit.
 */
export function evictions(
  files: readonly KeptFile[],
  isPinned: (file: string) => boolean,
  limit: number,
): readonly string[] {
  const loose = files.filter(({ file }) => !isPinned(file)).sort((one, other) => other.readAt - one.readAt);
  let sum = 0;
  return loose
    .filter(({ bytes, readAt }) => {
      sum += bytes;
      return readAt === 0 || sum > limit;
    })
    .map(({ file }) => file);
}
