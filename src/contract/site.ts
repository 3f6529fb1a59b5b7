// What the author says of the whole publication.
import * as v from 'valibot';
import { ForumSchema } from './forum.ts';
import { PathOutlineSchema } from './path.ts';
import { DaySchema, PostCardSchema } from './post.ts';
import { RefSchema } from './ref.ts';

const text = v.string();
const list = v.array(text);
const link = v.object({ title: text, url: text });

const AuthorSchema = v.object({
  id: text,
  name: text,
  bio: v.optional(text),
  longBio: v.optional(text),
  disclosure: v.optional(text),
  /** Sizes in pixels are those of the original, for its shape. */
  picture: v.optional(v.object({ ref: RefSchema, width: v.optional(v.number()), height: v.optional(v.number()) })),
  links: v.array(link),
});
export type Author = Readonly<v.InferOutput<typeof AuthorSchema>>;

/**
 * `lastDate` is the day of the newest post, for saying honestly when the next is due. `audiencePaths` are, by an entry of
 * `audience`, the paths for those readers.
 */
const SiteSchema = v.object({
  title: text,
  tagline: v.optional(text),
  url: v.optional(text),
  lang: text,
  authors: v.array(AuthorSchema),
  audience: list,
  audiencePaths: v.optional(v.record(text, v.array(v.object({ id: text, title: text })))),
  notThis: list,
  expect: list,
  expectNot: list,
  promise: v.optional(text),
  access: v.optional(text),
  cadence: v.optional(v.object({ everyDays: v.number(), text })),
  lastDate: v.optional(DaySchema),
  planned: v.array(v.object({ title: text, note: v.optional(text) })),
  subscribe: v.array(link),
  support: v.optional(link),
  contact: v.optional(link),
  forum: v.optional(ForumSchema),
});
export type Site = Readonly<v.InferOutput<typeof SiteSchema>>;

/** How to hear of what comes, and at what price it is read: what stands under every path. */
export const FollowFileSchema = v.pick(SiteSchema, [
  'url',
  'cadence',
  'lastDate',
  'access',
  'subscribe',
  'support',
  'contact',
]);
export type FollowFile = Readonly<v.InferOutput<typeof FollowFileSchema>>;

const GoalSchema = v.object({
  id: text,
  title: text,
  goal: v.optional(text),
  why: v.optional(text),
  paths: v.array(PathOutlineSchema),
});

/** All that Start Here shows. */
export const StartFileSchema = v.object({
  site: SiteSchema,
  firstPost: v.optional(PostCardSchema),
  goals: v.array(GoalSchema),
  posts: v.number(),
});
export type StartFile = Readonly<v.InferOutput<typeof StartFileSchema>>;

export const AboutFileSchema = v.object({ site: SiteSchema, title: text, html: text });
export type AboutFile = Readonly<v.InferOutput<typeof AboutFileSchema>>;
