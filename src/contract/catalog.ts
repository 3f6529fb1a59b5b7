// What the build knows of all posts and paths, cut into files so that no reader downloads more than a page needs.
import * as v from 'valibot';
import { PathOutlineSchema } from './path.ts';
import { PostCardSchema } from './post.ts';
import { RefSchema } from './ref.ts';
import { FORMAT } from './version.ts';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * The one file whose address never changes. `build` names what all of it says, so two equal roots are one build.
 * `lookup` is as many parts as `lookupPart` counts with.
 */
export const RootFileSchema = v.object({
  format: v.pipe(count, v.minValue(1), v.maxValue(FORMAT)),
  build: text,
  title: text,
  lang: text,
  start: RefSchema,
  about: RefSchema,
  paths: RefSchema,
  topics: RefSchema,
  latest: RefSchema,
  /** Builds of before have no terms, and nothing to follow by. */
  terms: v.optional(RefSchema),
  follow: v.optional(RefSchema),
  titles: RefSchema,
  search: RefSchema,
  lookup: v.array(RefSchema),
});
export type RootFile = Readonly<v.InferOutput<typeof RootFileSchema>>;

/** Where each id is found. `moved` maps a former post id or alias to the id of today. */
export const LookupFileSchema = v.object({
  posts: v.record(text, v.object({ ref: RefSchema, paths: v.array(text) })),
  paths: v.record(text, RefSchema),
  topics: v.record(text, RefSchema),
  moved: v.record(text, text),
});
export type LookupFile = Readonly<v.InferOutput<typeof LookupFileSchema>>;

/**
 * Which of `parts` lookup files holds an id: its 32-bit FNV-1a hash over UTF-16 code units, modulo `parts`.
 * Source: Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function lookupPart(id: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % parts;
}

/** Paths in readers' order, a page of them; `next` has those that follow. Builds of before have all in one. */
export const PathsFileSchema = v.object({ paths: v.array(PathOutlineSchema), next: v.optional(RefSchema) });
export type PathsFile = Readonly<v.InferOutput<typeof PathsFileSchema>>;

const topic = {
  id: text,
  title: text,
  scope: v.optional(text),
  keywords: v.array(text),
  planned: v.array(text),
  /** A question that runs across the topics. */
  lens: v.optional(v.boolean()),
};

/** `terms` is how many terms the posts define. */
export const TopicsFileSchema = v.object({
  topics: v.array(v.object({ ...topic, posts: count })),
  terms: v.optional(count),
});
export type TopicsFile = Readonly<v.InferOutput<typeof TopicsFileSchema>>;

/** The newest posts, `older` being a `LatestFile`; the first paths, `nextPaths` being a `PathsFile`. */
export const TopicFileSchema = v.object({
  ...topic,
  posts: v.array(PostCardSchema),
  older: v.optional(RefSchema),
  paths: v.array(PathOutlineSchema),
  nextPaths: v.optional(RefSchema),
});
export type TopicFile = Readonly<v.InferOutput<typeof TopicFileSchema>>;

/** Every term that a post defines, in alphabetical order. `id` is the place in the post where it does. */
export const TermsFileSchema = v.object({
  terms: v.array(v.object({ id: text, term: text, text, post: v.object({ id: text, title: text }) })),
});
export type TermsFile = Readonly<v.InferOutput<typeof TermsFileSchema>>;

/**
 * A page of all posts, or of those on a topic, the newest first. Pages are numbered from the oldest, so that a new post
 * changes only one.
 */
export const LatestFileSchema = v.object({
  page: count,
  posts: v.array(PostCardSchema),
  older: v.optional(RefSchema),
});
export type LatestFile = Readonly<v.InferOutput<typeof LatestFileSchema>>;

/**
 * Titles to find things by: of paths, of topics, and of posts that the search index leaves out. All other posts are found
 * by that; in builds of before, all of them stand here.
 */
export const TitlesFileSchema = v.object({
  posts: v.array(
    v.object({ id: text, title: text, subtitle: v.optional(text), path: v.optional(text), lang: v.optional(text) }),
  ),
  paths: v.array(v.object({ id: text, title: text })),
  topics: v.array(v.object({ id: text, title: text })),
});
export type TitlesFile = Readonly<v.InferOutput<typeof TitlesFileSchema>>;
