// Keeps the line the reader is at where it is on the screen while the page changes its shape: another size of the text,
// another face, a turned device. What the reader opens or breaks in the text itself is not in question here.

import type { Attachment } from 'svelte/attachments';
import { afterTwoFrames, ownScroll, scrollBack, suspendAnchoring } from '../own-scroll.ts';
import { type HeldLine, holdLine } from '../reading-line.ts';

export const keepLine: Attachment<HTMLElement> = (article) => {
  const listeners = new AbortController();
  const { signal } = listeners;
  let held: HeldLine | undefined;
  let shape: string | undefined;
  /** Nowhere before the first look at what is laid out: to ask before would lay it out by itself. */
  let stood: Standing | undefined;
  const hold = () => {
    held = holdLine(article);
    stood = standing(article);
  };
  /** A page that was laid out anew meanwhile is seen to by `resized`, in the same frame. */
  const scrolled = () => {
    const now = standing(article);
    if (now.height === stood?.height && goneSince(stood, now) !== 0) hold();
  };
  /** Comes after layout and before paint, so that nothing is seen to move. */
  const resized = () => {
    const now = shapeOf(article);
    const isSame = shape === undefined || (now === shape && reshapes === 0);
    const gone = goneSince(stood, standing(article));
    shape = now;
    if (!isSame && held) scrollBack(held.moved() + gone);
    if (isSame || gone !== 0 || !held) hold();
    else stood = standing(article); // the same line, through all that follows from one change
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
    size.disconnect();
    look.disconnect();
    listeners.abort();
  };
};

/** Where the page stands, in pixels: how far down it is, by whose doing, and how long it and the article are. */
interface Standing {
  readonly top: number;
  readonly own: number;
  readonly page: number;
  readonly height: number;
}

function standing(article: HTMLElement): Standing {
  const { height } = article.getBoundingClientRect();
  return { top: scrollY, own: ownScroll(), page: document.documentElement.scrollHeight, height };
}

/** How far the reader has gone: neither by the app's doing nor by that of a page that became too short for its place. */
function goneSince(before: Standing | undefined, now: Standing): number {
  if (!before) return 0;
  const isCutShort = now.page < before.page && now.top < before.top && now.top + innerHeight >= now.page - 1;
  const gone = isCutShort ? 0 : now.top - before.top - (now.own - before.own);
  return Math.abs(gone) < 1 ? 0 : gone;
}

const ATTRIBUTES = ['data-face', 'data-width', 'data-line-height', 'data-justified', 'data-code-wrap'];

/** What decides how the text breaks: the room it has, and the look the reader chose. */
function shapeOf(article: HTMLElement): string {
  const root = document.documentElement;
  const { fontSize } = getComputedStyle(article);
  const look = ATTRIBUTES.map((name) => root.getAttribute(name));
  return JSON.stringify([article.clientWidth, innerHeight, fontSize, look]);
}

/** How many changes of the look are not settled: from each, or its first font on the way, to two frames after its last. */
let reshapes = 0;

function reshape(): void {
  reshapes += 1;
  const resume = suspendAnchoring();
  const settled = () => {
    reshapes -= 1;
    resume();
  };
  const { fonts } = document;
  // its fonts are known once it is laid out; to ask for them before lays it out at once, and the next frame again
  afterTwoFrames(() => (fonts ? void fonts.ready.then(() => afterTwoFrames(settled)) : settled()));
}
