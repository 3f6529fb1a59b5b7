// Watches where in an article the reader is, and tells as soon as they move and while they do.

import type { Attachment } from 'svelte/attachments';
import type { Position } from '../../model/position.ts';
import { positionIn } from '../reading-line.ts';

/** How often a place is told while the page is scrolled, milliseconds. */
const EVERY = 250;

export interface Place {
  readonly position: Position;
  /** How much of the article is above the lower edge of the screen, from 0 to 1. */
  readonly fraction: number;
}

/** Tells `onPlace` where the reader is, while they scroll and as the page goes away. */
export function trackPlace(onPlace: (place: Place) => void): Attachment<HTMLElement> {
  return (article) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isUntold = false;
    const tell = () => {
      isUntold = false;
      const place = placeIn(article);
      if (place) onPlace(place);
    };
    const scrolled = () => {
      isUntold = true;
      if (timer !== undefined) return;
      tell(); // a leap is one event and may be the last: of a tab that is closed, Firefox 153 did not run every listener
      timer = setTimeout(() => {
        timer = undefined;
        if (isUntold) scrolled();
      }, EVERY);
    };
    const hidden = () => {
      if (isUntold) tell();
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
