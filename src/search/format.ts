// The names and numbers that the build and the reader of the search index share. README.md tells the format.

/** The engine's name and its format's version; a manifest of any other name is not for this engine. */
export const ENGINE = 'throughline-bm25f/5';

/** The names in a manifest: the part that leads to all others, and, of a small library, everything in one file. */
export const ROOT = 'root';
export const PACK = 'pack';

/** Documents in a part of heads. */
export const HEADS = 24;

/** Up to this size the whole index is one more file, fetched when there is time: some 1,000 posts. */
export const LARGEST_PACK = 1_500_000;

/** Entries of terms are about this long, in bytes; a block of them begins with the names of its parts. */
const TERM_BYTES = 7;
const SMALLEST_POSTINGS = 1_500;
const SMALLEST_BLOCK = 50;

/**
 * How large a part of postings is, of `total` bytes: what a query fetches grows with the size of a part, and what the
 * blocks of terms list of them with their number, so the least of both grows with the root of the whole.
 */
export const postingsBytes = (total: number): number => Math.max(SMALLEST_POSTINGS, 0.6 * Math.sqrt(total));

/** How many of all terms a block has: a query reads some nine blocks, and the root, which lists them all. */
export const termsPerBlock = (total: number): number =>
  Math.max(SMALLEST_BLOCK, Math.ceil(2.3 * Math.sqrt(total / TERM_BYTES)));

/** How much a text's own words count less among more words, from 0 for not at all to 1 for in proportion. */
const LENGTH = { text: 0.45, heading: 0.5, title: 0.7 } as const;
/** A text of fewer words than this is not taken to be more to the point. */
const SHORTEST_TEXT = 8;

/** What each level of a posting stands for: mentions in a text of mean length. */
const TEXT_LEVELS: readonly number[] = [0.8, 2];
/** A word in more than this share of all sections says too little for its levels to matter: it has none, but this one. */
const COMMON = 0.08;
const COMMON_LEVEL: readonly number[] = [1.2];
/** In so many sections, a common word tells only those apart that have it as often as this, and a commoner one none. */
const MANY = 1_500;
const OFTEN = 2;
const OFTEN_LEVEL: readonly number[] = [2.4];
const NEARLY_EVERYWHERE = 0.25;
/** What a word counts in a heading, by level, against 1.4 for a text that has it often. */
export const HEADING_LEVELS: readonly number[] = [2.2, 2.4, 2.6, 2.9];
const HEADING_SHORTNESS: readonly number[] = [0.45, 0.7, 1, 1.5];
/** What a word counts in a title, by level; level 0 is the subtitle and the tags. */
export const TITLE_LEVELS: readonly number[] = [0.2, 0.55, 0.95, 1.6];

/** Mean lengths in words, of what has words at all. */
export interface Lengths {
  readonly text: number;
  readonly heading: number;
  readonly title: number;
}

/** The levels of a term's postings in texts, which it has in `found` of `sections`. */
export function textLevels(found: number, sections: number): readonly number[] {
  if (found <= sections * COMMON) return TEXT_LEVELS;
  return found > MANY ? OFTEN_LEVEL : COMMON_LEVEL;
}

/** From how many mentions on, in a text of mean length, a text is listed that has a term of `found` of `sections`. */
export function leastListed(found: number, sections: number): number {
  if (found <= MANY || found <= sections * COMMON) return 0;
  return found > sections * NEARLY_EVERYWHERE ? Number.POSITIVE_INFINITY : OFTEN;
}

/** Mentions as they would be in a text of mean length. */
export const meanMentions = (mentions: number, words: number, mean: Lengths): number =>
  mentions / lengthFactor(Math.max(words, SHORTEST_TEXT), mean.text, LENGTH.text);

/** The level of so many mentions in a text of mean length. */
export const textLevel = (mentions: number, levels: readonly number[]): number => nearest(levels, mentions, 0);

export const headingLevel = (words: number, mean: Lengths): number =>
  nearest(HEADING_SHORTNESS, 1 / lengthFactor(words, mean.heading, LENGTH.heading), 0);

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
