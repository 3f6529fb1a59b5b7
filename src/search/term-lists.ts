// The terms of all documents as they are gathered, and then as postings with their levels.
import { BitWriter } from './bits.ts';
import type { DocumentHead } from './document.ts';
import {
  HEADING_LEVELS,
  headingLevel,
  type Lengths,
  leastListed,
  meanMentions,
  TITLE_LEVELS,
  textLevel,
  textLevels,
  titleLevel,
} from './format.ts';
import { type IndexedSection, termsOf } from './indexed-text.ts';
import { writePostings } from './postings.ts';
import type { Counts } from './terms.ts';
import { countOf, tokensOf } from './tokens.ts';

/** Numbers before they have levels: titles `document * 2 + (1 if minor)`, bodies `section * 256 + halves`. */
interface Gathered {
  readonly titles: number[];
  readonly headings: number[];
  readonly bodies: number[];
}

/** A term with its postings written. */
export interface WrittenTerm extends Counts {
  readonly term: string;
  readonly bytes: Uint8Array;
}

const HALVES = 256;

/** The term that stands in no text and holds all posts of a path, on a topic, or with code in a language. */
export const scopeTerm = (kind: 'path' | 'topic' | 'code', id: string): string => `${kind}:${id}`;

export class TermLists {
  readonly #terms = new Map<string, Gathered>();
  readonly #titleWords: number[] = [];
  readonly #headingWords: number[] = [];
  readonly #textWords: number[] = [];

  /** Documents and sections are numbered in the order in which they come. */
  add(document: DocumentHead, sections: readonly IndexedSection[]): void {
    const number = this.#titleWords.length;
    const title = tokensOf(document.title);
    this.#titleWords.push(countOf(title));
    const inTitle = new Set(title.map(({ term }) => term));
    for (const term of inTitle) this.#of(term).titles.push(number * 2);
    const minor = tokensOf([document.subtitle ?? '', ...document.tags].join('\n'));
    for (const term of new Set([...minor.map(({ term }) => term), ...scopesOf(document)])) {
      if (!inTitle.has(term)) this.#of(term).titles.push(number * 2 + 1);
    }
    for (const section of sections) this.#addSection(section);
  }

  #addSection({ words, size, headingTerms, bodyTerms, halves }: IndexedSection): void {
    const number = this.#textWords.length;
    this.#headingWords.push(words);
    this.#textWords.push(size);
    const inHeading = new Set(termsOf(headingTerms));
    for (const term of inHeading) this.#of(term).headings.push(number);
    let at = 0;
    for (const term of termsOf(bodyTerms)) {
      const times = halves[at++] ?? 0;
      if (!inHeading.has(term)) this.#of(term).bodies.push(number * HALVES + times);
    }
  }

  /** In ascending order. */
  written(): readonly WrittenTerm[] {
    const mean = { text: mean0(this.#textWords), heading: mean0(this.#headingWords), title: mean0(this.#titleWords) };
    const writer = new BitWriter();
    return [...this.#terms.keys()].sort().map((term) => {
      const gathered = this.#of(term);
      return this.#write(term, gathered.bodies.length, this.#levelled(gathered, mean), writer);
    });
  }

  #of(term: string): Gathered {
    let lists = this.#terms.get(term);
    if (lists === undefined) {
      lists = { titles: [], headings: [], bodies: [] };
      this.#terms.set(term, lists);
    }
    return lists;
  }

  #levelled({ titles, headings, bodies }: Gathered, mean: Lengths): Gathered {
    return {
      titles: titles.map((one) => (one >>> 1) * 4 + (one & 1 ? 0 : titleLevel(this.#titleWords[one >>> 1] ?? 0, mean))),
      headings: headings.map((section) => section * 4 + headingLevel(this.#headingWords[section] ?? 0, mean)),
      bodies: this.#listed(bodies, mean),
    };
  }

  #listed(bodies: readonly number[], mean: Lengths): number[] {
    const levels = textLevels(bodies.length, this.#textWords.length);
    const least = leastListed(bodies.length, this.#textWords.length);
    const listed: number[] = [];
    for (const one of bodies) {
      const section = Math.floor(one / HALVES);
      const mentions = meanMentions((one % HALVES) / 2, this.#textWords[section] ?? 0, mean);
      if (mentions >= least) listed.push(section * 4 + textLevel(mentions, levels));
    }
    return listed;
  }

  /** Of `texts` that have the term, `bodies` are listed. */
  #write(term: string, texts: number, { titles, headings, bodies }: Gathered, writer: BitWriter): WrittenTerm {
    const sections = this.#textWords.length;
    writePostings(writer, titles, this.#titleWords.length, TITLE_LEVELS.length - 1);
    writePostings(writer, headings, sections, HEADING_LEVELS.length - 1);
    writePostings(writer, bodies, sections, textLevels(texts, sections).length - 1);
    if (titles.length + headings.length + bodies.length === 0) writer.bits(0, 1); // no part is without a byte
    const counts = { titles: titles.length, headings: headings.length, bodies: texts, listed: bodies.length };
    return { term, ...counts, bytes: writer.take() };
  }
}

/** The mean of those above 0. */
function mean0(values: readonly number[]): number {
  const counted = values.filter((value) => value > 0);
  return counted.reduce((sum, value) => sum + value, 0) / Math.max(counted.length, 1);
}

function scopesOf({ paths = [], topics = [], code = [] }: DocumentHead): readonly string[] {
  return [
    ...paths.map((id) => scopeTerm('path', id)),
    ...topics.map(({ id }) => scopeTerm('topic', id)),
    ...code.map((language) => scopeTerm('code', language.toLowerCase())),
  ];
}
