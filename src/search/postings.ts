// The lists of one term, written and read. See format.ts.
import { ByteReader, type ByteWriter } from './bytes.ts';

/** Where a term is found; each list ascends, without repeats, in the coding of format.ts. */
export interface Postings {
  readonly titles: readonly number[];
  readonly headings: readonly number[];
  readonly bodies: readonly number[];
}

export function writePostings(writer: ByteWriter, postings: Postings): void {
  for (const list of [postings.titles, postings.headings, postings.bodies]) writeAscending(writer, list);
}

function writeAscending(writer: ByteWriter, list: readonly number[]): void {
  let before = -1;
  for (const value of list) {
    writer.number(value - before - 1);
    before = value;
  }
}

/** How long the three lists of a term are, from the dictionary. */
export interface PostingCounts {
  readonly titles: number;
  readonly headings: number;
  readonly bodies: number;
}

export interface PostingArrays {
  readonly titles: Uint32Array;
  readonly headings: Uint32Array;
  readonly bodies: Uint32Array;
}

/** The lists that start at byte `at` of a shard. Throws a RangeError where the shard is too short for them. */
export function readPostings(shard: Uint8Array, at: number, counts: PostingCounts): PostingArrays {
  const reader = new ByteReader(shard, at);
  return {
    titles: readAscending(reader, counts.titles),
    headings: readAscending(reader, counts.headings),
    bodies: readAscending(reader, counts.bodies),
  };
}

function readAscending(reader: ByteReader, count: number): Uint32Array {
  const list = new Uint32Array(count);
  let value = -1;
  for (let at = 0; at < count; at++) {
    value += reader.number() + 1;
    list[at] = value;
  }
  return list;
}
