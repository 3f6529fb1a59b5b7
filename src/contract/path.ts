// A path and its steps: as a whole, and as the outline that stands for it on Start Here and in lists.
import * as v from 'valibot';
import { DaySchema, PostLinkSchema } from './post.ts';
import { RefSchema } from './ref.ts';
import { HELD, HUES, LEVELS, PATH_KINDS, STATUSES } from './vocabulary.ts';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * `short` is the title for a narrow list, without what all titles of the path share; `ref` and `images` are what saving it
 * needs; `lang` is the title's language, and `teaserLang` the teaser's where that is the post's own excerpt.
 */
const PostStepSchema = v.object({
  kind: v.literal('post'),
  post: text,
  title: text,
  short: text,
  teaser: text,
  minutes: count,
  lang: v.optional(text),
  teaserLang: v.optional(text),
  date: v.optional(DaySchema),
  held: v.optional(v.picklist(HELD)),
  ref: RefSchema,
  images: v.array(RefSchema),
});
const PlannedStepSchema = v.object({
  kind: v.literal('planned'),
  title: text,
  note: v.optional(text),
  expect: v.optional(text),
});
const ExternalStepSchema = v.object({
  kind: v.literal('external'),
  title: text,
  url: text,
  teaser: v.optional(text),
});

const StepSchema = v.variant('kind', [PostStepSchema, PlannedStepSchema, ExternalStepSchema]);
export type Step = Readonly<v.InferOutput<typeof StepSchema>>;
export type PostStep = Readonly<v.InferOutput<typeof PostStepSchema>>;

const head = {
  id: text,
  title: text,
  kind: v.picklist(PATH_KINDS),
  status: v.picklist(STATUSES),
  hue: v.picklist(HUES),
  goal: v.optional(text),
  blurb: v.optional(text),
  strapline: v.optional(text),
  level: v.optional(v.picklist(LEVELS)),
  /** Beside the subject: posts that stand in such paths alone are in no search of everything and not in the site's feed. */
  offTopic: v.optional(v.boolean()),
  /** Reading time of all published steps. */
  minutes: count,
  /** Steps that can be read now, and steps that are only announced. */
  published: count,
  planned: count,
};

export const PathFileSchema = v.object({
  ...head,
  why: v.optional(text),
  /** Posts outside the path that its own require, in the order they are first required. Files of older builds have none. */
  helpful: v.optional(v.array(PostLinkSchema), []),
  /** The search index of the path's own posts, whole in one file: saved with the path, it finds them offline. */
  search: v.optional(RefSchema),
  /** Bytes of the path as a book, which stands at `epubOf` (static-address.ts). Without it there is none. */
  epub: v.optional(count),
  sections: v.array(v.object({ title: v.optional(text), blurb: v.optional(text), steps: v.array(StepSchema) })),
});
export type PathFile = Readonly<v.InferOutput<typeof PathFileSchema>>;

/** The first steps of a path, enough to draw its line; `more` counts those left out. */
export const PathOutlineSchema = v.object({
  ...head,
  steps: v.array(
    v.object({
      kind: v.picklist(['post', 'planned', 'external']),
      title: text,
      post: v.optional(text),
      minutes: v.optional(count),
      url: v.optional(text),
    }),
  ),
  more: count,
});
export type PathOutline = Readonly<v.InferOutput<typeof PathOutlineSchema>>;
