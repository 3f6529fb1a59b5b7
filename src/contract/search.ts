// What a page asks of the search worker and what it gets back, whatever engine answers.
import * as v from 'valibot';
import { type Ref, RefSchema } from './ref.ts';

/**
 * `files` are the engine's own parts, by its own names; only an engine of the same name reads them. The parts of a single
 * path are in the `search` of its PathFile, so that what is saved can be searched without the rest.
 */
export const SearchManifestSchema = v.object({
  engine: v.string(),
  files: v.record(v.string(), RefSchema),
});
export type SearchManifest = Readonly<v.InferOutput<typeof SearchManifestSchema>>;

/** Text with the ranges to mark, `[from, to)` in UTF-16 code units, in order and apart. */
export interface MarkedText {
  readonly text: string;
  readonly marks: Marks;
}

export type Marks = readonly (readonly [from: number, to: number])[];

/** A section that answers the query. `heading` is its id, undefined for the text before the first heading. */
interface SectionHit {
  readonly heading: string | undefined;
  readonly title: MarkedText;
  readonly excerpt: MarkedText;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/**
 * A post as an answer shows it. `path` is its home, where it has one: which part it is, counted from 1, of how many; `lang`
 * is its language where the site has another.
 */
export interface PostName {
  readonly post: string;
  readonly title: MarkedText;
  readonly minutes: number;
  readonly path?: (Titled & { readonly part: number; readonly parts: number }) | undefined;
  readonly topics: readonly Titled[];
  readonly code: readonly string[];
  readonly lang?: string | undefined;
}

/**
 * A post with its best sections, best first: `on their way` while its text is, `missing` where that does not come.
 * `count` says how many sections there will be, so that their room can be kept.
 */
export interface PostHit extends PostName {
  readonly sections: readonly SectionHit[] | 'on their way' | 'missing';
  readonly count: number;
}

/** What an answer is limited to. All that is given must hold; `read` and `kept` are ids of posts. */
export interface SearchScope {
  readonly path?: string;
  readonly topic?: string;
  readonly code?: string;
  /** Leave out these, which were read. */
  readonly read?: readonly string[];
  /** Only these, which are on the device. */
  readonly kept?: readonly string[];
}

export type SearchProblem = 'offline' | 'damaged';

/**
 * `named` are posts with a title like the query, undefined while they are sought. `total` counts the posts found, `hidden`
 * those that only the scope leaves out, `checked` those whose text was searched for a phrase. `searched` is how many posts
 * the answer is about where that is not all of them, and why. `nearest` are words that are there, where nothing was found.
 */
export interface SearchFound {
  readonly kind: 'found';
  readonly hits: readonly PostHit[];
  readonly named: readonly PostName[] | undefined;
  readonly total: number;
  readonly hidden: number;
  readonly checked?: number | undefined;
  readonly searched?: { readonly posts: number; readonly because: SearchProblem } | undefined;
  readonly nearest: readonly string[];
}
export type SearchAnswer = SearchFound | { readonly kind: 'failed'; readonly reason: SearchProblem };

/**
 * What a page tells the worker: once where the content is (`base` is the site's root, absolute, ending in a slash; `saved`
 * are the `search` of saved paths, `manifest` undefined where only these can be searched), then its questions, which it numbers; an answer that is not to the newest is dropped.
 * `mark` asks for the ranges of a text, `names` for the posts with a title like what was typed; these two are numbered on
 * their own.
 */
export type SearchRequest =
  | {
      readonly kind: 'open';
      readonly base: string;
      readonly manifest: SearchManifest | undefined;
      readonly saved: readonly Ref[];
    }
  | {
      readonly kind: 'ask';
      readonly question: number;
      readonly query: string;
      readonly scope?: SearchScope;
    }
  | { readonly kind: 'mark'; readonly question: number; readonly query: string; readonly text: string }
  | { readonly kind: 'names'; readonly question: number; readonly typed: string };

/** A post with a title like what was typed, its home path, and its language where the site has another. */
export interface PostTitle {
  readonly id: string;
  readonly title: string;
  readonly path?: string | undefined;
  readonly lang?: string | undefined;
}

/** Several to a question, each in the place of the one before: an answer grows as names and texts arrive. */
export type SearchResponse =
  | { readonly kind: 'answer'; readonly question: number; readonly answer: SearchAnswer }
  | { readonly kind: 'marks'; readonly question: number; readonly marks: Marks }
  | { readonly kind: 'names'; readonly question: number; readonly names: readonly PostTitle[] };
