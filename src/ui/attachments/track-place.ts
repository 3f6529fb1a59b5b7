// Watches where in an article the reader is, and tells once they rest there.

import type { Attachment } from 'svelte/attachments';
import type { Position } from '../../model/position.ts';
import { positionIn } from '../reading-line.ts';

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
  const position = height === 0 ? undefined : positionIn(article);
  return position && { position, fraction: Math.min(1, Math.max(0, (innerHeight - top) / height)) };
}
