// What each word of a query gives each section and each document: BM25F over heading and text, and the title for itself.
// Source: Robertson, Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.
import { HEADING_LEVELS, TITLE_LEVELS, textLevels } from './format.ts';
import { Lane } from './lane.ts';
import type { TermPostings } from './posting-lists.ts';

/** What scores are made of beside the levels of format.ts. Tuned on known-item queries, see tests/bench/search.bench.ts. */
export const WEIGHTS = {
  /** How soon more of the same word says nothing more. */
  saturation: 1.2,
  /** What a title counts, in its levels, against about 2 for a section at most. */
  title: 1,
} as const;

/** The lists of a term that a word may mean; `weight`, from above 0 to 1, says how likely. `texts` counts all its bodies. */
export interface WeightedPostings extends TermPostings {
  readonly texts: number;
  readonly weight: number;
}

/** The scores of one query at a time: `clear` starts the next. */
export class Scoreboard {
  readonly sections: Lane;
  readonly titles: Lane;
  #importance: number[] = [];

  constructor(documents: number, sections: number) {
    this.sections = new Lane(sections);
    this.titles = new Lane(documents);
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

  #rarityInTexts({ headings, texts }: WeightedPostings): number {
    return rarity(headings.length + texts, this.sections.total.length);
  }

  #addTitles({ titles, weight }: WeightedPostings): void {
    const worth = rarity(titles.length, this.titles.total.length) * weight * WEIGHTS.title;
    this.titles.offer(
      titles,
      TITLE_LEVELS.map((level) => worth * level),
    );
  }

  /** A word in a heading counts for that alone: its text is about it anyway, and is not listed beside it. */
  #addSections(term: WeightedPostings): void {
    const worth = this.#rarityInTexts(term) * term.weight;
    const levels = textLevels(term.texts, this.sections.total.length);
    this.sections.offer(
      term.bodies,
      levels.map((level) => worth * saturated(level)),
    );
    this.sections.offer(
      term.headings,
      HEADING_LEVELS.map((level) => worth * level),
    );
  }
}

const saturated = (mentions: number): number => (mentions * (WEIGHTS.saturation + 1)) / (mentions + WEIGHTS.saturation);

/** The inverse document frequency of BM25, never below 0. */
function rarity(found: number, all: number): number {
  const count = Math.max(found, 1);
  return Math.max(0, Math.log(1 + (all - count + 0.5) / (count + 0.5)));
}
