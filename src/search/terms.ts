// A block of terms in their order, written and read: how often each is used, and where its postings are. See README.md.
import { ByteReader, type ByteWriter, decodeText } from './bytes.ts';
import { type PartPlace, type PlacedParts, readPlaces, writePlaces } from './places.ts';

const encoder = new TextEncoder();

/** How many postings a term has of each kind. */
export interface Counts {
  readonly titles: number;
  readonly headings: number;
  readonly bodies: number;
}

/** `opens`: its postings begin a new part. */
export interface TermEntry extends Counts {
  readonly term: string;
  readonly bytes: number;
  readonly opens: boolean;
}

/** A term read: its postings are in `part` from byte `offset` on. */
export interface Term extends Counts {
  readonly term: string;
  readonly part: PartPlace;
  readonly offset: number;
  /** A bit for each letter: two terms with very different letters need no closer look. */
  readonly letters: number;
}

/** Most terms are in texts alone and open nothing: the others have a byte more that says what they have. */
const MORE = 1;
const IN_TITLES = 1;
const IN_HEADINGS = 2;
const OPENS = 4;
const NIBBLE = 15;

/** Terms ascend by UTF-16 code units; `postings` are the parts as they open them, the first one at once. */
export function writeTerms(
  writer: ByteWriter,
  entries: readonly TermEntry[],
  postings: PlacedParts,
  named: boolean,
): void {
  writePlaces(writer, postings, named);
  writer.number(entries.length);
  let before = new Uint8Array();
  for (const entry of entries) {
    const encoded = encoder.encode(entry.term);
    writeSpelling(writer, encoded, before);
    const flags =
      (entry.titles > 0 ? IN_TITLES : 0) + (entry.headings > 0 ? IN_HEADINGS : 0) + (entry.opens ? OPENS : 0);
    writer.number(entry.bodies * 2 + (flags === 0 ? 0 : MORE));
    if (flags > 0) writer.byte(flags);
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
export function readTerms(bytes: Uint8Array, named: boolean): readonly Term[] {
  const reader = new ByteReader(bytes);
  const postings = readPlaces(reader, named).values();
  const count = reader.number();
  const terms: Term[] = [];
  const spelling: number[] = [];
  let part: PartPlace | undefined;
  let offset = 0;
  for (let at = 0; at < count; at++) {
    readSpelling(reader, spelling);
    const term = decodeText(spelling);
    const packed = reader.number();
    const flags = packed & MORE ? reader.byte() : 0;
    const titles = flags & IN_TITLES ? reader.number() : 0;
    const headings = flags & IN_HEADINGS ? reader.number() : 0;
    if (flags & OPENS) {
      part = postings.next().value;
      offset = 0;
    }
    if (part === undefined) throw new RangeError('expected a part for the postings of each term');
    const bodies = packed >>> 1;
    terms.push({ term, titles, headings, bodies, part, offset, letters: lettersOf(term) });
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
