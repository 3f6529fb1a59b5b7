// The search index of a site, made at build. Same documents, same bytes, whatever their order.
import type { Ref } from '../contract/ref.ts';
import { ByteWriter } from './bytes.ts';
import { type TermEntry, writeDictionary } from './dictionary.ts';
import { writeDocument } from './document-table.ts';
import { DIRECTORY, frequencyStep, headingWords, postingsPart, SHARD_BYTES, sizeCode } from './format.ts';
import { type Postings, writePostings } from './postings.ts';
import type { Section } from './sections.ts';
import { countOf, type Token, tokensOf } from './tokens.ts';

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

/** What an occurrence inside of a longer name counts, against 1 for the word itself. */
const EXTRA_OCCURRENCE = 0.5;

/** The parts of the index by their names: 'directory', and 'postings-0' and on. The format is told in format.ts. */
export function buildIndex(documents: readonly SearchDocument[]): ReadonlyMap<string, Uint8Array> {
  const directory = new ByteWriter();
  const terms = new Map<string, Lists>();
  const ordered = documents.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  let section = 0;
  directory.number(ordered.length);
  ordered.forEach((document, number) => {
    addDocument(directory, terms, document, number, section);
    section += document.sections.length;
  });
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
  document: SearchDocument,
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
  const entries = document.sections.map((section, at) => {
    const heading = tokensOf(section.title);
    const text = tokensOf(section.text);
    for (const term of new Set(heading.map((token) => token.term)))
      listsOf(terms, term).headings.push(firstSection + at);
    addText(terms, text, firstSection + at);
    const words = headingWords(countOf(heading));
    return { heading: section.heading, title: section.title, words, size: sizeCode(countOf(text)) };
  });
  const { id, minutes, file } = document;
  writeDocument(directory, { id, title: document.title, minutes, file, words: headingWords(countOf(title)) }, entries);
}

function addText(terms: Map<string, Lists>, tokens: readonly Token[], section: number): void {
  const frequencies = new Map<string, number>();
  for (const { term, extra } of tokens) {
    frequencies.set(term, (frequencies.get(term) ?? 0) + (extra ? EXTRA_OCCURRENCE : 1));
  }
  for (const [term, frequency] of frequencies) {
    listsOf(terms, term).bodies.push(section * 4 + frequencyStep(frequency));
  }
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
