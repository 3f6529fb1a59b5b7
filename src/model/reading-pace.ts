// What a reader can have read of a text: words pass at a pace no faster than reading, and only those that were shown.

/**
 * The fastest that still is reading, in words a minute. Adults read non-fiction in English at 238 words a minute, nearly
 * all of them between 175 and 300 (Brysbaert 2019, "How many words do we read per minute?"); above about 400 they
 * understand less of it (Rayner et al. 2016, "So Much to Read, So Little Time"), and 450 is skimming (Carver 1992).
 */
const FASTEST = 450;

/** The longest that one look can have lasted, milliseconds: a device that slept in between was not read. */
const LONGEST_LOOK = 5_000;

/** An element of the article that is in sight: its words, and the share of them above the lower edge of the screen. */
export interface BlockInSight {
  readonly block: number;
  readonly words: number;
  readonly share: number;
}

/** How many words of each block can have been read by now, by its index. */
export type WordsPassed = ReadonlyMap<number, number>;

/**
 * A look of `elapsed` milliseconds at what is in sight, given from the top. A reader at the fastest pace goes through it
 * in that order; what was passed before takes no time again. No count shrinks, and none exceeds its block's words.
 */
export function looked(before: WordsPassed, sight: readonly BlockInSight[], elapsed: number): WordsPassed {
  let left = (Math.min(Math.max(0, elapsed), LONGEST_LOOK) * FASTEST) / 60_000;
  const after = new Map(before);
  for (const { block, words, share } of sight) {
    const passed = after.get(block) ?? 0;
    const gain = Math.min(left, Math.max(0, words * share - passed));
    if (gain > 0 || !after.has(block)) after.set(block, passed + gain);
    left -= gain;
  }
  return after;
}

/** A section of an article: its blocks are `from` up to, not including, `to`. */
export interface SectionBlocks {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

/** The sections of an outline as stretches of blocks, with what stands before the first heading as `''`. */
export function sectionBlocks(
  text: { readonly words: number; readonly outline: readonly { id: string; block: number; words: number }[] },
  blocks: number,
): readonly SectionBlocks[] {
  const { outline } = text;
  const headed = outline.reduce((sum, { words }) => sum + words, 0);
  const first = { id: '', block: 0, words: Math.max(0, text.words - headed) };
  return [first, ...outline].map(({ id, block, words }, at, all) => ({
    id,
    from: block,
    to: all[at + 1]?.block ?? blocks,
    words,
  }));
}

/** A section's words shared out among its blocks by the length of their text, `lengths`, in the order of the article. */
export function wordsByBlock(sections: readonly SectionBlocks[], lengths: readonly number[]): readonly number[] {
  const words = lengths.map(() => 0);
  for (const { from, to, words: all } of sections) {
    const whole = lengths.slice(from, to).reduce((sum, length) => sum + length, 0);
    for (let block = from; block < Math.min(to, lengths.length); block++)
      words[block] = whole === 0 ? 0 : (all * (lengths[block] ?? 0)) / whole;
  }
  return words;
}

/** So much of a section's words must have passed, so that a word at the edge of the screen is not decisive. */
const ENOUGH = 0.9;

/** The ids of the sections of which enough passed. One without words was read when its last block was in sight. */
export function sectionsPassed(sections: readonly SectionBlocks[], passed: WordsPassed): ReadonlySet<string> {
  const read = sections.filter(({ from, to, words }) => {
    if (to <= from) return false;
    if (words === 0) return passed.has(to - 1);
    let sum = 0;
    for (let block = from; block < to; block++) sum += passed.get(block) ?? 0;
    return sum >= ENOUGH * words;
  });
  return new Set(read.map(({ id }) => id));
}
