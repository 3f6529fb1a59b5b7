// Finds things by their name, however badly it was typed.

import { hrefOf } from '../contract/address.ts';
import type { TitlesFile } from '../contract/catalog.ts';

export interface Named {
  readonly kind: 'post' | 'path' | 'topic';
  readonly title: string;
  readonly href: string;
}

interface Entry extends Named {
  readonly subtitle: string;
  /** The id, spaced out, because a mistyped address is a mistyped id. */
  readonly name: string;
}

/**
 * The `limit` best names for what was typed, best first; `words` says whether all of them must be in a name, or any.
 * Fetches fuse.js at the first call.
 */
export async function findTitles(
  titles: TitlesFile,
  typed: string,
  limit: number,
  words: 'all' | 'any',
): Promise<readonly Named[]> {
  const { default: Fuse } = await import('fuse.js');
  const fuse = new Fuse(entriesOf(titles), {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'name', weight: 2 },
      { name: 'subtitle', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: words,
    threshold: 0.4,
    ignoreLocation: true,
  });
  return fuse.search(typed.slice(0, 100), { limit }).map(({ item }) => item);
}

function entriesOf({ posts, paths, topics }: TitlesFile): Entry[] {
  const spaced = (id: string) => id.replaceAll('-', ' ');
  return [
    ...posts.map(({ id, title, subtitle = '' }) => {
      const href = hrefOf({ page: 'post', post: id });
      return { kind: 'post' as const, title, subtitle, name: spaced(id), href };
    }),
    ...paths.map(({ id, title }) => {
      const href = hrefOf({ page: 'path', path: id });
      return { kind: 'path' as const, title, subtitle: '', name: spaced(id), href };
    }),
    ...topics.map(({ id, title }) => {
      const href = hrefOf({ page: 'topic', topic: id });
      return { kind: 'topic' as const, title, subtitle: '', name: spaced(id), href };
    }),
  ];
}
