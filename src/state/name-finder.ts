// Finds things by their name, however badly it was typed.

import { hrefOf } from '../contract/address.ts';
import type { TitlesFile } from '../contract/catalog.ts';

/** Something with a name. What is not an address is done. */
export interface Named {
  readonly kind: 'post' | 'path' | 'topic' | 'page' | 'section' | 'action';
  readonly title: string;
  readonly target: { readonly href: string } | { readonly act: () => void };
  /** Other words it may be sought by: a subtitle, an id. */
  readonly words: string;
}

/** The `limit` best for what was typed, best first; `words` says whether all of them must be in a name, or any. */
export async function findNamed(
  named: readonly Named[],
  typed: string,
  limit: number,
  words: 'all' | 'any',
): Promise<readonly Named[]> {
  const { default: Fuse } = await import('fuse.js');
  const fuse = new Fuse(named, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'words', weight: 2 },
    ],
    useTokenSearch: true,
    tokenMatch: words,
    threshold: 0.4,
    ignoreLocation: true,
  });
  return fuse.search(typed.slice(0, 100), { limit }).map(({ item }) => item);
}

/** Everything of the library that has an address. Ids count as words, because a mistyped address is a mistyped id. */
export function namesIn({ posts, paths, topics }: TitlesFile): readonly Named[] {
  const spaced = (id: string) => id.replaceAll('-', ' ');
  return [
    ...posts.map(({ id, title, subtitle = '', path }): Named => {
      const href = hrefOf({ page: 'post', post: id, ...(path !== undefined && { path }) });
      return { kind: 'post', title, words: `${subtitle} ${spaced(id)}`, target: { href } };
    }),
    ...paths.map(({ id, title }): Named => {
      const href = hrefOf({ page: 'path', path: id });
      return { kind: 'path', title, words: spaced(id), target: { href } };
    }),
    ...topics.map(({ id, title }): Named => {
      const href = hrefOf({ page: 'topic', topic: id });
      return { kind: 'topic', title, words: spaced(id), target: { href } };
    }),
  ];
}
