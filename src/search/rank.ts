// From the scores of sections to posts in order. Coverage comes ahead of score: what has all that was asked for goes before
// what has some of it very often.
import type { DocumentTable, IndexedDocument } from './document-table.ts';
import type { Scoreboard } from './score.ts';

export const COVERAGE = {
  /** What a section keeps of its score that covers nothing, and how steeply that rises with what it covers. */
  sectionFloor: 0.15,
  sectionPower: 2,
  /** What its post keeps. */
  postFloor: 0.4,
} as const;

/** A post is found that covers at least this much of what the best one covers. */
const LEAST_SHARE = 0.5;
/** A section is shown that has at least this much of its post's best score. */
const LEAST_SCORE = 0.4;
const MOST_SECTIONS = 3;

/** A post found, with its best sections, best first: at least one, at most three. */
export interface RankedPost {
  readonly document: IndexedDocument;
  readonly score: number;
  readonly sections: readonly number[];
}

/** The best posts first, equals in the index's order; `total` counts all that were found. */
export interface Ranking {
  readonly posts: readonly RankedPost[];
  readonly total: number;
}

interface Candidate {
  readonly document: IndexedDocument;
  readonly number: number;
  readonly share: number;
  readonly score: number;
}

/** Ranks once the board has all words. `limit` counts posts; only those whose id is in `only`, where given. */
export function rankPosts(
  table: DocumentTable,
  board: Scoreboard,
  limit: number,
  only: ReadonlySet<string> | undefined,
): Ranking {
  const ranker = new Ranker(board);
  const candidates: Candidate[] = [];
  table.documents.forEach((document, number) => {
    if (only !== undefined && !only.has(document.id)) return;
    const candidate = ranker.candidate(document, number);
    if (candidate !== undefined) candidates.push(candidate);
  });
  const best = candidates.reduce((most, { share }) => Math.max(most, share), 0);
  const found = candidates.filter(({ share }) => share >= best * LEAST_SHARE);
  found.sort((one, other) => other.score - one.score);
  const posts = found.slice(0, limit).map(({ document, number, score }) => ({
    document,
    score,
    sections: ranker.bestSections(document, number),
  }));
  return { posts, total: found.length };
}

class Ranker {
  readonly #board: Scoreboard;
  /** The same few combinations of words come again and again. */
  readonly #shares = new Map<number, number>();

  constructor(board: Scoreboard) {
    this.#board = board;
  }

  /** The post as its best section makes it; undefined where nothing of the query is in it. */
  candidate(document: IndexedDocument, number: number): Candidate | undefined {
    const { covered } = this.#board.sections;
    let inPost = this.#board.titles.covered[number] ?? 0;
    for (let section = document.firstSection; section < document.endSection; section++) inPost |= covered[section] ?? 0;
    if (inPost === 0) return undefined;
    let best = 0;
    for (let section = document.firstSection; section < document.endSection; section++) {
      best = Math.max(best, this.#scoreOf(section, number));
    }
    const share = this.#shareOf(inPost);
    return { document, number, share, score: best * rising(COVERAGE.postFloor, share) };
  }

  /** Those that have something of the query themselves; the first one where only the title has. */
  bestSections(document: IndexedDocument, number: number): readonly number[] {
    const { firstSection, endSection } = document;
    const scored = Array.from({ length: endSection - firstSection }, (_, at) => firstSection + at)
      .filter((section) => (this.#board.sections.total[section] ?? 0) > 0)
      .map((section) => ({ section, score: this.#scoreOf(section, number) }))
      .sort((one, other) => other.score - one.score);
    const least = (scored[0]?.score ?? 0) * LEAST_SCORE;
    const shown = scored.filter(({ score }) => score >= least).slice(0, MOST_SECTIONS);
    return shown.length > 0 ? shown.map(({ section }) => section) : [firstSection];
  }

  #scoreOf(section: number, document: number): number {
    const { sections, titles } = this.#board;
    const score = (sections.total[section] ?? 0) + (titles.total[document] ?? 0);
    if (score === 0) return 0;
    const share = this.#shareOf((sections.covered[section] ?? 0) | (titles.covered[document] ?? 0));
    return score * rising(COVERAGE.sectionFloor, share ** COVERAGE.sectionPower);
  }

  #shareOf(covered: number): number {
    const known = this.#shares.get(covered);
    if (known !== undefined) return known;
    const share = this.#board.share(covered);
    this.#shares.set(covered, share);
    return share;
  }
}

const rising = (floor: number, share: number): number => floor + (1 - floor) * share;
