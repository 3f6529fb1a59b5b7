// Long lists in pages, for readers and crawlers without script: the first is the app's own, the further ones stay what they are.
import type { Address } from '../contract/address.ts';
import type { Ref } from '../contract/ref.ts';
import { pageOf } from '../contract/static-pages.ts';
import type { ContentSource } from '../storage/content.ts';
import { type Fetched, ready } from '../storage/fetched.ts';
import { wordsIn } from '../words/in.ts';
import type { BuiltContent } from './built-content.ts';
import { have } from './page-facts.ts';

/** A list that is longer than a page. `answers` gives what the app's page is drawn from as the page of that number. */
export interface LongList {
  readonly address: Address;
  readonly count: number;
  readonly answers: (number: number) => Partial<ContentSource>;
}

/** Below a name that leaves `paths/2/` to a path of that id. */
const PATHS_FOLDER = 'paths/page/';

/** The place of a page relative to the root, counted from 1. */
export function pageNumbered(address: Address, number: number): string {
  const first = pageOf(address) ?? '';
  if (number === 1) return first;
  return `${address.page === 'paths' ? PATHS_FOLDER : first}${number}/`;
}

/** Links from one page to its neighbours, for a site in the language `lang`. */
export function pageLinks(
  { address, count }: Pick<LongList, 'address' | 'count'>,
  number: number,
  lang: string,
): string {
  const words = wordsIn(lang).published;
  const [before, beyond] = address.page === 'paths' ? [words.pathsBefore, words.morePaths] : [words.newer, words.older];
  const link = (to: number, rel: string, text: string): string =>
    to < 1 || to > count ? '' : `<a class="link" rel="${rel}" href="${pageNumbered(address, to)}">${text}</a>`;
  return `<nav class="meta" aria-label="${words.pages}">${link(number - 1, 'prev', before)} ${words.page(number, count)} ${link(number + 1, 'next', beyond)}</nav>`;
}

/** The lists of a site that need more than one page. */
export function longLists(content: BuiltContent): readonly LongList[] {
  const topics = content.ids().topics.map((id) => topicList(id, content));
  return [latestList(content), pathList(content), ...topics].filter(({ count }) => count > 1);
}

function latestList(content: BuiltContent): LongList {
  const older = refsAfter(have(content.latest()).older, (ref) => have(content.latest(ref)).older);
  return {
    address: { page: 'latest' },
    count: 1 + older.length,
    answers: (number) => ({ latest: () => ready({ ...have(content.latest(older[number - 2])), older: undefined }) }),
  };
}

function pathList(content: BuiltContent): LongList {
  const next = refsAfter(have(content.paths()).next, (ref) => have(content.paths(ref)).next);
  return {
    address: { page: 'paths' },
    count: 1 + next.length,
    answers: (number) => ({ paths: () => ready({ ...have(content.paths(next[number - 2])), next: undefined }) }),
  };
}

/** Its posts and its paths go on side by side. */
function topicList(id: string, content: BuiltContent): LongList {
  const topic = have(content.topic(id));
  const older = refsAfter(topic.older, (ref) => have(content.latest(ref)).older);
  const next = refsAfter(topic.nextPaths, (ref) => have(content.paths(ref)).next);
  const here = <Page>(refs: readonly Ref[], number: number, ask: (ref: Ref) => Fetched<Page>): Page | undefined => {
    const ref = refs[number - 2];
    return ref && have(ask(ref));
  };
  return {
    address: { page: 'topic', topic: id },
    count: 1 + Math.max(older.length, next.length),
    answers: (number) => {
      const { posts = [] } = here(older, number, content.latest) ?? {};
      const { paths = [] } = here(next, number, content.paths) ?? {};
      return { topic: () => ready({ ...topic, planned: [], posts, paths, older: undefined, nextPaths: undefined }) };
    },
  };
}

/** From a link to the end of its chain. */
function refsAfter(first: Ref | undefined, next: (ref: Ref) => Ref | undefined): readonly Ref[] {
  const refs: Ref[] = [];
  for (let ref = first; ref; ref = next(ref)) refs.push(ref);
  return refs;
}
