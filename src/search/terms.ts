// A block of terms in their order, written and read: how often each is used, and where its postings are. See README.md.
import { ByteReader, type ByteWriter, decodeText } from './bytes.ts';

const encoder = new TextEncoder();

/** How many postings a term has of each kind. */
export interface Counts {
  readonly titles: number;
  readonly headings: number;
  readonly bodies: number;
}

/** `opens`: its postings begin a new part; `apart`: those of its bodies are a part of their own. */
export interface TermEntry extends Counts {
  readonly term: string;
  readonly bytes: number;
  readonly opens: boolean;
  readonly apart: boolean;
}

/** A term read: `part` and `offset` say where its postings are, `common` the part of those that are apart. */
export interface Term extends Counts {
  readonly term: string;
  readonly part: number;
  readonly offset: number;
  readonly common: number | undefined;
  /** A bit for each letter: two terms with very different letters need no closer look. */
  readonly letters: number;
}

const IN_TITLES = 1;
const IN_HEADINGS = 2;
const OPENS = 4;
const APART = 8;
const FLAGS = 16;
const NIBBLE = 15;

/** `part` and `common` count the parts that were opened before this block. Terms ascend by UTF-16 code units. */
export function writeTerms(writer: ByteWriter, entries: readonly TermEntry[], part: number, common: number): void {
  writer.number(part);
  writer.number(common);
  writer.number(entries.length);
  let before = new Uint8Array();
  for (const entry of entries) {
    const encoded = encoder.encode(entry.term);
    writeSpelling(writer, encoded, before);
    const flags =
      (entry.titles > 0 ? IN_TITLES : 0) +
      (entry.headings > 0 ? IN_HEADINGS : 0) +
      (entry.opens ? OPENS : 0) +
      (entry.apart ? APART : 0);
    writer.number(entry.bodies * FLAGS + flags);
    if (entry.titles > 0) writer.number(entry.titles);
    if (entry.headings > 0) writer.number(entry.headings);
    writer.number(entry.bytes);
    before = encoded;
  }
}

/** Both lengths in one byte where they are short, else the byte is 0 and two numbers follow. */
function writeSpelling(writer: ByteWriter, term: Uint8Array, before: Uint8Array): void {
  let shared = 0;
  while (shared < before.length && before[shared] === term[shared]) shared++;
  const more = term.length - shared;
  if (shared <= NIBBLE && more > 0 && more <= NIBBLE) writer.byte(shared * (NIBBLE + 1) + more);
  else {
    writer.byte(0);
    writer.number(shared);
    writer.number(more);
  }
  writer.raw(term.subarray(shared));
}

/** Throws a RangeError where the bytes are no block. */
export function readTerms(bytes: Uint8Array): readonly Term[] {
  const reader = new ByteReader(bytes);
  let part = reader.number() - 1; // the first term opens one
  let common = reader.number();
  const count = reader.number();
  const terms: Term[] = [];
  const spelling: number[] = [];
  let offset = 0;
  for (let at = 0; at < count; at++) {
    readSpelling(reader, spelling);
    const term = decodeText(Uint8Array.from(spelling));
    const packed = reader.number();
    const titles = packed & IN_TITLES ? reader.number() : 0;
    const headings = packed & IN_HEADINGS ? reader.number() : 0;
    if (packed & OPENS) {
      part++;
      offset = 0;
    }
    const apart = packed & APART ? common++ : undefined;
    const bodies = Math.floor(packed / FLAGS);
    terms.push({ term, titles, headings, bodies, part, offset, common: apart, letters: lettersOf(term) });
    offset += reader.number();
  }
  return terms;
}

function readSpelling(reader: ByteReader, spelling: number[]): void {
  const lengths = reader.byte();
  const shared = lengths === 0 ? reader.number() : lengths >>> 4;
  const more = lengths === 0 ? reader.number() : lengths & NIBBLE;
  spelling.length = Math.min(spelling.length, shared);
  spelling.push(...reader.raw(more));
}

/** A bit for each letter, by its code modulo 32. */
export function lettersOf(term: string): number {
  let letters = 0;
  for (let at = 0; at < term.length; at++) letters |= 1 << (term.charCodeAt(at) & 31);
  return letters;
}
