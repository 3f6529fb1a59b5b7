// What came since the reader was last here.
import type { Visits } from './visits.ts';

/** Posts dated after the day of the last visit, at most `limit`, in the order given. */
export function newSince<Post extends { readonly date?: string | undefined }>(
  posts: readonly Post[],
  visits: Visits | undefined,
  limit: number,
): readonly Post[] {
  if (visits?.beforeAt === undefined) return [];
  const day = new Date(visits.beforeAt).toISOString().slice(0, 10);
  return posts.filter(({ date }) => date !== undefined && date > day).slice(0, limit);
}
