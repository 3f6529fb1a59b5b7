// The documents of an index and their sections, written and read. See format.ts.
import type { Ref } from '../contract/ref.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { wordsOfSize } from './format.ts';

const HASH_BYTES = 16;

/** `words` are the tokens of the heading, at most 255; `size` is the text's size code. */
export interface SectionEntry {
  readonly heading: string | undefined;
  readonly title: string;
  readonly words: number;
  readonly size: number;
}

/** `words` are the tokens of the title, at most 255. */
export interface DocumentEntry {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly file: Ref;
  readonly words: number;
}

/** Sections are `[firstSection, endSection)`. */
export interface IndexedDocument extends DocumentEntry {
  readonly firstSection: number;
  readonly endSection: number;
}

export function writeDocument(writer: ByteWriter, entry: DocumentEntry, sections: readonly SectionEntry[]): void {
  writer.text(entry.id);
  writer.text(entry.title);
  writer.number(entry.minutes);
  writeRef(writer, entry.file);
  writer.byte(entry.words);
  writer.number(sections.length);
  for (const section of sections) {
    writer.text(section.heading ?? '');
    writer.text(section.title);
    writer.byte(section.words);
    writer.byte(section.size);
  }
}

/** Heading texts stay bytes until they are asked for: a query shows a few of a hundred thousand. */
export class DocumentTable {
  readonly documents: readonly IndexedDocument[];
  readonly sections: number;
  /** Words of each section's text and of its heading. */
  readonly textWords: Float32Array;
  readonly headingWords: Uint8Array;
  readonly #bytes: Uint8Array;
  readonly #headingAt: readonly number[];

  constructor(bytes: Uint8Array, reader: ByteReader) {
    const sizes: number[] = [];
    const words: number[] = [];
    const headingAt: number[] = [];
    const documents: IndexedDocument[] = [];
    for (let left = reader.number(); left > 0; left--) {
      const entry = readDocument(reader);
      const firstSection = headingAt.length;
      for (let more = reader.number(); more > 0; more--) {
        headingAt.push(reader.at);
        reader.skip(reader.number());
        reader.skip(reader.number());
        words.push(reader.byte());
        sizes.push(wordsOfSize(reader.byte()));
      }
      documents.push({ ...entry, firstSection, endSection: headingAt.length });
    }
    this.documents = documents;
    this.sections = headingAt.length;
    this.textWords = Float32Array.from(sizes);
    this.headingWords = Uint8Array.from(words);
    this.#bytes = bytes;
    this.#headingAt = headingAt;
  }

  /** The heading's id, undefined for the text before the first one, and its title. */
  headingOf(section: number): { readonly heading: string | undefined; readonly title: string } {
    const at = this.#headingAt[section];
    if (at === undefined) throw new RangeError(`expected a section below ${this.sections}, got ${section}`);
    const reader = new ByteReader(this.#bytes, at);
    const heading = reader.text();
    return { heading: heading === '' ? undefined : heading, title: reader.text() };
  }
}

function readDocument(reader: ByteReader): DocumentEntry {
  return {
    id: reader.text(),
    title: reader.text(),
    minutes: reader.number(),
    file: readRef(reader),
    words: reader.byte(),
  };
}

function writeRef(writer: ByteWriter, ref: Ref): void {
  const dot = ref.file.indexOf('.');
  const hash = ref.file.slice(0, dot);
  if (!/^[0-9a-f]{32}$/.test(hash)) throw new TypeError(`expected a file named by its hash, got "${ref.file}"`);
  for (let at = 0; at < hash.length; at += 2) writer.byte(Number.parseInt(hash.slice(at, at + 2), 16));
  writer.text(ref.file.slice(dot + 1));
  writer.number(ref.bytes);
}

function readRef(reader: ByteReader): Ref {
  const hash = Array.from(reader.raw(HASH_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { file: `${hash}.${reader.text()}`, bytes: reader.number() };
}
