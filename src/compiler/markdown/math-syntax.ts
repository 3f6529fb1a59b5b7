// Where TeX stands in a text: `$…$`, `$$…$$` and ```math. A dollar that is a price or a shell's variable stays text.
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

const BACKSLASH = '\\';

/** Tokens `math_inline` and `math_block`; their `content` is TeX, `block` is true for what stands on lines of its own. */
export function mathSyntax(md: MarkdownIt): void {
  md.inline.ruler.after('escape', 'math', inlineMath);
  md.block.ruler.before('fence', 'math', blockMath, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function inlineMath(state: StateInline, silent: boolean): boolean {
  const found = mathAt(state.src, state.pos, state.posMax);
  if (found === undefined) return false;
  if (!silent) {
    const token = state.push('math_inline', 'math', 0);
    token.content = found.tex;
    token.markup = found.markup;
  }
  state.pos = found.end;
  return true;
}

interface Found {
  readonly tex: string;
  readonly markup: string;
  readonly end: number;
}

/**
 * As GitHub and Pandoc read it: no white space inside of the dollars, no letter or digit outside of them, the endings of
 * numbers aside. So "$5 and
 * $10" and "$HOME:$PATH" are no maths.
 */
function mathAt(src: string, from: number, to: number): Found | undefined {
  if (src[from] !== '$' || isWord(src[from - 1])) return undefined;
  const markup = src[from + 1] === '$' ? '$$' : '$';
  const start = from + markup.length;
  if (markup === '$' && isSpace(src[start])) return undefined;
  for (let at = src.indexOf('$', start); at !== -1 && at < to; at = src.indexOf('$', at + 1)) {
    if (isEscaped(src, at)) continue;
    if (!src.startsWith(markup, at)) return undefined;
    const end = at + markup.length;
    const tex = src.slice(start, at);
    if (tex.trim() === '' || (markup === '$' && isSpace(src[at - 1])) || goesOn(src, end)) return undefined;
    return { tex: withoutTicks(tex), markup, end };
  }
  return undefined;
}

/** GitHub's way to keep Markdown out of maths: $`…`$. */
const withoutTicks = (tex: string): string => /^`([^`]+)`$/.exec(tex)?.[1] ?? tex;

/** A word that goes on after a formula; "the $n$th" and "all $x$s" are none. */
const goesOn = (src: string, at: number): boolean =>
  isWord(src[at]) && !/^(?:th|st|nd|rd|s)(?![\p{L}\p{N}])/u.test(src.slice(at, at + 3));

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign);

function isEscaped(src: string, at: number): boolean {
  let slashes = 0;
  while (src[at - 1 - slashes] === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

/** `$$` at the beginning of a line, up to `$$` at the end of that one or a later one; no blank line between. */
function blockMath(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4 || !lineOf(state, start).startsWith('$$')) return false;
  const last = lastLine(state, start, end);
  if (last === undefined) return false;
  if (silent) return true;
  const text = state.getLines(start, last + 1, state.sCount[start] ?? 0, false).trimEnd();
  const token = state.push('math_block', 'math', 0);
  token.content = text.slice(2, -2);
  token.markup = '$$';
  token.block = true;
  token.map = [start, last + 1];
  state.line = last + 1;
  return true;
}

function lastLine(state: StateBlock, start: number, end: number): number | undefined {
  for (let line = start; line < end; line++) {
    const text = lineOf(state, line).trimEnd();
    const inner = line === start ? text.slice(2) : text;
    if (inner.endsWith('$$')) return line === start && inner.trim() === '$$' ? undefined : line;
    if (text === '' || inner.includes('$$')) return undefined;
  }
  return undefined;
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
