// The lists of one term, written and read: where it stands, and how much it says there. See README.md.
import type { BitReader, BitWriter } from './bits.ts';

/** A place, a section or a document by its number, and the level of what the term says there, 0 to 3; `place * 4 + level`. */
export type Posting = number;

/** Ascending by place, each place once, all below `places`; no level above `highest`, where 0 spends nothing on levels. */
export function writePostings(writer: BitWriter, postings: readonly Posting[], places: number, highest: number): void {
  const width = gapWidth(postings.length, places);
  let before = -1;
  for (const posting of postings) {
    const place = posting >>> 2;
    writer.rice(place - before - 1, width);
    if (highest > 0) writer.unary(posting & 3, highest);
    before = place;
  }
}

/** The next `count` postings, as they were written. Throws a RangeError where the bytes are too few for them. */
export function readPostings(reader: BitReader, count: number, places: number, highest: number): Uint32Array {
  if (count > places) throw new RangeError(`expected at most ${places} postings, got ${count}`);
  const width = gapWidth(count, places);
  const postings = new Uint32Array(count);
  let place = -1;
  for (let index = 0; index < count; index++) {
    place += reader.rice(width) + 1;
    postings[index] = highest > 0 ? place * 4 + reader.unary(highest) : place * 4;
  }
  reader.end();
  return postings;
}

/** The width of Rice's code that is best where `count` of `places` are taken by chance. */
function gapWidth(count: number, places: number): number {
  const mean = (0.69 * places) / Math.max(count, 1);
  return mean < 2 ? 0 : Math.min(30, Math.floor(Math.log2(mean)));
}
