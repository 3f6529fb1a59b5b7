// The search index of a site, made at build. Same documents, same bytes, whatever their order.
import type { Ref } from '../contract/ref.ts';
import { ByteWriter } from './bytes.ts';
import { type TermEntry, writeDictionary } from './dictionary.ts';
import { writeDocument } from './document-table.ts';
import { DIRECTORY, headingWords, postingsPart, SHARD_BYTES } from './format.ts';
import { type IndexedSection, indexedText, termsOf } from './indexed-text.ts';
import { type Postings, writePostings } from './postings.ts';
import type { Section } from './sections.ts';
import { countOf, tokensOf } from './tokens.ts';

/** A post as search knows it. `minutes` is its reading time; `file` is where its PostFile is. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly tags: readonly string[];
  readonly minutes: number;
  readonly file: Ref;
  readonly sections: readonly Section[];
}

interface Lists extends Postings {
  readonly titles: number[];
  readonly headings: number[];
  readonly bodies: number[];
}

/** A post without its text, which comes when it is its turn. */
export type DocumentHead = Omit<SearchDocument, 'sections'>;

/** The parts of the index by their names: 'directory', and 'postings-0' and on. The format is told in format.ts. */
export function buildIndex(documents: readonly SearchDocument[]): ReadonlyMap<string, Uint8Array> {
  const builder = new IndexBuilder(documents.length);
  const ordered = documents.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const document of ordered) builder.add(document, indexedText(document.sections));
  return builder.parts();
}

/** Takes posts one by one, in the order of their ids, so that no more than one text need be at hand. */
export class IndexBuilder {
  readonly #directory = new ByteWriter();
  readonly #terms = new Map<string, Lists>();
  #documents = 0;
  #sections = 0;

  constructor(documents: number) {
    this.#directory.number(documents);
  }

  add(document: DocumentHead, sections: readonly IndexedSection[]): void {
    addDocument(this.#directory, this.#terms, document, sections, this.#documents, this.#sections);
    this.#documents++;
    this.#sections += sections.length;
  }

  parts(): ReadonlyMap<string, Uint8Array> {
    return partsOf(this.#directory, this.#terms);
  }
}

function partsOf(directory: ByteWriter, terms: ReadonlyMap<string, Lists>): ReadonlyMap<string, Uint8Array> {
  const { entries, shards } = packPostings(terms);
  writeDictionary(
    directory,
    entries,
    shards.map((shard) => shard.terms),
  );
  const postings = shards.map(({ bytes }, at): [string, Uint8Array] => [postingsPart(at), bytes]);
  return new Map([[DIRECTORY, directory.bytes()], ...postings]);
}

function addDocument(
  directory: ByteWriter,
  terms: Map<string, Lists>,
  document: DocumentHead,
  sections: readonly IndexedSection[],
  number: number,
  firstSection: number,
): void {
  const title = tokensOf(document.title);
  const minor = tokensOf([document.subtitle ?? '', ...document.tags].join('\n'));
  const inTitle = new Set(title.map(({ term }) => term));
  for (const term of inTitle) listsOf(terms, term).titles.push(number * 2);
  for (const term of new Set(minor.map((token) => token.term))) {
    if (!inTitle.has(term)) listsOf(terms, term).titles.push(number * 2 + 1);
  }
  sections.forEach(({ headingTerms, bodyTerms, steps }, at) => {
    for (const term of termsOf(headingTerms)) listsOf(terms, term).headings.push(firstSection + at);
    termsOf(bodyTerms).forEach((term, position) => {
      listsOf(terms, term).bodies.push((firstSection + at) * 4 + (steps[position] ?? 0));
    });
  });
  const { id, minutes, file } = document;
  const head = { id, title: document.title, minutes, file, words: headingWords(countOf(title)) };
  writeDocument(directory, head, sections);
}

function listsOf(terms: Map<string, Lists>, term: string): Lists {
  let lists = terms.get(term);
  if (lists === undefined) {
    lists = { titles: [], headings: [], bodies: [] };
    terms.set(term, lists);
  }
  return lists;
}

interface Shard {
  readonly terms: number;
  readonly bytes: Uint8Array;
}

function packPostings(terms: ReadonlyMap<string, Lists>): {
  readonly entries: readonly TermEntry[];
  readonly shards: readonly Shard[];
} {
  const entries: TermEntry[] = [];
  const shards: Shard[] = [];
  let writer = new ByteWriter();
  let first = 0;
  const close = (): void => {
    shards.push({ terms: entries.length - first, bytes: writer.bytes() });
    writer = new ByteWriter();
    first = entries.length;
  };
  for (const [term, lists] of [...terms].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const start = writer.length;
    writePostings(writer, lists);
    const { titles, headings, bodies } = lists;
    const counts = { titles: titles.length, headings: headings.length, bodies: bodies.length };
    entries.push({ term, counts, bytes: writer.length - start });
    if (writer.length >= SHARD_BYTES) close();
  }
  if (entries.length > first) close();
  return { entries, shards };
}
