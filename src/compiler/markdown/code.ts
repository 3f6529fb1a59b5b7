// Code blocks: each is noted while the text is parsed and stands as a mark. It is highlighted afterwards, because
// grammars are loaded only when a post uses them.
import type { MarkdownIt, Token } from 'markdown-it';
import type { BlobCache } from '../cache/blobs.ts';
import { codeBlockOf } from '../code/code-block.ts';
import { codeFigure } from '../code/figure.ts';
import { type BodyEnv, bodyEnv } from './body-env.ts';
import { mark, replaceMarks } from './marks.ts';

/** Fences and indented code become marks. */
export function code(md: MarkdownIt): void {
  md.renderer.rules['fence'] = (tokens, at, _options, env) => noted(tokens[at], bodyEnv(env));
  md.renderer.rules['code_block'] = (tokens, at, _options, env) => noted(tokens[at], bodyEnv(env));
}

function noted(token: Token | undefined, env: BodyEnv): string {
  if (token === undefined) return '';
  env.code.push(codeBlockOf(token, env));
  return `<pre>${mark('code', env.code.length - 1)}</pre>\n`;
}

/** Puts the finished figures in the place of their marks. */
export async function withCode(
  html: string,
  { code, words }: Pick<BodyEnv, 'code' | 'words'>,
  blobs: BlobCache,
): Promise<string> {
  const figures: string[] = [];
  for (const block of code) figures.push(await codeFigure(block, blobs, words));
  return replaceMarks(html, 'code', ['<pre>', '</pre>'], (index) => figures[index] ?? '');
}
