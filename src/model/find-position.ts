// Where a saved place is in a text of today.
import { likeness, shingles } from './likeness.ts';
import type { Position } from './position.ts';

/** The same words outweigh whatever is only like them. */
const EXACT = 2;

/** What must be alike for an element to be taken for an edited one. */
const ALIKE = 0.5;

/**
 * The element of `texts`, the article's top-level elements in order, in which a saved place is today; the place's own
 * number where nothing is like it. Weighs the quote against what stands around it and how far it moved, as Hypothesis
 * does for the W3C's TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector; client,
 * `anchoring/match-quote.ts`: quote 50, prefix 20, suffix 20, place 2).
 */
export function blockOf(position: Position, texts: readonly string[]): number {
  const last = Math.max(0, texts.length - 1);
  const there = Math.min(position.block, last);
  if (position.quote === '') return there;
  const quote = shingles(position.quote);
  let best = there;
  let bestScore = 0;
  for (const [block, text] of texts.entries()) {
    const same = text.startsWith(position.quote) ? EXACT : likeness(quote, text);
    if (same < ALIKE) continue;
    const near = 1 - Math.abs(block - position.block) / (last + 1);
    const around = beside(position.before, texts[block - 1]) + beside(position.after, texts[block + 1]);
    const score = 50 * same + 20 * around + 2 * near;
    if (score > bestScore) [best, bestScore] = [block, score];
  }
  return best;
}

const beside = (kept: string | undefined, text: string | undefined): number =>
  kept === undefined || text === undefined ? 0 : text.includes(kept) ? 1 : likeness(shingles(kept), text);

/** Where in an element's text the line is: at its own words nearest to the offset, else in proportion. */
export function lineIn(text: string, { line, offset }: Pick<Position, 'line' | 'offset'>): number {
  const about = Math.round(text.length * offset);
  if (!line) return about;
  const places: number[] = [];
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) places.push(at);
  return places.sort((one, other) => Math.abs(one - about) - Math.abs(other - about))[0] ?? about;
}
