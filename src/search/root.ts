// The part of the index that is read first: how many sections each document has, and where the blocks of terms and the
// heads are. See README.md.
import { ByteReader, type ByteWriter } from './bytes.ts';
import { type PartPlace, type PlacedParts, readPlaces, writePlaces } from './places.ts';

/** The parts that the root lists, in its order; those of postings are listed by the blocks of terms. */
const KINDS = ['terms', 'words', 'heads'] as const;
export type Kind = (typeof KINDS)[number];

/** How many sections a document has, and which of them, counted from 0, are lists of references. */
export interface DocumentSections {
  readonly count: number;
  readonly references: readonly number[];
}

/** What the root is written from: `sections` by document, `firstTerms` by block of terms, and its parts. */
export interface RootEntry {
  readonly sections: readonly DocumentSections[];
  readonly firstTerms: readonly string[];
  readonly parts: Readonly<Record<Kind, PlacedParts>>;
}

/** Without `named`, of the parts only the sizes are written: enough where they follow in the same file. */
export function writeRoot(writer: ByteWriter, { sections, firstTerms, parts }: RootEntry, named: boolean): void {
  writer.byte(named ? 1 : 0);
  writer.number(sections.length);
  for (const { count, references } of sections) {
    writer.number(count * 2 + (references.length > 0 ? 1 : 0));
    if (references.length === 0) continue;
    writer.number(references.length);
    for (const section of references) writer.number(count - section);
  }
  for (const kind of KINDS) writePlaces(writer, parts[kind], named);
  for (const term of firstTerms) writer.text(term);
}

export class Root {
  readonly documents: number;
  readonly sections: number;
  /** The first section of each document, and behind the last the number of all. */
  readonly firstSection: Uint32Array;
  readonly firstTerms: readonly string[];
  /** The sections that are lists of references. */
  readonly references: ReadonlySet<number>;
  /** Whether parts have names of their own. */
  readonly named: boolean;
  readonly #places: Readonly<Record<Kind, readonly PartPlace[]>>;

  /** Throws a RangeError where the bytes are no root of this format. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.named = reader.byte() === 1;
    this.documents = reader.number();
    if (this.documents > bytes.length) throw new RangeError(`expected ${this.documents} documents in the root`);
    this.firstSection = new Uint32Array(this.documents + 1);
    const references = new Set<number>();
    for (let at = 0; at < this.documents; at++) {
      const packed = reader.number();
      const next = (this.firstSection[at] ?? 0) + (packed >>> 1);
      this.firstSection[at + 1] = next;
      for (let left = packed & 1 ? reader.number() : 0; left > 0; left--) references.add(next - reader.number());
    }
    this.references = references;
    this.sections = this.firstSection[this.documents] ?? 0;
    const [terms, words, heads] = KINDS.map(() => readPlaces(reader, this.named));
    this.#places = { terms: terms ?? [], words: words ?? [], heads: heads ?? [] };
    this.firstTerms = this.#places.terms.map(() => reader.text());
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
