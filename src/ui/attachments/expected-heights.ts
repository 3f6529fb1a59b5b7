// In a long text only what is near the screen is laid out. Until then each block has the height that its text makes
// likely, so that little moves when it is.

import type { Attachment } from 'svelte/attachments';

/** Characters on a full line of text, and what lines of code and their frame are high, in lines of text. */
const LINE = 64;
const CODE_LINE = 0.72;
const CODE_FRAME = 2.6;

/** `isLong` says whether the text is one in which that is done. */
export const expectedHeights = (isLong: boolean): Attachment<HTMLElement> => {
  return (prose) => {
    if (!isLong) return;
    for (const block of prose.children)
      if (block instanceof HTMLElement)
        block.style.setProperty('contain-intrinsic-block-size', `auto ${linesOf(block).toFixed(2)}lh`);
  };
};

function linesOf(block: HTMLElement): number {
  const text = block.textContent ?? '';
  if (!block.matches('figure.code')) return Math.max(1, Math.ceil(text.length / LINE));
  const lines = (block.querySelector('pre')?.textContent ?? '').trimEnd().split('\n').length;
  return lines * CODE_LINE + CODE_FRAME;
}
