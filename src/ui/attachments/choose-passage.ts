// Tells what of an article the reader selects. Naming it needs code that comes with the first selection.

import type { Attachment } from 'svelte/attachments';
import type { Passage } from '../../contract/passage.ts';
import { extras } from '../extras.ts';

/** Tells `onChosen` what of the article is selected; undefined where nothing is any more. */
export function choosePassage(onChosen: (passage: Passage | undefined) => void): Attachment<HTMLElement> {
  return (article) => {
    let chosen: string | undefined;
    let isGone = false;
    const changed = async () => {
      if (getSelection()?.isCollapsed === false) await extras.passages.bring();
      if (isGone) return;
      const passage = extras.passages.code?.selectedIn(article);
      const told = JSON.stringify(passage);
      if (told === chosen) return;
      chosen = told;
      onChosen(passage);
    };
    document.addEventListener('selectionchange', changed);
    return () => {
      isGone = true;
      document.removeEventListener('selectionchange', changed);
    };
  };
}
