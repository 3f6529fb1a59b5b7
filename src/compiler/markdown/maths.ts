// Maths: each formula becomes MathML while the text is parsed, and stands as a mark until raw HTML has been cleaned.

import type { MarkdownIt, Token } from 'markdown-it';
import type { TextWords } from '../../words/in.ts';
import type { Place } from '../source-text.ts';
import { type BodyEnv, bodyEnv, placeOfSnippet } from './body-env.ts';
import { escapeHtml } from './html-text.ts';
import { mark, replaceMarks } from './marks.ts';
import { mathSyntax } from './math-syntax.ts';
import { placeInside } from './place-inside.ts';
import { mathsOf } from './tex.ts';

/** Inline formulas, and those that stand alone, in a box that scrolls. Must come after the plugin for code. */
export function maths(md: MarkdownIt): void {
  md.use(mathSyntax);
  const fence = md.renderer.rules['fence'];
  md.renderer.rules['math_inline'] = (tokens, at, _options, env) => inline(tokens[at], bodyEnv(env));
  md.renderer.rules['math_block'] = (tokens, at, _options, env) => display(tokens[at], bodyEnv(env), 0);
  md.renderer.rules['fence'] = (tokens, at, options, env, self) =>
    /^math\b/.test(tokens[at]?.info.trim() ?? '')
      ? display(tokens[at], bodyEnv(env), 1)
      : (fence?.(tokens, at, options, env, self) ?? '');
  md.core.ruler.push('math_lines', (state) => {
    for (const { children, map } of state.tokens) {
      for (const child of children ?? []) if (child.type === 'math_inline') child.map = map;
    }
  });
}

function inline(token: Token | undefined, env: BodyEnv): string {
  if (token === undefined) return '';
  const { content, map, markup } = token;
  const isDisplay = markup === '$$';
  return noted(content, isDisplay, env, (offset) => {
    const start = placeOfSnippet(env, map, content);
    const isOneLine = !content.includes('\n');
    return isOneLine ? { ...start, column: start.column + offset } : start;
  });
}

/** `skipped` is how many lines of the token stand before its TeX. */
function display(token: Token | undefined, env: BodyEnv, skipped: number): string {
  if (token === undefined) return '';
  const from = (token.map?.[0] ?? 0) + skipped;
  const placeOf = (offset: number) => placeInside(env, from, token.content, offset);
  return `<div>${noted(token.content, true, env, placeOf)}</div>\n`;
}

function noted(tex: string, isDisplay: boolean, env: BodyEnv, placeOf: (offset: number) => Place): string {
  const before = tex.length - tex.trimStart().length;
  const result = mathsOf(tex.trim(), isDisplay);
  if (result.kind === 'fault') {
    const mend = isDisplay ? undefined : 'write \\$ for a dollar that is no maths';
    env.diagnostics.houseRule(placeOf(before + result.offset), `this is not TeX: ${result.message}`, mend);
  }
  env.maths.push(result.kind === 'maths' ? result.html : `<code>${escapeHtml(tex)}</code>`);
  return mark('math', env.maths.length - 1);
}

/** What stands round a formula on lines of its own, so that a wide one can be scrolled by keyboard too. */
const open = ({ equation }: TextWords): string =>
  `<div class="equation" role="group" aria-label="${equation}" tabindex="0">`;

/** Puts the MathML in the place of its marks. */
export function withMaths(html: string, { maths: formulas, words }: Pick<BodyEnv, 'maths' | 'words'>): string {
  const boxed = replaceMarks(
    html,
    'math',
    ['<div>', '</div>'],
    (index) => `${open(words)}${formulas[index] ?? ''}</div>`,
  );
  return replaceMarks(boxed, 'math', ['', ''], (index) => formulas[index] ?? '');
}

/** HTML with the letters of formulas in the place of their marks, for what is counted and quoted. */
export function withMathText(html: string, formulas: readonly string[]): string {
  return replaceMarks(html, 'math', ['', ''], (index) =>
    (formulas[index] ?? '').replace(/<annotation .*?<\/annotation>/gs, '').replace(/<[^>]*>/g, ''),
  );
}
