// The way back to a saved place. It comes for those who were here before.

import { blockOf, lineIn } from '../model/find-position.ts';
import type { Position } from '../model/position.ts';
import { blocksIn, isShown, rangeIn, textOf } from './article-blocks.ts';
import { scrollBack } from './own-scroll.ts';
import { lineY, type ReturnedPlace, returned } from './reading-line.ts';

/** Scrolls to a saved place: to the block that is most like what was quoted, and in it to the words at the line. */
export function returnTo(article: HTMLElement, position: Position): void {
  const blocks = blocksIn(article);
  const texts = blocks.map((block) => (isShown(block) ? textOf(block).trim() : ''));
  const block = blockOf(position, texts);
  const shown = blocks.slice(0, block + 1).filter(isShown);
  const [element, above] = [shown.at(-1), shown.at(-2)];
  if (!element) return;
  const isBetween = position.line === undefined && position.offset === 0; // not yet in the block, so in the room above it
  const y = () => (isBetween && above ? middleBetween(above, element) : placeOf(element, position));
  const place = { line: position.line, isSettling: true, away: () => y() - lineY() };
  returned.set(article, place);
  scrollBy({ top: place.away(), behavior: 'instant' });
  settle(place, SETTLING);
}

/** In how many frames a place is put right again: what comes near the screen is only then laid out. */
const SETTLING = 4;

function settle(place: ReturnedPlace, frames: number): void {
  scrollBack(place.away());
  if (frames > 0) requestAnimationFrame(() => settle(place, frames - 1));
  else place.isSettling = false;
}

const middleBetween = (above: Element, below: Element): number =>
  (above.getBoundingClientRect().bottom + below.getBoundingClientRect().top) / 2;

/** How far down the screen a place in a block is now. */
function placeOf(element: Element, position: Pick<Position, 'line' | 'offset'>): number {
  const box = element.getBoundingClientRect();
  const text = textOf(element);
  const at = lineIn(text, position);
  const isQuoted = position.line !== undefined && text.startsWith(position.line, at);
  const line = isQuoted ? rangeIn(element, at, at + 1)?.getClientRects()[0] : undefined;
  return line ? line.top + line.height / 2 : box.top + box.height * position.offset;
}
