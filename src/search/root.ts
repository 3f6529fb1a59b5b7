// The part of the index that is read first: how many sections each document has, and which part holds what. See README.md.
import type { Ref } from '../contract/ref.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { KINDS, type Kind } from './format.ts';

const HASH_BYTES = 16;
const EXTENSION = 'bin';
const NAMELESS: Ref = { file: '', bytes: 0 };

/** What the root is written from: `sections` by document, `firstTerms` by block of terms, and all parts in order. */
export interface RootEntry {
  readonly sections: readonly number[];
  readonly firstTerms: readonly string[];
  readonly parts: Readonly<Record<Kind, readonly Ref[]>>;
}

/** Without `named`, of the parts only the sizes are written: enough where they follow in the same file. */
export function writeRoot(writer: ByteWriter, { sections, firstTerms, parts }: RootEntry, named: boolean): void {
  writer.byte(named ? 1 : 0);
  writer.number(sections.length);
  for (const count of sections) writer.number(count);
  for (const kind of KINDS) writer.number(parts[kind].length);
  for (const term of firstTerms) writer.text(term);
  for (const ref of KINDS.flatMap((kind) => parts[kind])) {
    if (named) writeHash(writer, ref.file);
    writer.number(ref.bytes);
  }
}

/** A part by its name and, counted from the first of them in one file, by its place. */
export interface PartPlace {
  readonly ref: Ref;
  readonly offset: number;
}

export class Root {
  readonly documents: number;
  readonly sections: number;
  /** The first section of each document, and behind the last the number of all. */
  readonly firstSection: Uint32Array;
  readonly firstTerms: readonly string[];
  readonly #places: Readonly<Record<Kind, readonly PartPlace[]>>;

  /** Throws a RangeError where the bytes are no root of this format. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    const named = reader.byte() === 1;
    this.documents = reader.number();
    if (this.documents > bytes.length) throw new RangeError(`expected ${this.documents} documents in the root`);
    this.firstSection = new Uint32Array(this.documents + 1);
    for (let at = 0; at < this.documents; at++) {
      this.firstSection[at + 1] = (this.firstSection[at] ?? 0) + reader.number();
    }
    this.sections = this.firstSection[this.documents] ?? 0;
    const counts = KINDS.map((kind) => [kind, reader.number()] as const);
    this.firstTerms = Array.from({ length: counts[0]?.[1] ?? 0 }, () => reader.text());
    this.#places = readPlaces(reader, counts, named);
  }

  count(kind: Kind): number {
    return this.#places[kind].length;
  }

  /** Throws a RangeError where there is no such part. */
  place(kind: Kind, number: number): PartPlace {
    const place = this.#places[kind][number];
    if (place === undefined) throw new RangeError(`expected a part ${kind} ${number}`);
    return place;
  }
}

function readPlaces(
  reader: ByteReader,
  counts: readonly (readonly [Kind, number])[],
  named: boolean,
): Readonly<Record<Kind, readonly PartPlace[]>> {
  const places: Record<Kind, PartPlace[]> = { terms: [], postings: [], common: [], heads: [], words: [], names: [] };
  let offset = 0;
  for (const [kind, count] of counts) {
    for (let left = count; left > 0; left--) {
      const file = named ? readHash(reader) : NAMELESS.file;
      const bytes = reader.number();
      places[kind].push({ ref: { file, bytes }, offset });
      offset += bytes;
    }
  }
  return places;
}

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
