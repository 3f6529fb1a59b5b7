// What a page asks of the search worker and what it gets back, whatever engine answers.
import * as v from 'valibot';
import { RefSchema } from './ref.ts';

/** `files` are the engine's own parts, by its own names; only an engine of the same name reads them. */
export const SearchManifestSchema = v.object({
  engine: v.string(),
  files: v.record(v.string(), RefSchema),
});
export type SearchManifest = Readonly<v.InferOutput<typeof SearchManifestSchema>>;

/** Text with the ranges to mark, `[from, to)` in UTF-16 code units, in order and apart. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly (readonly [from: number, to: number])[];
}

/** A section that answers the query. `heading` is its id, undefined for the text before the first heading. */
interface SectionHit {
  readonly heading: string | undefined;
  readonly title: MarkedText;
  readonly excerpt: MarkedText;
}

/** A post with its best sections, best first. */
export interface PostHit {
  readonly post: string;
  readonly title: MarkedText;
  readonly minutes: number;
  readonly sections: readonly SectionHit[];
}

export type SearchProblem = 'offline' | 'damaged';

/** `incomplete` counts the posts whose text could not be fetched, so that a partial answer is never silent. */
export type SearchAnswer =
  | { readonly kind: 'found'; readonly hits: readonly PostHit[]; readonly total: number; readonly incomplete: number }
  | { readonly kind: 'failed'; readonly reason: SearchProblem };

/**
 * What a page tells the worker: once where the content is (`base` is the site's root, absolute, ending in a slash),
 * then its questions. It numbers them; an answer that is not to the newest is dropped.
 */
export type SearchRequest =
  | { readonly kind: 'open'; readonly base: string; readonly manifest: SearchManifest }
  | {
      readonly kind: 'ask';
      readonly question: number;
      readonly query: string;
      /** Only these posts, where given. */
      readonly posts?: readonly string[];
    };

export interface SearchResponse {
  readonly question: number;
  readonly answer: SearchAnswer;
}
