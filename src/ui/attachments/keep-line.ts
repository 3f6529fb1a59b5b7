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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = () => {
    clearTimeout(timer);
    timer = undefined;
    held = holdLine(article);
  };
  const scrolled = () => {
    timer ??= setTimeout(hold, REST);
  };
  /** Comes after layout and before paint, so that nothing is seen to move. */
  const resized = () => {
    const now = shapeOf(article);
    if (shape !== undefined && (now !== shape || isReshaped)) {
      const by = held?.moved() ?? 0;
      if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
    }
    shape = now;
    hold();
  };
  const size = new ResizeObserver(resized);
  size.observe(article);
  const look = new MutationObserver(reshape);
  look.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', ...ATTRIBUTES] });
  addEventListener('resize', reshape, { signal });
  addEventListener('scroll', scrolled, { passive: true, signal });
  document.fonts?.addEventListener('loading', reshape, { signal });
  if (document.fonts?.status === 'loading') reshape();
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

let reshapes = 0;
/** From a change of the look, or the first of its fonts on the way, until two frames after the last font came. */
let isReshaped = false;

/** The browser's own scroll anchoring would move the page as well, by what it takes for the anchor: once too often. */
function reshape(): void {
  const { style } = document.body;
  style.setProperty('overflow-anchor', 'none');
  isReshaped = true;
  const now = ++reshapes;
  const settled = () => {
    if (now !== reshapes) return;
    style.removeProperty('overflow-anchor');
    isReshaped = false;
  };
  const { fonts } = document;
  // its fonts are known once it is laid out; to ask for them before lays it out at once, and the next frame again
  afterTwoFrames(() => (fonts ? void fonts.ready.then(() => afterTwoFrames(settled)) : settled()));
}

const afterTwoFrames = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act));
