// From the scores of sections to posts in order. Coverage comes ahead of score: what has all that was asked for goes before
// what has some of it very often.
import type { Root } from './root.ts';
import type { Scoreboard } from './score.ts';
import { Top } from './top.ts';

export const COVERAGE = {
  /** What a section keeps of its score that covers nothing, and how steeply that rises with what it covers. */
  sectionFloor: 0.15,
  sectionPower: 2,
  /** What its post keeps. */
  postFloor: 0.4,
  /** What a list of references keeps: it says where else something is told. */
  references: 0.4,
} as const;

/** A post is found that covers at least this much of what the best one covers. */
const LEAST_SHARE = 0.5;
/** A section is shown that has at least this much of its post's best score. */
const LEAST_SCORE = 0.4;
const MOST_SECTIONS = 3;

/** A post found, with its best sections by number, best first: at least one, at most three. */
export interface RankedPost {
  readonly document: number;
  readonly score: number;
  readonly sections: readonly number[];
}

/** The best posts first, equals in the index's order; `total` counts all found, `hidden` those that `allowed` leaves out. */
export interface Ranking {
  readonly posts: readonly RankedPost[];
  readonly total: number;
  readonly hidden: number;
}

/** `allowed` has a 1 for each document that may be shown. `together` are masks of words that must meet in one section. */
export interface RankOptions {
  readonly limit: number;
  readonly allowed?: Uint8Array | undefined;
  readonly excluded?: Uint8Array | undefined;
  readonly together?: readonly number[];
}

/** Ranks once the board has all words. */
export function rankPosts(root: Root, board: Scoreboard, options: RankOptions): Ranking {
  const { limit, allowed, excluded } = options;
  const ranker = new Ranker(root, board, options.together ?? []);
  const isAllowed = (document: number): boolean => allowed === undefined || allowed[document] === 1;
  let best = 0;
  let bestAllowed = 0;
  for (let document = 0; document < root.documents; document++) {
    if (excluded?.[document]) continue;
    const share = ranker.cover(document);
    best = Math.max(best, share);
    if (isAllowed(document)) bestAllowed = Math.max(bestAllowed, share);
  }
  const top = new Top(limit);
  let total = 0;
  let hidden = 0;
  for (let document = 0; document < root.documents; document++) {
    const share = ranker.shares[document] ?? 0;
    if (share === 0) continue;
    if (!isAllowed(document)) hidden += share >= best * LEAST_SHARE ? 1 : 0;
    else if (share >= bestAllowed * LEAST_SHARE) {
      total++;
      top.offer(document, ranker.weigh(document));
    }
  }
  const posts = top.best.map(({ place, score }) => ({ document: place, score, sections: ranker.bestSections(place) }));
  return { posts, total, hidden };
}

class Ranker {
  readonly #root: Root;
  readonly #board: Scoreboard;
  readonly #together: readonly number[];
  /** By document, how much of the query is in it, 0 where nothing is. */
  readonly shares: Float64Array;
  /** By words covered, as the same few combinations come again and again. */
  readonly #known = new Map<number, number>();
  #lastCovered = 0;
  #lastShare = 0;

  constructor(root: Root, board: Scoreboard, together: readonly number[]) {
    this.#root = root;
    this.#board = board;
    this.#together = together;
    this.shares = new Float64Array(root.documents);
  }

  /** Notes and gives the share of a document. */
  cover(document: number): number {
    const { covered } = this.#board.sections;
    const { firstSection } = this.#root;
    const from = firstSection[document] ?? 0;
    const to = firstSection[document + 1] ?? from;
    const inTitle = this.#board.titles.covered[document] ?? 0;
    let inPost = inTitle;
    for (let section = from; section < to; section++) inPost |= covered[section] ?? 0;
    if (inPost === 0 || !this.#meet(from, to, inTitle)) return 0;
    const share = this.#shareOf(inPost);
    this.shares[document] = share;
    return share;
  }

  /** The score of a document, as its best section makes it. */
  weigh(document: number): number {
    const { covered } = this.#board.sections;
    const { firstSection } = this.#root;
    const from = firstSection[document] ?? 0;
    const to = firstSection[document + 1] ?? from;
    const inTitle = this.#board.titles.covered[document] ?? 0;
    let best = 0;
    for (let section = from; section < to; section++) {
      if (covered[section] || inTitle) best = Math.max(best, this.#scoreOf(section, document));
    }
    return best * rising(COVERAGE.postFloor, this.shares[document] ?? 0);
  }

  /** Those that have something of the query themselves; the first one where only the title has. */
  bestSections(document: number): readonly number[] {
    const from = this.#root.firstSection[document] ?? 0;
    const to = this.#root.firstSection[document + 1] ?? from;
    const scored = Array.from({ length: to - from }, (_, at) => from + at)
      .filter((section) => (this.#board.sections.total[section] ?? 0) > 0)
      .map((section) => ({ section, score: this.#scoreOf(section, document) }))
      .sort((one, other) => other.score - one.score);
    const least = (scored[0]?.score ?? 0) * LEAST_SCORE;
    const shown = scored.filter(({ score }) => score >= least).slice(0, MOST_SECTIONS);
    return shown.length > 0 ? shown.map(({ section }) => section) : [from];
  }

  /** True where each phrase's words are in one section, or in the title. */
  #meet(from: number, to: number, inTitle: number): boolean {
    const { covered } = this.#board.sections;
    return this.#together.every((mask) => {
      if ((inTitle & mask) === mask) return true;
      for (let section = from; section < to; section++) if (((covered[section] ?? 0) & mask) === mask) return true;
      return false;
    });
  }

  #scoreOf(section: number, document: number): number {
    const { sections, titles } = this.#board;
    const score = (sections.total[section] ?? 0) + (titles.total[document] ?? 0);
    if (score === 0) return 0;
    const share = this.#shareOf((sections.covered[section] ?? 0) | (titles.covered[document] ?? 0));
    const worth = this.#root.references.has(section) ? COVERAGE.references : 1;
    return score * worth * rising(COVERAGE.sectionFloor, share ** COVERAGE.sectionPower);
  }

  #shareOf(covered: number): number {
    if (covered === this.#lastCovered) return this.#lastShare;
    const share = this.#known.get(covered) ?? this.#board.share(covered);
    this.#known.set(covered, share);
    this.#lastCovered = covered;
    this.#lastShare = share;
    return share;
  }
}

const rising = (floor: number, share: number): number => floor + (1 - floor) * share;
