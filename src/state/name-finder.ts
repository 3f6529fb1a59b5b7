// Finds things by their name, however badly it was typed.

import { hrefOf } from '../contract/address.ts';
import type { TitlesFile } from '../contract/catalog.ts';
import type { PostTitle } from '../contract/search.ts';
import type { SearchState } from './search.svelte.ts';

/** Something with a name. What is not an address is done. */
export interface Named {
  readonly kind: 'post' | 'path' | 'topic' | 'page' | 'section' | 'action';
  readonly title: string;
  readonly target: { readonly href: string } | { readonly act: () => void };
  /** Other words it may be sought by: a subtitle, an id. */
  readonly words: string;
  /** The title's language, where it may be another than the page's. */
  readonly lang?: string | undefined;
}

/** Which `words` of what was typed must be in a name. */
interface Wanted {
  readonly typed: string;
  readonly limit: number;
  readonly words: 'all' | 'any';
}

/** The best of what is `named` and of all posts, best first. fuse.js sees no more posts than the index thinks likely. */
export async function findNamed(
  named: readonly Named[],
  search: Pick<SearchState, 'names'>,
  { typed, limit, words }: Wanted,
): Promise<readonly Named[]> {
  const [{ default: Fuse }, posts] = await Promise.all([import('fuse.js'), search.names(typed)]);
  const fuse = new Fuse(onceEach([...named, ...posts.map(namedPost)]), {
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

/** A list of titles from an older build has posts that the index has too. */
function onceEach(named: readonly Named[]): readonly Named[] {
  const keyOf = ({ target }: Named) => ('href' in target ? target.href : target.act);
  return [...new Map(named.map((one) => [keyOf(one), one])).values()];
}

/** Ids count as words, because a mistyped address is a mistyped id. */
const spaced = (id: string): string => id.replaceAll('-', ' ');

/** A post as it is found. */
export function namedPost({
  id,
  title,
  subtitle = '',
  path,
  lang,
}: PostTitle & { readonly subtitle?: string | undefined }): Named {
  const href = hrefOf({ page: 'post', post: id, ...(path !== undefined && { path }) });
  return { kind: 'post', title, words: `${subtitle} ${spaced(id)}`, target: { href }, lang };
}

/** What is found without the search index. */
export function namesIn({ posts, paths, topics }: TitlesFile): readonly Named[] {
  return [
    ...posts.map(namedPost),
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
