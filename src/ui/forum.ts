// The author's forum: GitHub Discussions, shown by giscus in a frame of its own. Its script never runs in our page.
import { formats } from '#words/quantities.ts';
import type { Forum } from '../contract/forum.ts';

/** Where the frame comes from. The page's policy names the same (publish/content-policy.ts). */
export const FORUM = 'https://giscus.app';

/**
 * The frame's address for a post, which is known there by its id: titles and addresses may change. `origin` is our own,
 * the only one that the frame tells anything.
 */
export function forumFrame({ repo, repoId, category, categoryId }: Forum, post: string, origin: string): string {
  const asked = {
    repo,
    repoId,
    category,
    categoryId,
    term: post,
    strict: '1',
    reactionsEnabled: '1',
    emitMetadata: '0',
  };
  const shown = { inputPosition: 'bottom', theme: 'preferred_color_scheme', origin };
  return `${FORUM}/${formats.locale.slice(0, 2)}/widget?${new URLSearchParams({ ...asked, ...shown })}`;
}

/** Where one answers: GitHub's own page, at what was said of the post. */
export const forumPage = ({ repo }: Forum, post: string): string =>
  `https://github.com/${repo}/discussions?${new URLSearchParams({ discussions_q: post })}`;
