// GitHub's alerts: a quotation whose first line is `[!NOTE]`, with an own title after it or without, is a callout.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { calloutKind } from './callout-kinds.ts';

const FIRST_LINE = /^\[!([a-z][\w-]*)\][+-]?[ \t]*([^\n]*)(?:\n|$)/i;

/** What is left of a first paragraph that was the alert's line alone; it is taken out. */
const EMPTY = 'empty_alert_line';

/**
 * Looks at quotations once they are parsed, and so cannot disturb how blocks are read. What is no kind of callout, and
 * an alert without a text, stay quotations. `openTitle` makes the tokens of a title.
 */
export function alerts(
  md: MarkdownIt,
  openTitle: (state: StateCore, kind: string, title: string, line: number) => Token[],
): void {
  md.core.ruler.after('block', 'alerts', (state) => {
    state.tokens = state.tokens.flatMap((token, at, all) => {
      const [paragraph, inline, end] = all.slice(at + 1, at + 4);
      if (token.type !== 'blockquote_open' || paragraph?.type !== 'paragraph_open' || inline === undefined)
        return [token];
      const [first = '', name = '', title = ''] = FIRST_LINE.exec(inline.content) ?? [];
      const kind = calloutKind(name.toLowerCase());
      if (kind === undefined) return [token];
      const close = closeOf(all, at);
      const isEmpty = inline.content.length === first.length;
      if (close === undefined || (isEmpty && all[at + 4] === close)) return [token];
      Object.assign(token, { type: 'callout_open', tag: 'div', info: kind });
      Object.assign(close, { type: 'callout_close', tag: 'div' });
      inline.content = inline.content.slice(first.length);
      for (const one of isEmpty ? [paragraph, inline, end] : []) if (one !== undefined) one.type = EMPTY;
      return [token, ...openTitle(state, kind, title.trim(), token.map?.[0] ?? 0)];
    });
    state.tokens = state.tokens.filter(({ type }) => type !== EMPTY);
  });
}

/** The end of the quotation that begins at a place. Looks no further than that: a text may hold thousands. */
function closeOf(tokens: readonly Token[], start: number): Token | undefined {
  const level = tokens[start]?.level;
  for (let at = start + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.type === 'blockquote_close' && token.level === level) return token;
  }
  return undefined;
}
