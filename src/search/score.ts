// What each word of a query gives each section and each document: BM25F over heading and text, and the title for itself.
// Source: Robertson, Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.
import type { DocumentTable } from './document-table.ts';
import { STEP_FREQUENCY } from './format.ts';
import { Lane } from './lane.ts';
import type { PostingArrays } from './postings.ts';

/** What scores are made of. Tuned on known-item queries, see tests/bench/search.bench.ts. */
export const WEIGHTS = {
  /** How soon more of the same word says nothing more. */
  saturation: 1.2,
  /** What a word in the heading counts, in mentions in the text: with the saturation, about two texts' worth. */
  heading: 10,
  /** What a word in the title counts, and in the subtitle or a tag, against about 2 for a section at most. */
  title: 1,
  minorTitle: 0.2,
  /** How much a word counts less among more words, from 0 for not at all to 1 for in proportion. */
  textLength: 0.45,
  headingLength: 0.5,
  titleLength: 0.7,
  /** A text of fewer words than this is not taken to be more to the point. */
  shortestText: 8,
} as const;

/** The lists of a term that a word may mean; `weight`, from above 0 to 1, says how likely. */
export interface WeightedPostings extends PostingArrays {
  readonly weight: number;
}

/** The scores of one query at a time: `clear` starts the next. */
export class Scoreboard {
  readonly sections: Lane;
  readonly titles: Lane;
  readonly #textLength: Float32Array;
  readonly #headingLength: Float32Array;
  readonly #titleLength: Float32Array;
  #importance: number[] = [];

  constructor(table: DocumentTable) {
    this.sections = new Lane(table.sections);
    this.titles = new Lane(table.documents.length);
    const texts = table.textWords.map((words) => Math.max(words, WEIGHTS.shortestText));
    this.#textLength = lengthFactors(texts, WEIGHTS.textLength);
    this.#headingLength = lengthFactors(Float32Array.from(table.headingWords), WEIGHTS.headingLength);
    this.#titleLength = lengthFactors(
      Float32Array.from(table.documents, ({ words }) => words),
      WEIGHTS.titleLength,
    );
  }

  clear(): void {
    this.sections.clear();
    this.titles.clear();
    this.#importance = [];
  }

  /** Adds a word, or a name that stands for several, with all terms that may be meant. `covers` as in QueryTerm. */
  add(covers: number, terms: readonly WeightedPostings[]): void {
    for (const term of terms) {
      this.#addSections(term);
      this.#addTitles(term);
    }
    this.sections.close(covers);
    this.titles.close(covers);
    if ((covers & (covers - 1)) === 0) this.#importance[31 - Math.clz32(covers)] = this.#importanceOf(terms);
  }

  /** How much of what the query asks for the words `covered` are, 0 to 1: a rare word is more of it than a common one. */
  share(covered: number): number {
    let part = 0;
    let whole = 0;
    this.#importance.forEach((importance, word) => {
      whole += importance;
      if (covered & (1 << word)) part += importance;
    });
    return whole === 0 ? 0 : part / whole;
  }

  #importanceOf(terms: readonly WeightedPostings[]): number {
    const exact = terms.filter(({ weight }) => weight === 1);
    return (exact.length > 0 ? exact : terms).reduce((most, term) => Math.max(most, this.#rarityInTexts(term)), 0);
  }

  #rarityInTexts({ headings, bodies }: PostingArrays): number {
    return rarity(Math.max(headings.length, bodies.length), this.sections.total.length);
  }

  #addTitles({ titles, weight }: WeightedPostings): void {
    const worth = rarity(titles.length, this.titles.total.length) * weight;
    for (const posting of titles) {
      const document = posting >>> 1;
      const field = posting & 1 ? WEIGHTS.minorTitle : WEIGHTS.title / (this.#titleLength[document] ?? 1);
      this.titles.offer(document, worth * field);
    }
  }

  /** Both lists ascend, so they are walked side by side. */
  #addSections(term: WeightedPostings): void {
    const worth = this.#rarityInTexts(term) * term.weight;
    const { headings, bodies } = term;
    let at = 0;
    for (const posting of bodies) {
      const section = posting >>> 2;
      for (; at < headings.length && (headings[at] ?? 0) < section; at++)
        this.#offer(headings[at] ?? 0, 0, true, worth);
      const inHeading = headings[at] === section;
      if (inHeading) at++;
      this.#offer(section, STEP_FREQUENCY[posting & 3] ?? 1, inHeading, worth);
    }
    for (; at < headings.length; at++) this.#offer(headings[at] ?? 0, 0, true, worth);
  }

  #offer(section: number, mentions: number, inHeading: boolean, worth: number): void {
    const text = mentions / (this.#textLength[section] ?? 1);
    const heading = inHeading ? WEIGHTS.heading / (this.#headingLength[section] ?? 1) : 0;
    const frequency = text + heading;
    this.sections.offer(section, (worth * frequency * (WEIGHTS.saturation + 1)) / (frequency + WEIGHTS.saturation));
  }
}

/** The inverse document frequency of BM25, never below 0. */
function rarity(found: number, all: number): number {
  const count = Math.max(found, 1);
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}

/** What to divide frequencies by, 1 for a text of mean length; texts without a word count for nothing. */
function lengthFactors(words: Float32Array, weight: number): Float32Array {
  const counted = words.filter((count) => count > 0);
  const mean = counted.reduce((sum, count) => sum + count, 0) / Math.max(counted.length, 1) || 1;
  return words.map((count) => 1 - weight + (weight * count) / mean);
}
