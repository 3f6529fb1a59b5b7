// Pictures of a post can be opened large, by tap and by keyboard.

import type { Attachment } from 'svelte/attachments';
import { blocks } from '#words/blocks.ts';

/** Narrower ones are icons between words. */
const LEAST_WIDTH = 160;

/** Calls `open` with the picture that was pressed. Pictures that are links stay links. */
export function zoomImage(open: (image: HTMLImageElement) => void): Attachment<HTMLElement> {
  return (prose) => {
    for (const image of prose.querySelectorAll('img')) if (isWorthIt(image)) invite(image);
    const pressed = (event: MouseEvent | KeyboardEvent) => {
      const image = event.target;
      if (!(image instanceof HTMLImageElement) || image.dataset['zoom'] === undefined) return;
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open(image);
    };
    prose.addEventListener('click', pressed);
    prose.addEventListener('keydown', pressed);
    return () => {
      prose.removeEventListener('click', pressed);
      prose.removeEventListener('keydown', pressed);
    };
  };
}

function isWorthIt(image: HTMLImageElement): boolean {
  const width = Number(image.getAttribute('width') ?? LEAST_WIDTH);
  return width >= LEAST_WIDTH && image.closest('a, button, summary') === null;
}

function invite(image: HTMLImageElement): void {
  image.dataset['zoom'] = '';
  image.tabIndex = 0;
  image.setAttribute('role', 'button');
  image.setAttribute('aria-haspopup', 'dialog');
  image.setAttribute('aria-label', blocks.enlarge(image.alt));
}
