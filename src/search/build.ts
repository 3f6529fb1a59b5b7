// The search index of a site, made at build. The same documents in the same order give the same bytes.
import type { Ref } from '../contract/ref.ts';
import { ByteWriter } from './bytes.ts';
import type { SearchDocument } from './document.ts';
import { HEADS } from './format.ts';
import { type Head, writeHeads } from './heads.ts';
import { indexedText } from './indexed-text.ts';
import { type NumberedHead, type NumberedText, numberedHead, numberedText } from './numbered.ts';
import { PartWriter } from './part-writer.ts';
import { type DocumentSections, writeRoot } from './root.ts';
import { TermLists } from './term-lists.ts';
import { Vocabulary } from './vocabulary.ts';
import { writeDictionary } from './write-dictionary.ts';

/** Where finished parts go; says by which name they are found again. */
export type AddPart = (bytes: Uint8Array) => Ref;

/** The root of an index of these documents, whose parts went to `add`. */
export function buildIndex(documents: readonly SearchDocument[], add: AddPart): Uint8Array {
  const vocabulary = new Vocabulary();
  const builder = new IndexBuilder(vocabulary);
  for (const document of documents) {
    builder.add(numberedHead(document, vocabulary), numberedText(indexedText(document.sections), vocabulary));
  }
  return builder.finish(add);
}

/** Takes posts one by one. Neighbours share parts: a path's come together. */
export class IndexBuilder {
  readonly #terms: TermLists;
  readonly #names: TermLists;
  readonly #heads: Head[] = [];
  readonly #sections: DocumentSections[] = [];

  /** All that is added is told with the numbers of `vocabulary`, which several indexes may share. */
  constructor(vocabulary: Vocabulary) {
    this.#terms = new TermLists(vocabulary);
    this.#names = new TermLists(vocabulary);
  }

  add(numbered: NumberedHead, text: NumberedText): void {
    this.#heads.push(numbered.head);
    const references = text.sections.flatMap((section, at) => (section.references ? [at] : []));
    this.#sections.push({ count: text.sections.length, references });
    this.#terms.addTitle(numbered, numbered.minor);
    this.#terms.addText(text);
    this.#names.addTitle(numbered, numbered.id);
  }

  /** The root; its parts go to `add`. */
  finish(add: AddPart): Uint8Array {
    return this.#write(new PartWriter(add, true));
  }

  /** Root and parts in one file, which needs no other. */
  pack(): Uint8Array {
    const parts: Uint8Array[] = [];
    const add = (bytes: Uint8Array): Ref => {
      parts.push(bytes);
      return { file: '', bytes: bytes.length };
    };
    return packed(this.#write(new PartWriter(add, false)), parts);
  }

  #write(writer: PartWriter): Uint8Array {
    const terms = writeDictionary(writer, this.#terms.written());
    const words = writeDictionary(writer, this.#names.written(), Number.POSITIVE_INFINITY);
    const heads = writer.add(this.#headBytes());
    const { firstTerms } = terms;
    const parts = { terms: terms.blocks, words: words.blocks, heads };
    const root = new ByteWriter();
    writeRoot(root, { sections: this.#sections, firstTerms, parts }, writer.named);
    return root.bytes();
  }

  #headBytes(): readonly Uint8Array[] {
    return Array.from({ length: Math.ceil(this.#heads.length / HEADS) }, (_, part) => {
      const writer = new ByteWriter();
      writeHeads(writer, this.#heads.slice(part * HEADS, (part + 1) * HEADS));
      return writer.bytes();
    });
  }
}

/** A root and its parts, in the order in which they were added, in one file. */
export function packed(root: Uint8Array, parts: Iterable<Uint8Array>): Uint8Array {
  const writer = new ByteWriter();
  writer.number(root.length);
  writer.raw(root);
  for (const part of parts) writer.raw(part);
  return writer.bytes();
}
