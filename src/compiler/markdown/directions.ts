// Paragraphs, headings, lists and quotations that run another way than the text around them say so.
import type { MarkdownIt, Token } from 'markdown-it';
import { directionOfText, hasRightToLeft } from '../script-direction.ts';

const RUNNING = new Set(['paragraph_open', 'heading_open', 'bullet_list_open', 'ordered_list_open', 'blockquote_open']);

/** Puts `dir` on the blocks of the top level, by most of their letters, in posts with letters that run from the right. */
export function directions(md: MarkdownIt): void {
  md.core.ruler.push('directions', (state) => {
    if (!hasRightToLeft(state.src)) return;
    for (const [at, open] of state.tokens.entries()) {
      if (open.level > 0 || !RUNNING.has(open.type)) continue;
      const direction = directionOfText(wordsFrom(state.tokens, at));
      if (direction !== undefined) open.attrSet('dir', direction);
    }
  });
}

/** The words of a block, without its code. */
function wordsFrom(tokens: readonly Token[], from: number): string {
  let end = from + 1;
  while (end < tokens.length && !(tokens[end]?.level === 0 && tokens[end]?.nesting === -1)) end++;
  const children = tokens.slice(from, end).flatMap((token) => token.children ?? []);
  return children.map(({ type, content }) => (type === 'text' ? content : ' ')).join('');
}
