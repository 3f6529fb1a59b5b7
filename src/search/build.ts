// The search index of a site, made at build. The same documents in the same order give the same bytes.
import type { Ref } from '../contract/ref.ts';
import { ByteWriter } from './bytes.ts';
import type { DocumentHead, SearchDocument } from './document.ts';
import { HEADS } from './format.ts';
import { type Head, writeHeads } from './heads.ts';
import { type IndexedSection, indexedText } from './indexed-text.ts';
import { PartWriter } from './part-writer.ts';
import { type DocumentSections, writeRoot } from './root.ts';
import { TermLists } from './term-lists.ts';
import { writeDictionary } from './write-dictionary.ts';

/** Where finished parts go; says by which name they are found again. */
export type AddPart = (bytes: Uint8Array) => Ref;

/** The root of an index of these documents, whose parts went to `add`. */
export function buildIndex(documents: readonly SearchDocument[], add: AddPart): Uint8Array {
  const builder = new IndexBuilder();
  for (const document of documents) builder.add(document, indexedText(document.sections));
  return builder.finish(add);
}

/** Takes posts one by one, so that no more than one text need be at hand. Neighbours share parts: a path's come together. */
export class IndexBuilder {
  readonly #terms = new TermLists();
  readonly #names = new TermLists();
  readonly #heads: Head[] = [];
  readonly #sections: DocumentSections[] = [];

  add(document: DocumentHead, sections: readonly IndexedSection[]): void {
    const { id, title, minutes, file, path, topics = [], code = [], lang } = document;
    this.#heads.push({ id, title, minutes, file, path, topics, code, lang });
    const references = sections.flatMap((section, at) => (section.references ? [at] : []));
    this.#sections.push({ count: sections.length, references });
    this.#terms.add(document, sections);
    this.#names.add({ id, title, minutes, file, tags: wordsOfId(id) }, []);
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

/** What an address that is typed from memory may keep of a post where its title says something else. */
const wordsOfId = (id: string): readonly string[] =>
  id.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word.length > 2 && !/^\d/.test(word));

/** A root and its parts, in the order in which they were added, in one file. */
export function packed(root: Uint8Array, parts: Iterable<Uint8Array>): Uint8Array {
  const writer = new ByteWriter();
  writer.number(root.length);
  writer.raw(root);
  for (const part of parts) writer.raw(part);
  return writer.bytes();
}
