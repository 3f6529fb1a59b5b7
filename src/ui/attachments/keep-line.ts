// Keeps the line the reader is at where it is on the screen while the page changes its shape: another size of the text,
// another face, a turned device. What the reader opens or breaks in the text itself is not in question here.

import type { Attachment } from 'svelte/attachments';
import { type HeldLine, holdLine } from '../reading-line.ts';

/** How long the page rests before the line is taken hold of anew, milliseconds. */
const REST = 150;

export const keepLine: Attachment<HTMLElement> = (article) => {
  let held: HeldLine | undefined;
  let shape = shapeOf(article);
  let fontsCame = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = () => {
    timer = undefined;
    held = holdLine(article);
  };
  const scrolled = () => {
    timer ??= setTimeout(hold, REST);
  };
  const fonts = () => {
    fontsCame = true;
  };
  /** Comes after layout and before paint, so that nothing is seen to move. */
  const resized = () => {
    const now = shapeOf(article);
    if (now !== shape || fontsCame) {
      const by = held?.moved() ?? 0;
      if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
    }
    shape = now;
    fontsCame = false;
    hold();
  };
  const watch = new ResizeObserver(resized);
  watch.observe(article);
  addEventListener('scroll', scrolled, { passive: true });
  document.fonts?.addEventListener('loadingdone', fonts);
  return () => {
    clearTimeout(timer);
    watch.disconnect();
    removeEventListener('scroll', scrolled);
    document.fonts?.removeEventListener('loadingdone', fonts);
  };
};

/** What decides how the text breaks: the width it has, and the look the reader chose. */
function shapeOf(article: HTMLElement): string {
  const { face, width, lineHeight, justified, codeWrap } = document.documentElement.dataset;
  const { fontSize } = getComputedStyle(article);
  return JSON.stringify([article.clientWidth, innerHeight, fontSize, face, width, lineHeight, justified, codeWrap]);
}
