// The terms of all documents as they are gathered, and then as postings with their levels.
import { BitWriter } from './bits.ts';
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
import { Gathering } from './gathering.ts';
import type { NumberedHead, NumberedText } from './numbered.ts';
import { writePostings } from './postings.ts';
import type { Counts } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term with its postings written. */
export interface WrittenTerm extends Counts {
  readonly term: string;
  readonly bytes: Uint8Array;
}

/** The lists of one term, with their levels. Of `texts` that have it, `bodies` are listed. */
interface Lists {
  readonly titles: readonly number[];
  readonly headings: readonly number[];
  readonly texts: number;
  readonly bodies: readonly number[];
}

const HALVES = 256;

/** Everything is told with the numbers of one vocabulary. */
export class TermLists {
  readonly #vocabulary: Vocabulary;
  /** Without levels yet: `document * 2 + (1 if minor)`. */
  readonly #titles = new Gathering();
  readonly #headings = new Gathering();
  /** Without levels yet: `section * 256 + halves`. */
  readonly #bodies = new Gathering();
  readonly #titleWords: number[] = [];
  readonly #headingWords: number[] = [];
  readonly #textWords: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Documents are numbered in the order in which they come; `minor` are terms that the title has not. */
  addTitle({ words, title }: NumberedHead, minor: readonly number[]): void {
    const number = this.#titleWords.length;
    this.#titleWords.push(words);
    for (const term of title) this.#titles.add(term, number * 2);
    for (const term of minor) this.#titles.add(term, number * 2 + 1);
  }

  /** Sections are numbered in the order in which they come. */
  addText({ sections, terms, halves }: NumberedText): void {
    let [at, counted] = [0, 0];
    for (const { words, size, headings, bodies } of sections) {
      const number = this.#textWords.length;
      this.#headingWords.push(words);
      this.#textWords.push(size);
      for (const end = at + headings; at < end; at++) this.#headings.add(terms[at] ?? 0, number);
      for (const end = at + bodies; at < end; at++) {
        this.#bodies.add(terms[at] ?? 0, number * HALVES + (halves[counted++] ?? 0));
      }
    }
  }

  /** In ascending order. */
  written(): readonly WrittenTerm[] {
    const mean = { text: mean0(this.#textWords), heading: mean0(this.#headingWords), title: mean0(this.#titleWords) };
    const writer = new BitWriter();
    const { size } = this.#vocabulary;
    const titles = this.#titles.byTerm(size);
    const headings = this.#headings.byTerm(size);
    const bodies = this.#bodies.byTerm(size);
    const written: WrittenTerm[] = [];
    for (const term of this.#vocabulary.inOrder()) {
      const [inTitles, inHeadings, inBodies] = [titles.of(term), headings.of(term), bodies.of(term)];
      if (inTitles.length + inHeadings.length + inBodies.length === 0) continue;
      const lists = {
        titles: this.#levelledTitles(inTitles, mean),
        headings: this.#levelledHeadings(inHeadings, mean),
        texts: inBodies.length,
        bodies: this.#listed(inBodies, mean),
      };
      written.push(this.#write(this.#vocabulary.termOf(term), lists, writer));
    }
    return written;
  }

  #levelledTitles(titles: Uint32Array, mean: Lengths): readonly number[] {
    const levelled: number[] = [];
    for (const one of titles) {
      const document = one >>> 1;
      levelled.push(document * 4 + (one & 1 ? 0 : titleLevel(this.#titleWords[document] ?? 0, mean)));
    }
    return levelled;
  }

  #levelledHeadings(headings: Uint32Array, mean: Lengths): readonly number[] {
    const levelled: number[] = [];
    for (const section of headings) {
      levelled.push(section * 4 + headingLevel(this.#headingWords[section] ?? 0, mean));
    }
    return levelled;
  }

  #listed(bodies: Uint32Array, mean: Lengths): readonly number[] {
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

  #write(term: string, { titles, headings, texts, bodies }: Lists, writer: BitWriter): WrittenTerm {
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
