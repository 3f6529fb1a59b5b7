// Passages of an article: the one an address names is marked, and the one the reader selects is named.

import type { Attachment } from 'svelte/attachments';
import type { Passage } from '../../contract/passage.ts';
import { findPassage, passageOf } from '../../model/passage.ts';
import { blocksIn, offsetIn, rangeIn, textOf } from '../article-blocks.ts';

/** How the name of the mark is drawn stands in `styles/prose.css`. */
const MARK = 'passage';

/** What became of a named passage: there word by word, there in other words, or gone. */
export type PassageFound = 'exact' | 'alike' | 'gone';

/** Marks a passage, without touching the text's elements. Browsers that cannot draw marks are left to select it. */
export function markPassage(
  passage: Passage | undefined,
  onFound: (found: PassageFound, block: HTMLElement | undefined) => void,
): Attachment<HTMLElement> {
  return (article) => {
    if (!passage) return;
    const blocks = blocksIn(article);
    const found = findPassage(passage, blocks.map(textOf));
    const [first, last] = [found && blocks[found.first.block], found && blocks[found.last.block]];
    const start = first && found && rangeIn(first, found.first.at, found.first.at + 1);
    const end = last && found && rangeIn(last, Math.max(0, found.last.at - 1), found.last.at);
    if (!found || !start || !end || !(first instanceof HTMLElement)) return onFound('gone', undefined);
    start.setEnd(end.endContainer, end.endOffset);
    if (globalThis.Highlight && CSS.highlights) CSS.highlights.set(MARK, new Highlight(start));
    else getSelection()?.addRange(start);
    onFound(found.exact ? 'exact' : 'alike', first);
    return () => globalThis.CSS?.highlights?.delete(MARK);
  };
}

/** The passage that is selected in an article. */
export function selectedIn(article: HTMLElement): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const blocks = blocksIn(article);
  const first = blocks.find((block) => block.contains(range.startContainer));
  const last = blocks.find((block) => block.contains(range.endContainer));
  if (!first || !last) return undefined;
  const from = offsetIn(first, range.startContainer, range.startOffset);
  const to = offsetIn(last, range.endContainer, range.endOffset);
  return passageOf(textOf(first), from, textOf(last), to);
}
