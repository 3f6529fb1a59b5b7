// One post as the reader's device gets it, and the card that stands for it in lists.
import * as v from 'valibot';
import { ForumSchema } from './forum.ts';
import { RefSchema } from './ref.ts';
import { HELD, LEVELS, POST_KINDS, PROVENANCES } from './vocabulary.ts';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const list = v.array(text);

/** A calendar day, `YYYY-MM-DD`; no hour and no time zone. */
export const DaySchema = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** `minutes` is the whole post at 220 words a minute, at least 1. */
export const PostCardSchema = v.object({
  id: text,
  title: text,
  subtitle: v.optional(text),
  excerpt: text,
  minutes: count,
  date: v.optional(DaySchema),
  updated: v.optional(DaySchema),
  held: v.optional(v.picklist(HELD)),
  kind: v.optional(v.picklist(POST_KINDS)),
  level: v.optional(v.picklist(LEVELS)),
  authors: list,
  /** Names of its authors, where the site has several. */
  by: v.optional(list),
  topics: list,
  codeLanguages: list,
  lang: v.optional(text),
});
export type PostCard = Readonly<v.InferOutput<typeof PostCardSchema>>;

/** Another post, as much as a link to it needs; `lang` is its title's, where the page around may be in another. */
export const PostLinkSchema = v.object({ id: text, title: text, minutes: count, lang: v.optional(text) });
export type PostLink = Readonly<v.InferOutput<typeof PostLinkSchema>>;

/**
 * A heading of depth 2 to 6 and the text under it, up to the next heading of any depth. `block` counts the article's
 * top-level elements from 0 and points at the heading; `words` are those under it.
 */
const SectionSchema = v.object({ id: text, title: text, depth: count, block: count, words: count });
export type Section = Readonly<v.InferOutput<typeof SectionSchema>>;

/** What somebody wrote about a post elsewhere: plain text, its paragraphs parted by an empty line. */
const SaidSchema = v.object({ author: text, date: v.optional(DaySchema), url: v.optional(text), text });
export type Said = Readonly<v.InferOutput<typeof SaidSchema>>;

const CommentSchema = v.object({ ...SaidSchema.entries, replies: v.array(SaidSchema) });
export type Comment = Readonly<v.InferOutput<typeof CommentSchema>>;

export const PostFileSchema = v.object({
  ...PostCardSchema.entries,
  description: v.optional(text),
  words: count,
  blocks: count,
  dir: v.picklist(['ltr', 'rtl']),
  tags: list,
  provenance: v.optional(v.picklist(PROVENANCES)),
  confidence: v.optional(text),
  takeaways: list,
  whenItMatters: v.optional(text),
  canonical: v.optional(text),
  /** Where the code of a project is. */
  repository: v.optional(text),
  /** The things a comparison compares, in its author's order. */
  compares: v.optional(list),
  /** The day on which its author last held all of it against what is known. */
  lastReviewed: v.optional(DaySchema),
  discussion: v.array(v.object({ title: text, url: text })),
  /** In the author's order. Files of older builds have none. */
  comments: v.optional(v.array(CommentSchema), []),
  forum: v.optional(ForumSchema),
  changes: v.array(v.object({ date: DaySchema, note: text, minor: v.boolean() })),
  requires: v.array(PostLinkSchema),
  continues: v.optional(PostLinkSchema),
  continuedBy: v.array(PostLinkSchema),
  angles: v.array(PostLinkSchema),
  /** Posts that link here from their text, the newest first, at most 24. Files of older builds have none. */
  backlinks: v.optional(v.array(PostLinkSchema), []),
  outline: v.array(SectionSchema),
  images: v.array(RefSchema),
  html: text,
});
/** `html` is made and sanitised by our compiler; its links to other posts already are addresses of the app. */
export type PostFile = Readonly<v.InferOutput<typeof PostFileSchema>>;
