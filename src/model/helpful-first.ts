// What helps to have read before a post, and what was read last: what an open post needs of the reader's way.

import { isKnown, minutesLeft, readState } from './progress.ts';
import type { PostProgress, ProgressByPost } from './record.ts';

/** A post that helps to have read before: `open` where it neither was read nor is known. */
export interface Helpful<Post> {
  readonly post: Post;
  readonly state: 'open' | 'read' | 'known';
  /** 0 unless it is open. */
  readonly minutesLeft: number;
}

/** What helps to have read before, with what the reader has of it. A help, never a lock. */
export function helpfulFirst<Post extends { readonly id: string; readonly minutes: number }>(
  posts: readonly Post[],
  progress: ProgressByPost,
): readonly Helpful<Post>[] {
  return posts.map((post) => {
    const record = progress.get(post.id);
    const state = readState(record) === 'read' ? 'read' : isKnown(record) ? 'known' : 'open';
    return { post, state, minutesLeft: minutesLeft(post.minutes, record) };
  });
}

/** The post to offer first on Start Here: the one read last, whether finished (what follows matters then) or not. */
export function latestRead(progress: ProgressByPost): PostProgress | undefined {
  let latest: PostProgress | undefined;
  for (const record of progress.values()) {
    if (readState(record) !== 'unread' && record.updatedAt > (latest?.updatedAt ?? 0)) latest = record;
  }
  return latest;
}
