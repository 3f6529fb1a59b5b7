// The names and numbers that the build and the reader of the search index share. README.md tells the format.

/** The engine's name and its format's version; a manifest of any other name is not for this engine. */
export const ENGINE = 'throughline-bm25f/2';

/** The names in a manifest: the part that leads to all others, and, of a small library, everything in one file. */
export const ROOT = 'root';
export const PACK = 'pack';

/** The kinds of parts, in the order in which the root lists them. */
export const KINDS = ['terms', 'postings', 'common', 'heads', 'words', 'names'] as const;
export type Kind = (typeof KINDS)[number];

/** Documents in a part of heads. */
export const HEADS = 16;

/** Up to this size the whole index is one more file, fetched when there is time: some 1,000 posts. */
export const LARGEST_PACK = 1_500_000;

const SMALLEST_PART = 2_000;
const PARTS_PER_ROOT = 3.4;

/**
 * How large the parts of `total` bytes are: what a query fetches grows with the size of a part, and the root with their
 * number, so the least of both grows with the root of the whole.
 */
export const partBytes = (total: number): number => Math.max(SMALLEST_PART, PARTS_PER_ROOT * Math.sqrt(total));

/** How much a text's own words count less among more words, from 0 for not at all to 1 for in proportion. */
const LENGTH = { text: 0.45, heading: 0.5, title: 0.7 } as const;
/** A text of fewer words than this is not taken to be more to the point. */
const SHORTEST_TEXT = 8;
/** What a word in a heading counts, in mentions in the text. */
const HEADING = 10;

/** What each level of a posting stands for: mentions in a text of mean length. */
export const TEXT_LEVELS: readonly number[] = [0.4, 0.9, 1.7, 4];
/** The same of a heading. */
export const HEADING_LEVELS: readonly number[] = [4.5, 7, 10, 15];
/** What a word counts in a title, by level; level 0 is the subtitle and the tags. */
export const TITLE_LEVELS: readonly number[] = [0.2, 0.55, 0.95, 1.6];

/** Mean lengths in words, of what has words at all. */
export interface Lengths {
  readonly text: number;
  readonly heading: number;
  readonly title: number;
}

export const textLevel = (mentions: number, words: number, mean: Lengths): number =>
  nearest(TEXT_LEVELS, mentions / lengthFactor(Math.max(words, SHORTEST_TEXT), mean.text, LENGTH.text), 0);

export const headingLevel = (words: number, mean: Lengths): number =>
  nearest(HEADING_LEVELS, HEADING / lengthFactor(words, mean.heading, LENGTH.heading), 0);

export const titleLevel = (words: number, mean: Lengths): number =>
  nearest(TITLE_LEVELS, 1 / lengthFactor(words, mean.title, LENGTH.title), 1);

const lengthFactor = (words: number, mean: number, weight: number): number =>
  1 - weight + (weight * words) / Math.max(mean, 1);

/** The level whose value is nearest in proportion, of those from `least` on; between two it changes at their mean. */
function nearest(levels: readonly number[], value: number, least: number): number {
  let level = least;
  while (level + 1 < levels.length && value * value > (levels[level] ?? 0) * (levels[level + 1] ?? 0)) level++;
  return level;
}
