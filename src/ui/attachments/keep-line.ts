// Keeps the line the reader is at where it is on the screen while the page changes its shape: another size of the text,
// another face, a turned device. What the reader opens or breaks in the text itself is not in question here.

import type { Attachment } from 'svelte/attachments';
import { type HeldLine, holdLine } from '../reading-line.ts';

/** How long the page rests before the line is taken hold of anew, milliseconds. */
const REST = 150;

export const keepLine: Attachment<HTMLElement> = (article) => {
  const listeners = new AbortController();
  const { signal } = listeners;
  let held: HeldLine | undefined;
  let shape: string | undefined;
  let fontsCame = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = () => {
    clearTimeout(timer);
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
    if (shape !== undefined && (now !== shape || fontsCame)) {
      const by = held?.moved() ?? 0;
      if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
    }
    shape = now;
    fontsCame = false;
    hold();
  };
  const size = new ResizeObserver(resized);
  size.observe(article);
  const look = new MutationObserver(withoutAnchoring);
  look.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', ...ATTRIBUTES] });
  addEventListener('resize', withoutAnchoring, { signal });
  addEventListener('scroll', scrolled, { passive: true, signal });
  document.fonts?.addEventListener('loading', withoutAnchoring, { signal });
  document.fonts?.addEventListener('loadingdone', fonts, { signal });
  return () => {
    clearTimeout(timer);
    size.disconnect();
    look.disconnect();
    listeners.abort();
  };
};

const ATTRIBUTES = ['data-face', 'data-width', 'data-line-height', 'data-justified', 'data-code-wrap'];

/** What decides how the text breaks: the room it has, and the look the reader chose. */
function shapeOf(article: HTMLElement): string {
  const root = document.documentElement;
  const { fontSize } = getComputedStyle(article);
  const look = ATTRIBUTES.map((name) => root.getAttribute(name));
  return JSON.stringify([article.clientWidth, innerHeight, fontSize, look]);
}

let anchoring = 0;

/** The browser's own scroll anchoring would move the page as well, by what it takes for the anchor: once too often. */
function withoutAnchoring(): void {
  const { style } = document.body;
  style.setProperty('overflow-anchor', 'none');
  const now = ++anchoring;
  const settled = () => {
    if (now === anchoring) style.removeProperty('overflow-anchor');
  };
  const afterFonts = () => requestAnimationFrame(() => requestAnimationFrame(settled));
  if (document.fonts) void document.fonts.ready.then(afterFonts);
  else afterFonts();
}
