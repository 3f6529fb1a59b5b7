// The terms of an index, written and read, and the three ways to look for one. See format.ts.
import { type ByteReader, type ByteWriter, decodeText } from './bytes.ts';
import type { PostingCounts } from './postings.ts';

const encoder = new TextEncoder();

/** `bytes` is the length of the term's postings in its shard. */
export interface TermEntry {
  readonly term: string;
  readonly counts: PostingCounts;
  readonly bytes: number;
}

/** `entries` ascend by term; `shards` says how many of them each shard holds. */
export function writeDictionary(writer: ByteWriter, entries: readonly TermEntry[], shards: readonly number[]): void {
  writer.number(shards.length);
  for (const terms of shards) writer.number(terms);
  writer.number(entries.length);
  let before = new Uint8Array();
  for (const { term, counts, bytes } of entries) {
    const encoded = encoder.encode(term);
    let shared = 0;
    while (shared < before.length && before[shared] === encoded[shared]) shared++;
    writer.number(shared);
    writer.number(encoded.length - shared);
    writer.raw(encoded.subarray(shared));
    writer.number(counts.bodies * 4 + (counts.headings > 0 ? 2 : 0) + (counts.titles > 0 ? 1 : 0));
    if (counts.titles > 0) writer.number(counts.titles);
    if (counts.headings > 0) writer.number(counts.headings);
    writer.number(bytes);
    before = encoded;
  }
}

/** Arrays run parallel, one entry a term, in ascending order of the terms. */
export class Dictionary {
  readonly terms: readonly string[];
  readonly titles: Uint32Array;
  readonly headings: Uint32Array;
  readonly bodies: Uint32Array;
  /** Which shard holds the term's postings, and from which byte on. */
  readonly shard: Uint32Array;
  readonly offset: Uint32Array;
  /** A bit for each letter of the term: two terms with very different letters need no closer look. */
  readonly letters: Uint32Array;
  /** The terms by their length in UTF-16 code units. */
  readonly byLength: readonly (readonly number[])[];

  constructor(reader: ByteReader) {
    const shards = Array.from({ length: reader.number() }, () => reader.number());
    const count = reader.number();
    this.titles = new Uint32Array(count);
    this.headings = new Uint32Array(count);
    this.bodies = new Uint32Array(count);
    this.shard = new Uint32Array(count);
    this.offset = new Uint32Array(count);
    this.terms = this.#read(reader, shards, count);
    this.letters = Uint32Array.from(this.terms, lettersOf);
    this.byLength = groupedByLength(this.terms);
  }

  /** The first term not below `term`. */
  lowerBound(term: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  find(term: string): number | undefined {
    const at = this.lowerBound(term);
    return this.terms[at] === term ? at : undefined;
  }

  /** The terms `[from, to)` that start so. */
  startingWith(prefix: string): readonly [from: number, to: number] {
    return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
  }

  counts(term: number): PostingCounts {
    return {
      titles: this.titles[term] ?? 0,
      headings: this.headings[term] ?? 0,
      bodies: this.bodies[term] ?? 0,
    };
  }

  #read(reader: ByteReader, shards: readonly number[], count: number): string[] {
    const terms: string[] = [];
    const spelling: number[] = [];
    let shard = 0;
    let offset = 0;
    let left = shards[0] ?? 0;
    for (let at = 0; at < count; at++, left--) {
      while (left === 0 && shard < shards.length) {
        left = shards[++shard] ?? 0;
        offset = 0;
      }
      spelling.length = Math.min(spelling.length, reader.number());
      spelling.push(...reader.raw(reader.number()));
      terms.push(decodeText(Uint8Array.from(spelling)));
      const packed = reader.number();
      this.bodies[at] = packed >>> 2;
      if (packed & 1) this.titles[at] = reader.number();
      if (packed & 2) this.headings[at] = reader.number();
      this.shard[at] = shard;
      this.offset[at] = offset;
      offset += reader.number();
    }
    return terms;
  }
}

/** A bit for each letter, by its code modulo 32. */
export function lettersOf(term: string): number {
  let letters = 0;
  for (let at = 0; at < term.length; at++) letters |= 1 << (term.charCodeAt(at) & 31);
  return letters;
}

function groupedByLength(terms: readonly string[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  terms.forEach((term, at) => {
    while (groups.length <= term.length) groups.push([]);
    groups[term.length]?.push(at);
  });
  return groups;
}
