// The lists: Start Here, topics, newest posts, and the titles to find things by.
import {
  type LatestFile,
  LatestFileSchema,
  type PathsFile,
  PathsFileSchema,
  type TermsFile,
  TermsFileSchema,
  TitlesFileSchema,
  TopicFileSchema,
  TopicsFileSchema,
} from '../../contract/catalog.ts';
import type { PathOutline } from '../../contract/path.ts';
import type { Ref } from '../../contract/ref.ts';
import { FollowFileSchema, StartFileSchema } from '../../contract/site.ts';
import type { ContentFiles } from '../content-files.ts';
import { compareText } from '../diagnostics.ts';
import type { Library, Path, Post } from '../library.ts';
import { isOffTopic, newestFirst, postsOfPath } from '../library.ts';
import type { EmittedPath } from './emit-paths.ts';
import type { EmittedPost } from './emit-posts.ts';

/** What the lists are made of. */
export interface Emitted {
  readonly posts: ReadonlyMap<Post, EmittedPost>;
  readonly paths: ReadonlyMap<Path, EmittedPath>;
}

const POSTS_A_PAGE = 20;
const PATHS_A_PAGE = 20;

/** How many steps of a path are shown after the first page: who comes so far looks for one among many. */
const STEPS_FURTHER_ON = 4;

const cardsOf = (posts: readonly Post[], emitted: Emitted) =>
  posts.flatMap((post) => emitted.posts.get(post)?.card ?? []);

const outlinesOf = (paths: readonly Path[], emitted: Emitted): PathOutline[] =>
  paths.flatMap((path) => emitted.paths.get(path)?.outline ?? []);

/** All that Start Here shows. */
export function emitStart(library: Library, emitted: Emitted, content: ContentFiles): Ref {
  return content.addJson(StartFileSchema, {
    site: library.site,
    firstPost: library.firstPost && emitted.posts.get(library.firstPost)?.card,
    goals: library.goals.map(({ paths, ...goal }) => ({ ...goal, paths: outlinesOf(paths, emitted) })),
    posts: library.posts.length,
  });
}

/** The outlines of all paths, in readers' order, in pages. Gives the first. */
export function emitPathList(library: Library, emitted: Emitted, content: ContentFiles): Ref {
  return content.addJson(PathsFileSchema, pagedPaths(library.paths, emitted, content));
}

/** The first page; those that follow are written. */
function pagedPaths(paths: readonly Path[], emitted: Emitted, content: ContentFiles): PathsFile {
  const outlines = outlinesOf(paths, emitted);
  let next: Ref | undefined;
  for (let from = lastStart(outlines.length, PATHS_A_PAGE); from > 0; from -= PATHS_A_PAGE) {
    const paths = outlines.slice(from, from + PATHS_A_PAGE).map(shortened);
    next = content.addJson(PathsFileSchema, { paths, next });
  }
  return { paths: outlines.slice(0, PATHS_A_PAGE), next };
}

function shortened({ steps, more, ...path }: PathOutline): PathOutline {
  const shown = steps.slice(0, STEPS_FURTHER_ON);
  return { ...path, steps: shown, more: more + steps.length - shown.length };
}

/** Where the last of the pages begins that `count` entries fill. */
const lastStart = (count: number, page: number): number => Math.max(0, Math.ceil(count / page) - 1) * page;

/**
 * Pages of posts, numbered from the oldest, so that a new post changes only the newest page. That one holds 20 to 39 posts,
 * or all where there are fewer. Gives the newest; the older ones are written.
 */
function pagedPosts(posts: readonly Post[], emitted: Emitted, content: ContentFiles): LatestFile {
  const cards = cardsOf(newestFirst(posts), emitted);
  const pages = Math.max(1, Math.floor(cards.length / POSTS_A_PAGE));
  let older: Ref | undefined;
  for (let page = 0; page < pages - 1; page++) {
    const end = cards.length - page * POSTS_A_PAGE;
    older = content.addJson(LatestFileSchema, { page, posts: cards.slice(end - POSTS_A_PAGE, end), older });
  }
  return { page: pages - 1, posts: cards.slice(0, cards.length - (pages - 1) * POSTS_A_PAGE), older };
}

/** One file a topic, by id, and the list of them. A topic's paths are those with a post on it. */
export function emitTopics(
  library: Library,
  emitted: Emitted,
  content: ContentFiles,
): { readonly list: Ref; readonly refs: ReadonlyMap<string, Ref> } {
  const refs = new Map<string, Ref>();
  const topics = library.topics.map((topic) => {
    const isOnTopic = (post: Post) => library.relations.get(post)?.topics.includes(topic.id) ?? false;
    const posts = library.posts.filter(isOnTopic);
    const onTopic = library.paths.filter((path) => postsOfPath(path).some(isOnTopic));
    const head = { ...topic, keywords: [...topic.keywords], planned: [...topic.planned] };
    const { posts: newest, older } = pagedPosts(posts, emitted, content);
    const { paths, next: nextPaths } = pagedPaths(onTopic, emitted, content);
    refs.set(topic.id, content.addJson(TopicFileSchema, { ...head, posts: newest, older, paths, nextPaths }));
    return { ...head, posts: posts.length };
  });
  return { list: content.addJson(TopicsFileSchema, { topics, terms: termsOf(library).length }), refs };
}

/** Every definition of every post. */
export function emitTerms(library: Library, content: ContentFiles): Ref {
  return content.addJson(TermsFileSchema, { terms: termsOf(library) });
}

function termsOf({ posts }: Library): TermsFile['terms'] {
  const terms = posts.flatMap(({ id, title, rendered }) =>
    rendered.definitions.map((definition) => ({ ...definition, post: { id, title } })),
  );
  return terms.sort(
    (a, b) => compareText(a.term.toLowerCase(), b.term.toLowerCase()) || compareText(a.post.id, b.post.id),
  );
}

/** What stands under every path. */
export function emitFollow({ site }: Library, content: ContentFiles): Ref {
  const { url, cadence, lastDate, access, subscribe, support, contact } = site;
  return content.addJson(FollowFileSchema, { url, cadence, lastDate, access, subscribe, support, contact });
}

/** All posts in pages. Gives the newest. */
export function emitLatest(library: Library, emitted: Emitted, content: ContentFiles): Ref {
  return content.addJson(LatestFileSchema, pagedPosts(library.posts, emitted, content));
}

/** What is found by name and not by the search index; a post's `path` is the id of its home. */
export function emitTitles(library: Library, homes: ReadonlyMap<Post, readonly Path[]>, content: ContentFiles): Ref {
  const beside = library.posts.filter((post) => isOffTopic(homes.get(post)));
  return content.addJson(TitlesFileSchema, {
    posts: beside.map((post) => ({
      id: post.id,
      title: post.title,
      subtitle: post.matter.subtitle,
      path: homes.get(post)?.[0]?.id,
      lang: post.matter.lang,
    })),
    paths: library.paths.map(({ id, title }) => ({ id, title })),
    topics: library.topics.map(({ id, title }) => ({ id, title })),
  });
}
