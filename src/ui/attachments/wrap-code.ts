// The Wrap buttons that the compiler puts on code with long lines. One choice holds for all code: what is on the screen
// follows at once, and all else, most of it far away, once that was painted.

import type { Attachment } from 'svelte/attachments';
import { afterPaint } from '../after-paint.ts';
import { blocksIn, inSight } from '../article-blocks.ts';
import { keepInPlace } from '../own-scroll.ts';

/** The buttons in new HTML say what holds now; `onWrap` is told what the reader wants. */
export function wrapCode(_html: string, wraps: boolean, onWrap: (wraps: boolean) => void): Attachment<HTMLElement> {
  return (prose) => {
    /** Whose code is already as the reader wants all to be. */
    const ahead = new Set<Element>();
    let holds = wraps;
    let cancel = () => {};
    for (const button of prose.querySelectorAll('.wrap')) say(button, wraps);
    const clicked = ({ target }: Event) => {
      const pressed = target instanceof Element ? target.closest('.wrap') : null;
      if (!pressed) return;
      holds = !holds;
      ahead.add(pressed);
      for (const block of inSight(blocksIn(prose)))
        for (const button of block.querySelectorAll('.code:not([data-wrap]) .wrap')) ahead.add(button);
      // code further up changes its height too
      keepInPlace(pressed, () => {
        for (const button of ahead) {
          say(button, holds);
          button.closest('.code')?.setAttribute('data-wrap', holds ? '' : 'off');
        }
      });
      cancel();
      cancel = afterPaint(() => keepInPlace(pressed, follow));
    };
    const follow = () => {
      for (const button of ahead) button.closest('.code')?.removeAttribute('data-wrap');
      ahead.clear();
      onWrap(holds);
    };
    prose.addEventListener('click', clicked);
    return () => {
      cancel();
      prose.removeEventListener('click', clicked);
    };
  };
}

const say = (button: Element, wraps: boolean) => button.setAttribute('aria-pressed', String(wraps));
