// What the search index takes of every post's text, kept from one compilation to the next: while writing, one post changes
// and all are indexed.
import { deserialize, serialize } from 'node:v8';
import type { Ref } from '../../contract/ref.ts';
import type { DocumentHead } from '../../search/document.ts';
import { type IndexedSection, indexedText } from '../../search/indexed-text.ts';
import { type NumberedHead, type NumberedText, numberedHead, numberedText } from '../../search/numbered.ts';
import { sectionsOf } from '../../search/sections.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import { type BlobCache, keyOf } from '../cache/blobs.ts';
import { compilerVersion } from '../cache/compiler-version.ts';

/** Texts with their terms numbered, by the posts' files, and what is said beside them. */
export class SearchTexts {
  readonly vocabulary = new Vocabulary();
  #before: ReadonlyMap<string, NumberedText> = new Map();
  #known = new Map<string, NumberedText>();
  #headsBefore: ReadonlyMap<string, NumberedHead> = new Map();
  #heads = new Map<string, NumberedHead>();

  /** Lets go of what the compilation before the last one had. */
  begin(): void {
    this.#before = this.#known;
    this.#known = new Map();
    this.#headsBefore = this.#heads;
    this.#heads = new Map();
  }

  /** What is said of a post beside its text. */
  headOf(head: DocumentHead): NumberedHead {
    const key = JSON.stringify(head);
    const numbered = this.#headsBefore.get(key) ?? numberedHead(head, this.vocabulary);
    this.#heads.set(key, numbered);
    return numbered;
  }

  /** The text of the post in the file `ref`. */
  async of({ file }: Ref, html: () => string, blobs: BlobCache | undefined): Promise<NumberedText> {
    const text = this.#before.get(file) ?? numberedText(await indexed(html(), blobs), this.vocabulary);
    this.#known.set(file, text);
    return text;
  }
}

async function indexed(html: string, blobs: BlobCache | undefined): Promise<readonly IndexedSection[]> {
  if (blobs === undefined) return indexedText(sectionsOf(html));
  const key = keyOf('terms', compilerVersion(), html);
  const kept = await blobs.get(key);
  if (kept !== undefined) return deserialize(kept) as readonly IndexedSection[]; // written two lines below, and whole
  const text = indexedText(sectionsOf(html));
  await blobs.put(key, serialize(text));
  return text;
}
