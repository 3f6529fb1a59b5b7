// The Copy buttons that the compiler puts on code.

import type { Attachment } from 'svelte/attachments';
import { blocks } from '#words/blocks.ts';
import { copiedText } from './copied-text.ts';

/** How long the button says that it is done, milliseconds. */
const SAID = 2000;

export const copyCode: Attachment<HTMLElement> = (prose) => {
  const copy = async (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.copy') : null;
    const figure = button?.closest('figure');
    if (!button || !figure) return;
    const copied = await navigator.clipboard.writeText(copiedText(figure)).then(
      () => true,
      () => false,
    );
    button.dataset['name'] ??= button.textContent; // in the language of the text
    const { name } = button.dataset;
    button.textContent = copied ? blocks.copied : blocks.notCopied;
    button.lang = blocks.lang;
    setTimeout(() => {
      button.textContent = name ?? '';
      button.removeAttribute('lang');
    }, SAID);
  };
  prose.addEventListener('click', copy);
  return () => prose.removeEventListener('click', copy);
};
