// Watches where in an article the reader is, and puts them back there.

import type { Attachment } from 'svelte/attachments';
import type { Position } from '../../model/position.ts';

/** The reading line: how far down the screen the eye is taken to be, from 0 to 1. */
const READING_LINE = 0.3;
const QUOTE_LENGTH = 60;
/** How long the page rests before a place is told, milliseconds. */
const REST = 250;

export interface Place {
  readonly position: Position;
  /** How much of the article is above the lower edge of the screen, from 0 to 1. */
  readonly fraction: number;
}

/** Tells `onPlace` where the reader is, while they scroll and as the page goes away. */
export function trackPlace(onPlace: (place: Place) => void): Attachment<HTMLElement> {
  return (article) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      clearTimeout(timer);
      timer = undefined;
      const place = placeIn(article);
      if (place) onPlace(place);
    };
    const scrolled = () => {
      timer ??= setTimeout(tell, REST);
    };
    const hidden = () => {
      if (timer !== undefined) tell();
    };
    addEventListener('scroll', scrolled, { passive: true });
    addEventListener('pagehide', hidden);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', scrolled);
      removeEventListener('pagehide', hidden);
      document.removeEventListener('visibilitychange', hidden);
    };
  };
}

function placeIn(article: HTMLElement): Place | undefined {
  const { top, height } = article.getBoundingClientRect();
  if (height === 0) return undefined;
  const line = innerHeight * READING_LINE;
  const blocks = blocksIn(article);
  const found = blocks.findIndex((element) => isShown(element) && element.getBoundingClientRect().bottom > line);
  const block = found < 0 ? blocks.findLastIndex(isShown) : found;
  const element = blocks[block];
  if (!element) return undefined;
  const heading = blocks.slice(0, block + 1).findLast((one) => /^H[2-6]$/.test(one.tagName));
  const box = element.getBoundingClientRect();
  const position: Position = {
    ...(heading?.id && { heading: heading.id }),
    block,
    offset: Math.min(1, Math.max(0, (line - box.top) / Math.max(1, box.height))),
    quote: quoteOf(element),
  };
  return { position, fraction: Math.min(1, Math.max(0, (innerHeight - top) / height)) };
}

/** The text's own blocks: notes that were put beside them are none. */
const blocksIn = (article: HTMLElement): readonly Element[] =>
  [...article.children].filter((element) => !element.classList.contains('sidenote'));

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

function quoteOf(element: Element): string {
  const notes = element.querySelector('.sidenote') !== null;
  const own = notes ? (element.cloneNode(true) as Element) : element; // a clone is of its original's type
  for (const note of notes ? own.querySelectorAll('.sidenote') : []) note.remove();
  return (own.textContent ?? '').trim().slice(0, QUOTE_LENGTH);
}

/** Scrolls to a saved position: to the block with the same first words nearest to where it stood, else by number. */
export function returnTo(article: HTMLElement, position: Position): void {
  const blocks = blocksIn(article);
  const alike = blocks
    .map((element, block) => ({ element, away: Math.abs(block - position.block) }))
    .filter(({ element }) => isShown(element) && quoteOf(element) === position.quote)
    .sort((one, other) => one.away - other.away);
  const element = alike[0]?.element ?? blocks.slice(0, position.block + 1).findLast(isShown);
  if (!element) return;
  const box = element.getBoundingClientRect();
  const top = scrollY + box.top + box.height * position.offset - innerHeight * READING_LINE;
  scrollTo({ top, behavior: 'instant' });
}
