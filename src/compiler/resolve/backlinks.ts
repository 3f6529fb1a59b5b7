// Which posts link to a post from their text.
import type { Finished } from '../finish.ts';
import { newestFirst, type Post } from '../library.ts';

/** So many are kept that a much-linked post does not grow with the library. */
const MOST = 24;

/** For every post that is linked to, those that do, the newest first and at most 24; a post's links to itself left out. */
export function backlinksOf(finished: ReadonlyMap<Post, Finished>): ReadonlyMap<string, readonly Post[]> {
  const backlinks = new Map<string, Post[]>();
  for (const from of newestFirst([...finished.keys()])) {
    for (const id of finished.get(from)?.linkedPosts ?? []) {
      const known = backlinks.get(id) ?? [];
      if (id !== from.id && known.length < MOST) backlinks.set(id, [...known, from]);
    }
  }
  return backlinks;
}
