// Where parts of an index are, as the root and the blocks of terms list them: name and size of each, in a row.
import type { Ref } from '../contract/ref.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

const HASH_BYTES = 16;
const EXTENSION = 'bin';
const NAMELESS = '';

/** A part by its name and, counted from the first of all in one file, by its place. */
export interface PartPlace {
  readonly ref: Ref;
  readonly offset: number;
}

/** Parts that follow each other, and the place of the first. */
export interface PlacedParts {
  readonly offset: number;
  readonly refs: readonly Ref[];
}

/** Without `named` only the sizes are written: enough where all are in one file. */
export function writePlaces(writer: ByteWriter, { offset, refs }: PlacedParts, named: boolean): void {
  writer.number(refs.length);
  writer.number(offset);
  for (const ref of refs) {
    if (named) writeHash(writer, ref.file);
    writer.number(ref.bytes);
  }
}

/** What was written, each with its place. */
export function readPlaces(reader: ByteReader, named: boolean): readonly PartPlace[] {
  const count = reader.number();
  let offset = reader.number();
  const places: PartPlace[] = [];
  for (let left = count; left > 0; left--) {
    const file = named ? readHash(reader) : NAMELESS;
    const bytes = reader.number();
    places.push({ ref: { file, bytes }, offset });
    offset += bytes;
  }
  return places;
}

/** The first 16 bytes of a file's hash, which is its name. */
export function writeHash(writer: ByteWriter, file: string): void {
  const hash = file.slice(0, HASH_BYTES * 2);
  if (!/^[0-9a-f]{32}$/.test(hash)) throw new TypeError(`expected a file named by its hash, got "${file}"`);
  for (let at = 0; at < hash.length; at += 2) writer.byte(Number.parseInt(hash.slice(at, at + 2), 16));
}

/** The name of the file whose hash comes next. */
export function readHash(reader: ByteReader, extension = EXTENSION): string {
  const hash = Array.from(reader.raw(HASH_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hash}.${extension}`;
}
