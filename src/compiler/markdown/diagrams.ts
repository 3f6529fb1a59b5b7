// Diagrams in fences: ```mermaid, ```dot, ```graphviz. Each is noted while the text is parsed and drawn afterwards.
import type { MarkdownIt, Token } from 'markdown-it';
import { draw } from '../diagrams/draw.ts';
import { DIAGRAM_LANGUAGES, type Drawn, type Fault } from '../diagrams/drawing.ts';
import { diagramFigure, type Said } from '../diagrams/figure.ts';
import { type BodyEnv, bodyEnv, type DiagramUse } from './body-env.ts';
import { escapeHtml } from './html-text.ts';
import { mark, replaceMarks } from './marks.ts';
import { placeInside } from './place-inside.ts';

/** Must come after the plugin for code, whose fences these are not. */
export function diagrams(md: MarkdownIt): void {
  const fence = md.renderer.rules['fence'];
  md.renderer.rules['fence'] = (tokens, at, options, env, self) =>
    noted(tokens[at], bodyEnv(env)) ?? fence?.(tokens, at, options, env, self) ?? '';
}

function noted(token: Token | undefined, env: BodyEnv): string | undefined {
  const info = token?.info.trim() ?? '';
  const kind = DIAGRAM_LANGUAGES.get(/^[\w-]+/.exec(info)?.[0].toLowerCase() ?? '');
  if (token === undefined || kind === undefined) return undefined;
  env.diagrams.push({
    kind,
    source: token.content,
    title: /\btitle="([^"]*)"/.exec(info)?.[1],
    description: /\bdesc="([^"]*)"/.exec(info)?.[1],
    line: token.map?.[0] ?? 0,
  });
  return `<pre>${mark('diagram', env.diagrams.length - 1)}</pre>\n`;
}

/** Puts the finished figures in the place of their marks, and reports what could not be drawn. */
export async function withDiagrams(html: string, env: BodyEnv): Promise<string> {
  const figures: string[] = [];
  for (const [at, use] of env.diagrams.entries()) figures.push(await figureOf(use, at + 1, env));
  return replaceMarks(html, 'diagram', ['<pre>', '</pre>'], (index) => figures[index] ?? '');
}

async function figureOf(use: DiagramUse, number: number, env: BodyEnv): Promise<string> {
  const drawing = await draw(use.kind, use.source, env.blobs);
  if (drawing.kind === 'drawn') return diagramFigure(drawing, saidOf(use, drawing, env), use, number, env.words);
  report(drawing, use, env);
  return `<figure class="diagram"><pre tabindex="0"><code>${escapeHtml(use.source)}</code></pre></figure>`;
}

function saidOf(use: DiagramUse, drawn: Drawn, env: BodyEnv): Said {
  const title = use.title ?? drawn.title;
  const description = use.description ?? drawn.description;
  if (title === undefined && description === undefined) {
    const mend = use.kind === 'mermaid' ? 'add a line like accTitle: …' : 'write ```dot title="…"';
    env.diagnostics.warning(
      placeInside(env, use.line, '', 0),
      'the diagram has no title, so nobody hears what it shows',
      mend,
    );
  }
  return { title, description, isShown: use.title !== undefined };
}

function report({ message, hint, line, column = 1 }: Fault, use: DiagramUse, env: BodyEnv): void {
  const lines = use.source.split('\n');
  const before = lines.slice(0, (line ?? 1) - 1).join('\n').length + ((line ?? 1) > 1 ? 1 : 0);
  const offset = before + Math.min(column - 1, lines[(line ?? 1) - 1]?.length ?? 0);
  const place =
    line === undefined ? placeInside(env, use.line, '', 0) : placeInside(env, use.line + 1, use.source, offset);
  env.diagnostics.houseRule(place, message, hint);
}
