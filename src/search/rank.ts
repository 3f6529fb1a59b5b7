// From the scores of sections to posts in order. Coverage comes ahead of score: what has all that was asked for goes before
// what has some of it very often.
import type { DocumentTable, IndexedDocument } from './document-table.ts';
import type { Scoreboard } from './score.ts';

/** What a section keeps of its score that covers nothing, and how steeply that rises with its share. */
const SECTION_FLOOR = 0.15;
const SECTION_POWER = 2;
/** The same for its post as a whole. */
const POST_FLOOR = 0.4;
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

interface Candidate extends RankedPost {
  readonly share: number;
}

/** The posts that are found, best first; equals stay in the index's order. */
export function rankPosts(table: DocumentTable, board: Scoreboard, only?: ReadonlySet<string>): readonly RankedPost[] {
  const shares = new Map<number, number>();
  const shareOf = (covered: number): number => {
    const known = shares.get(covered);
    if (known !== undefined) return known;
    const share = board.share(covered);
    shares.set(covered, share);
    return share;
  };
  const found: Candidate[] = [];
  table.documents.forEach((document, number) => {
    if (only !== undefined && !only.has(document.id)) return;
    const candidate = candidateOf(board, document, number, shareOf);
    if (candidate !== undefined) found.push(candidate);
  });
  const best = found.reduce((most, { share }) => Math.max(most, share), 0);
  return found.filter(({ share }) => share >= best * LEAST_SHARE).sort((one, other) => other.score - one.score);
}

function candidateOf(
  board: Scoreboard,
  document: IndexedDocument,
  number: number,
  shareOf: (covered: number) => number,
): Candidate | undefined {
  const { total, covered } = board.sections;
  const title = board.titles.total[number] ?? 0;
  const inTitle = board.titles.covered[number] ?? 0;
  let inPost = inTitle;
  for (let section = document.firstSection; section < document.endSection; section++) inPost |= covered[section] ?? 0;
  if (inPost === 0) return undefined;
  const share = shareOf(inPost);
  const scored: { readonly section: number; readonly score: number }[] = [];
  for (let section = document.firstSection; section < document.endSection; section++) {
    const own = total[section] ?? 0;
    if (own === 0 && section > document.firstSection) continue;
    const sectionShare = shareOf((covered[section] ?? 0) | inTitle);
    scored.push({ section, score: (own + title) * rising(SECTION_FLOOR, sectionShare ** SECTION_POWER) });
  }
  scored.sort((one, other) => other.score - one.score);
  const best = scored[0]?.score ?? title;
  const shown = scored.filter(({ section, score }) => score >= best * LEAST_SCORE && (total[section] ?? 0) > 0);
  const sections = (shown.length > 0 ? shown : scored).slice(0, MOST_SECTIONS).map(({ section }) => section);
  return { document, share, score: best * rising(POST_FLOOR, share), sections };
}

const rising = (floor: number, share: number): number => floor + (1 - floor) * share;
