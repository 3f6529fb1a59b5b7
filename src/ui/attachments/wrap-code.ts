// The Wrap buttons that the compiler puts on code with long lines. One choice holds for all code.

import type { Attachment } from 'svelte/attachments';

/** The buttons in new HTML say what holds now; `onWrap` is told what the reader wants. */
export function wrapCode(_html: string, wraps: boolean, onWrap: (wraps: boolean) => void): Attachment<HTMLElement> {
  return (prose) => {
    for (const button of prose.querySelectorAll('button.wrap')) button.setAttribute('aria-pressed', String(wraps));
    const clicked = (event: Event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.wrap') : null;
      if (!button) return;
      const before = button.getBoundingClientRect().top;
      onWrap(!wraps);
      // code further up changes its height too: what was pressed stays under the finger
      scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' });
    };
    prose.addEventListener('click', clicked);
    return () => prose.removeEventListener('click', clicked);
  };
}
