// A block of terms in their order, written and read: how often each is used, and where its postings are. See README.md.
import { ByteReader, type ByteWriter, decodeText } from './bytes.ts';
import { type PartPlace, type PlacedParts, readPlaces, writePlaces } from './places.ts';

const encoder = new TextEncoder();

/** In how many documents' titles, sections' headings and texts under other headings a term is. Of the texts `listed` are. */
export interface Counts {
  readonly titles: number;
  readonly headings: number;
  readonly bodies: number;
  readonly listed: number;
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
const LISTED_IN_PART = 8;
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
  for (const { term } of entries) {
    const encoded = encoder.encode(term);
    writeSpelling(writer, encoded, before);
    before = encoded;
  }
  for (const entry of entries) writer.number(entry.bodies * 2 + (flagsOf(entry) === 0 ? 0 : MORE));
  for (const entry of entries) writer.number(entry.bytes);
  for (const entry of entries) writeMore(writer, entry);
}

function writeMore(writer: ByteWriter, entry: TermEntry): void {
  const flags = flagsOf(entry);
  if (flags === 0) return;
  writer.byte(flags);
  if (entry.titles > 0) writer.number(entry.titles);
  if (entry.headings > 0) writer.number(entry.headings);
  if (entry.listed < entry.bodies) writer.number(entry.listed);
}

const flagsOf = ({ titles, headings, bodies, listed, opens }: TermEntry): number =>
  (titles > 0 ? IN_TITLES : 0) +
  (headings > 0 ? IN_HEADINGS : 0) +
  (opens ? OPENS : 0) +
  (listed < bodies ? LISTED_IN_PART : 0);

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
  if (count > bytes.length) throw new RangeError(`expected ${count} terms in ${bytes.length} bytes`);
  const spelling: number[] = [];
  const spellings = Array.from({ length: count }, () => {
    readSpelling(reader, spelling);
    return decodeText(spelling);
  });
  const packed = Uint32Array.from({ length: count }, () => reader.number());
  const lengths = Uint32Array.from({ length: count }, () => reader.number());
  let part: PartPlace | undefined;
  let offset = 0;
  return spellings.map((term, at) => {
    const bodies = (packed[at] ?? 0) >>> 1;
    const flags = (packed[at] ?? 0) & MORE ? reader.byte() : 0;
    const titles = flags & IN_TITLES ? reader.number() : 0;
    const headings = flags & IN_HEADINGS ? reader.number() : 0;
    const listed = flags & LISTED_IN_PART ? reader.number() : bodies;
    if (flags & OPENS) {
      part = postings.next().value;
      offset = 0;
    }
    if (part === undefined) throw new RangeError('expected a part for the postings of each term');
    const from = offset;
    offset += lengths[at] ?? 0;
    return { term, titles, headings, bodies, listed, part, offset: from, letters: lettersOf(term) };
  });
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
