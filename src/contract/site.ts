// What the author says of the whole publication.
import * as v from 'valibot';
import { ForumSchema } from './forum.ts';
import { PathOutlineSchema } from './path.ts';
import { DaySchema, PostCardSchema } from './post.ts';

const text = v.string();
const list = v.array(text);
const link = v.object({ title: text, url: text });

const AuthorSchema = v.object({
  id: text,
  name: text,
  bio: v.optional(text),
  longBio: v.optional(text),
  disclosure: v.optional(text),
  links: v.array(link),
});
export type Author = Readonly<v.InferOutput<typeof AuthorSchema>>;

/** `lastDate` is the day of the newest post, for saying honestly when the next is due. */
const SiteSchema = v.object({
  title: text,
  tagline: v.optional(text),
  url: v.optional(text),
  lang: text,
  authors: v.array(AuthorSchema),
  audience: list,
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
