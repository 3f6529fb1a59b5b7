// Code blocks: a figure with language, title and copy button. The code itself is highlighted after parsing, because
// grammars are loaded only when a post uses them.
import type { MarkdownIt, Token } from 'markdown-it';
import { type BodyEnv, bodyEnv, type CodeBlock, placeOfSnippet } from './body-env.ts';
import { highlight, type Language, languageOf, nearestLanguage } from './highlighter.ts';
import { escapeHtml } from './html-text.ts';
import { mark, replaceMarks } from './marks.ts';

/** Words for code that is in no language. */
const PLAIN = new Set(['text', 'txt', 'plain', 'plaintext', 'ascii', 'none', 'output', 'nohighlight']);

/** Fences and indented code become marks; the language is checked, and a title taken from `title="…"`. */
export function code(md: MarkdownIt): void {
  md.renderer.rules['fence'] = (tokens, at, _options, env) => noted(tokens[at], bodyEnv(env));
  md.renderer.rules['code_block'] = (tokens, at, _options, env) => noted(tokens[at], bodyEnv(env));
}

function noted(token: Token | undefined, env: BodyEnv): string {
  if (token === undefined) return '';
  const info = token.info.trim();
  const word = /^[^\s,{:/[]+/.exec(info)?.[0] ?? '';
  const block: CodeBlock = {
    code: token.content.replace(/\n$/, ''),
    title: /\btitle="([^"]*)"/.exec(info)?.[1],
    language: languageNamed(word, token, env),
    word: word.toLowerCase(),
  };
  env.code.push(block);
  return `<pre>${mark('code', env.code.length - 1)}</pre>\n`;
}

function languageNamed(word: string, token: Token, env: BodyEnv): Language | undefined {
  if (word === '' || word.startsWith('title=') || PLAIN.has(word.toLowerCase())) return undefined;
  const language = languageOf(word);
  if (language !== undefined) return language;
  const near = nearestLanguage(word);
  const place = placeOfSnippet(env, token.map && [token.map[0], token.map[0] + 1], word);
  const mend = near === undefined ? 'write text for code that is in no language' : `did you mean "${near}"?`;
  env.diagnostics.warning(place, `the language "${word}" is not known; the code is shown plain`, mend);
  return undefined;
}

/** Puts the finished figures in the place of their marks. */
export async function withCode(html: string, blocks: readonly CodeBlock[]): Promise<string> {
  const figures: string[] = [];
  for (const block of blocks) figures.push(await figureOf(block));
  return replaceMarks(html, 'code', ['<pre>', '</pre>'], (index) => figures[index] ?? '');
}

async function figureOf({ code: source, title, language, word }: CodeBlock): Promise<string> {
  const inner = language === undefined ? escapeHtml(source) : await highlight(source, language);
  const data = language === undefined ? '' : ` data-lang="${escapeHtml(word)}"`;
  const name = language === undefined ? '' : `<span class="lang">${escapeHtml(language.name)}</span>`;
  const caption = title === undefined ? '' : `<span class="title">${escapeHtml(title)}</span>`;
  const copy = '<button type="button" class="copy">Copy</button>';
  return `<figure class="code"${data}><figcaption>${name}${caption}${copy}</figcaption><pre tabindex="0"><code>${inner}</code></pre></figure>`;
}
