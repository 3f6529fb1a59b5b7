// The lists of one term, written and read: where it stands, and how much it says there. See README.md.
import type { BitReader, BitWriter } from './bits.ts';

/** A place, a section or a document by its number, and the level of what the term says there, 0 to 3; `place * 4 + level`. */
export type Posting = number;

/** So few postings have their levels in plain bits. */
const FEW = 16;
const WIDEST_SKIP = 3;

/** Ascending by place, each place once, all below `places`; no level above `highest`, where 0 spends nothing on levels. */
export function writePostings(writer: BitWriter, postings: readonly Posting[], places: number, highest: number): void {
  if (postings.length === 0) return; // as most terms have in titles and headings
  const width = gapWidth(postings.length, places);
  let before = -1;
  for (const posting of postings) {
    const place = posting >>> 2;
    writer.rice(place - before - 1, width);
    before = place;
  }
  for (let level = 1; level <= highest; level++) writeRise(writer, postings, level);
}

/** Which of those of the level below rise to `level`: how many are passed over before each, and behind the last. */
function writeRise(writer: BitWriter, postings: readonly Posting[], level: number): void {
  const skips: number[] = [];
  let candidates = 0;
  let passed = 0;
  for (const posting of postings) {
    const own = posting & 3;
    if (own < level - 1) continue;
    candidates++;
    if (own < level) passed++;
    else {
      skips.push(passed);
      passed = 0;
    }
  }
  if (candidates === 0) return;
  skips.push(passed);
  const width = candidates < FEW ? 0 : bestWidth(skips);
  if (candidates >= FEW) writer.bits(width, 2);
  for (const skip of skips) writer.rice(skip, width);
}

function bestWidth(skips: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let width = 0; width <= WIDEST_SKIP; width++) {
    let cost = 0;
    for (const skip of skips) cost += (skip >>> width) + 1 + width;
    if (cost < least) [best, least] = [width, cost];
  }
  return best;
}

const NONE = new Uint32Array();

/** The next `count` postings, as they were written. Throws a RangeError where the bytes are too few for them. */
export function readPostings(reader: BitReader, count: number, places: number, highest: number): Uint32Array {
  if (count === 0) return NONE;
  if (count > places) throw new RangeError(`expected at most ${places} postings, got ${count}`);
  const width = gapWidth(count, places);
  const postings = new Uint32Array(count);
  let place = -1;
  for (let index = 0; index < count; index++) {
    place += reader.rice(width) + 1;
    postings[index] = place * 4;
  }
  let candidates = count;
  for (let level = 1; level <= highest && candidates > 0; level++) {
    candidates = readRise(reader, postings, level, candidates);
  }
  reader.end();
  return postings;
}

/** Lifts those of the level below that were written to rise; gives how many. */
function readRise(reader: BitReader, postings: Uint32Array, level: number, candidates: number): number {
  const width = candidates < FEW ? 0 : reader.bits(2);
  let skip = reader.rice(width);
  let risen = 0;
  for (let index = 0; index < postings.length; index++) {
    const posting = postings[index] ?? 0;
    if ((posting & 3) !== level - 1 || skip-- > 0) continue;
    postings[index] = posting + 1;
    risen++;
    skip = reader.rice(width);
  }
  return risen;
}

const LOG_GOLDEN = Math.log((Math.sqrt(5) - 1) / 2);

/** The best width of Rice's code where `count` of `places` are taken by chance. Source: Kiely, Selecting the Golomb Parameter in Rice Coding, 2004. */
function gapWidth(count: number, places: number): number {
  if (count === 0 || count >= places) return 0;
  return Math.max(0, 1 + Math.floor(Math.log2(LOG_GOLDEN / Math.log(1 - count / places))));
}
