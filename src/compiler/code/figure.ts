// A code block as HTML: a figure with a head and the code. Nothing is there that the block does not ask for.
import type { TextWords } from '../../words/in.ts';
import type { BlobCache } from '../cache/blobs.ts';
import type { CodeBlock } from '../markdown/body-env.ts';
import { highlight, type Language, languageOf } from '../markdown/highlighter.ts';
import { escapeHtml, escapeText } from '../markdown/html-text.ts';
import type { CodeLine } from './code-lines.ts';
import { linesHtml, withoutLines } from './line-html.ts';
import { SESSION_LANGUAGES, sessionOf } from './session.ts';

/** Longer lines do not fit a phone, in columns; and then not a wide screen's column of text. */
const NARROW = 40;
const WIDE = 76;

/** The figure; inside a group, in its tab's panel. */
export async function codeFigure(block: CodeBlock, blobs: BlobCache, words: TextWords): Promise<string> {
  const { code, language, lines, tab } = block;
  const flat = language === undefined ? escapeText(code) : await highlighted(code, language, blobs);
  const inner = lines === undefined ? withoutLines(flat) : linesHtml(flat, lines);
  const label = escapeHtml(labelOf(block, words));
  const pre = `<pre tabindex="0" role="group" aria-label="${label}"><code>${inner}</code></pre>`;
  const figure = `<figure class="code"${attributesOf(block)}>${captionOf(block, words)}${pre}</figure>`;
  return tab === undefined ? figure : `<div class="code-tab" data-tab="${escapeHtml(tab)}">${figure}</div>`;
}

/** In a session only what was typed is in a language. */
async function highlighted(code: string, language: Language, blobs: BlobCache): Promise<string> {
  const session = sessionOf(code, language.id);
  if (session === undefined) return highlight(code, language, blobs);
  const rows = code.split('\n').map((text, at) => ({ text, line: session[at] }));
  const typed = rows.flatMap(({ text, line }) => (line?.kind === 'typed' ? [text.slice(line.prompt)] : []));
  const html = (await highlight(typed.join('\n'), typedLanguage(language), blobs)).split('\n');
  return rows
    .map(({ text, line }) =>
      line?.kind === 'typed' ? escapeText(text.slice(0, line.prompt)) + (html.shift() ?? '') : escapeText(text),
    )
    .join('\n');
}

function typedLanguage(language: Language): Language {
  const id = SESSION_LANGUAGES[language.id];
  return (id === undefined ? undefined : languageOf(id)) ?? language;
}

function labelOf({ language, title }: CodeBlock, words: TextWords): string {
  const what = words.code(language?.name);
  return title === undefined ? what : `${what}, ${title}`;
}

function attributesOf({ language, word, lines, wraps, isPatch }: CodeBlock): string {
  const kinds = lines === undefined ? [] : lineKinds(lines);
  return [
    language === undefined ? '' : ` data-lang="${escapeHtml(word)}"`,
    kinds.length === 0 ? '' : ` data-lines="${kinds.join(' ')}"`,
    wraps ? ' data-wrap' : '',
    isPatch ? ' data-copy="all"' : '',
  ].join('');
}

function lineKinds(lines: readonly CodeLine[]): string[] {
  const kinds: string[] = [];
  if (lines.some(({ number }) => number !== undefined)) kinds.push('numbers');
  if (lines.some(({ classes }) => classes.includes('focus'))) kinds.push('focus');
  if (lines.some(({ sign }) => sign !== undefined)) kinds.push('signs');
  return kinds;
}

function captionOf({ code, title, language, tab, wraps }: CodeBlock, words: TextWords): string {
  const name = tab ?? language?.name;
  const lang = name === undefined ? '' : `<span class="lang">${escapeHtml(name)}</span>`;
  const caption = title === undefined || title === name ? '' : `<span class="title">${escapeHtml(title)}</span>`;
  const longest = Math.max(0, ...code.split('\n').map((line) => line.length));
  const wrap = `<button type="button" class="wrap${longest > WIDE ? ' wide' : ''}">${words.wrap}</button>`;
  const copy = `<button type="button" class="copy">${words.copy}</button>`;
  return `<figcaption>${lang}${caption}${longest > NARROW && !wraps ? wrap : ''}${copy}</figcaption>`;
}
