// Watches where in an article the reader is, and puts them back there.

import type { Attachment } from 'svelte/attachments';
import type { Place, Position } from '../../model/progress.ts';

/** The reading line: how far down the screen the eye is taken to be, from 0 to 1. */
const READING_LINE = 0.3;
const QUOTE_LENGTH = 60;
/** How long the page rests before a place is told, milliseconds. */
const REST = 250;

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
  const blocks = [...article.children];
  const found = blocks.findIndex((element) => element.getBoundingClientRect().bottom > line);
  const block = found < 0 ? blocks.length - 1 : found;
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

const quoteOf = (element: Element): string => (element.textContent ?? '').trim().slice(0, QUOTE_LENGTH);

/** Scrolls to a saved position: to the block with the same first words nearest to where it stood, else by number. */
export function returnTo(article: HTMLElement, position: Position): void {
  const blocks = [...article.children];
  const alike = blocks
    .map((element, block) => ({ element, away: Math.abs(block - position.block) }))
    .filter(({ element }) => quoteOf(element) === position.quote)
    .sort((one, other) => one.away - other.away);
  const element = alike[0]?.element ?? blocks[Math.min(position.block, blocks.length - 1)];
  if (!element) return;
  const box = element.getBoundingClientRect();
  const top = scrollY + box.top + box.height * position.offset - innerHeight * READING_LINE;
  scrollTo({ top, behavior: 'instant' });
}
