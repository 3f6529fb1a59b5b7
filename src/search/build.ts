// The search index of a site, made at build. The same documents in the same order give the same bytes.
import type { Ref } from '../contract/ref.ts';
import { ByteWriter } from './bytes.ts';
import type { DocumentHead, SearchDocument } from './document.ts';
import { HEADS, KINDS, type Kind, partBytes } from './format.ts';
import { type Head, writeHeads } from './heads.ts';
import { type IndexedSection, indexedText } from './indexed-text.ts';
import { writeRoot } from './root.ts';
import { TermLists, type WrittenTerm } from './term-lists.ts';
import { type TermEntry, writeTerms } from './terms.ts';

/** Where finished parts go; says by which name they are found again. */
export type AddPart = (bytes: Uint8Array) => Ref;

/** The root of an index of these documents, whose parts went to `add`. */
export function buildIndex(documents: readonly SearchDocument[], add: AddPart): Uint8Array {
  const builder = new IndexBuilder();
  for (const document of documents) builder.add(document, indexedText(document.sections));
  return builder.finish(add);
}

/** Entries of terms are about this long, in bytes. */
const ENTRY = 7;
/** A list of bodies is apart that alone is larger than this many parts. */
const LONG = 2;
const POSTINGS_A_BYTE = 1.2;

/** Takes posts one by one, so that no more than one text need be at hand. Neighbours share parts: a path's come together. */
export class IndexBuilder {
  readonly #terms = new TermLists();
  readonly #names = new TermLists();
  readonly #heads: Head[] = [];
  readonly #sections: number[] = [];

  add(document: DocumentHead, sections: readonly IndexedSection[]): void {
    const { id, title, minutes, file, path, topics = [], code = [] } = document;
    this.#heads.push({ id, title, minutes, file, path, topics, code });
    this.#sections.push(sections.length);
    this.#terms.add(document, sections);
    this.#names.add({ id, title, minutes, file, tags: [] }, []);
  }

  /** The root; its parts go to `add`. */
  finish(add: AddPart): Uint8Array {
    return this.#write(add, true);
  }

  /** Root and parts in one file, which needs no other. */
  pack(): Uint8Array {
    const parts: Uint8Array[] = [];
    const root = this.#write((bytes) => {
      parts.push(bytes);
      return { file: '', bytes: bytes.length };
    }, false);
    return packed(root, parts);
  }

  #write(add: AddPart, named: boolean): Uint8Array {
    const { blocks, firstTerms, postings, common } = cut(this.#terms.written(longest));
    const names = cut(
      this.#names.written(() => Number.POSITIVE_INFINITY),
      true,
    );
    const heads: Uint8Array[] = [];
    for (let at = 0; at < this.#heads.length; at += HEADS) {
      const writer = new ByteWriter();
      writeHeads(writer, this.#heads.slice(at, at + HEADS));
      heads.push(writer.bytes());
    }
    const bytes = { terms: blocks, postings, common, heads, words: names.blocks, names: names.postings };
    const parts: Record<Kind, readonly Ref[]> = {
      terms: [],
      postings: [],
      common: [],
      heads: [],
      words: [],
      names: [],
    };
    for (const kind of KINDS) parts[kind] = bytes[kind].map(add);
    const root = new ByteWriter();
    writeRoot(root, { sections: this.#sections, firstTerms, parts }, named);
    return root.bytes();
  }
}

/** A root and the parts it lists, in their order, in one file. */
export function packed(root: Uint8Array, parts: Iterable<Uint8Array>): Uint8Array {
  const writer = new ByteWriter();
  writer.number(root.length);
  writer.raw(root);
  for (const part of parts) writer.raw(part);
  return writer.bytes();
}

const longest = (postings: number): number => LONG * POSTINGS_A_BYTE * partBytes(postings / POSTINGS_A_BYTE);

interface Cut {
  readonly blocks: readonly Uint8Array[];
  readonly firstTerms: readonly string[];
  readonly postings: readonly Uint8Array[];
  readonly common: readonly Uint8Array[];
}

/** Terms and their postings in parts of fitting sizes; in one block of terms where they are always read `whole`. */
function cut(terms: readonly WrittenTerm[], whole = false): Cut {
  const size = partBytes(terms.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const blockSize = whole ? Number.POSITIVE_INFINITY : partBytes(terms.length * ENTRY);
  const cutter = new Cutter(size, blockSize);
  for (const term of terms) cutter.add(term);
  return cutter.finish();
}

class Cutter {
  readonly #size: number;
  readonly #termsABlock: number;
  readonly #cut = {
    blocks: [] as Uint8Array[],
    firstTerms: [] as string[],
    postings: [] as Uint8Array[],
    common: [] as Uint8Array[],
  };
  #entries: TermEntry[] = [];
  #open = new ByteWriter();
  #before = { postings: 0, common: 0 };

  constructor(size: number, blockSize: number) {
    this.#size = size;
    this.#termsABlock = Math.ceil(blockSize / ENTRY);
  }

  add({ term, bytes, apart, titles, headings, bodies }: WrittenTerm): void {
    const opens =
      this.#open.length === 0 || this.#open.length + bytes.length > this.#size || this.#entries.length === 0;
    if (opens) this.#closePostings();
    this.#open.raw(bytes);
    this.#entries.push({ term, titles, headings, bodies, bytes: bytes.length, opens, apart: apart !== undefined });
    if (apart) this.#cut.common.push(apart);
    if (this.#entries.length >= this.#termsABlock) this.#closeBlock();
  }

  finish(): Cut {
    this.#closeBlock();
    return this.#cut;
  }

  #closePostings(): void {
    if (this.#open.length > 0) this.#cut.postings.push(this.#open.bytes());
    this.#open = new ByteWriter();
  }

  #closeBlock(): void {
    this.#closePostings();
    const first = this.#entries[0];
    if (first === undefined) return;
    const writer = new ByteWriter();
    writeTerms(writer, this.#entries, this.#before.postings, this.#before.common);
    this.#cut.blocks.push(writer.bytes());
    this.#cut.firstTerms.push(first.term);
    this.#entries = [];
    this.#before = { postings: this.#cut.postings.length, common: this.#cut.common.length };
  }
}
