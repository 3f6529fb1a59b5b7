// Diagrams in posts: figures that say what they show, with faults at their places and labels that can be searched.
import { expect, test } from 'vitest';
import { sectionsOf } from '../../../../src/search/sections.ts';
import { compile, post, said } from '../make.ts';
import { postFile } from '../read.ts';

const fence = (source: string, info = 'mermaid') => `\`\`\`${info}\n${source}\n\`\`\``;
const FLOW = 'flowchart TD\n  accTitle: How it flows\n  accDescr: From one to two\n  A[One box] --> B[Two]';

test('a diagram is one block with the title and description of its source', async () => {
  const compiled = await compile({ 'a.md': post('title: A', fence(FLOW)) });
  const { html, blocks } = postFile(compiled, 'a');
  expect(blocks).toBe(1);
  expect(html).toMatch(
    /^<figure class="diagram"><div class="drawing"[^>]*><svg role="img" aria-labelledby="diagram-1-title" aria-describedby="diagram-1-desc"/,
  );
  expect(html).toContain(
    '<title id="diagram-1-title">How it flows</title><desc id="diagram-1-desc">From one to two</desc>',
  );
  expect(said(compiled, 'warning')).toEqual([]);
});

test('ids are unique on the page, and every reference finds one', async () => {
  const compiled = await compile({ 'a.md': post('title: A', `${fence(FLOW)}\n\n${fence(FLOW)}`) });
  const { html } = postFile(compiled, 'a');
  const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

test('a title of the fence is shown, and a diagram without any is a warning', async () => {
  const source = 'digraph { a -> b }';
  const named = await compile({ 'a.md': post('title: A', fence(source, 'dot title="A & B"')) });
  expect(postFile(named, 'a').html).toContain('<figcaption>A &amp; B</figcaption>');
  const bare = await compile({ 'a.md': post('title: A', fence(source, 'graphviz')) });
  expect(said(bare, 'warning')).toEqual([
    'a.md:4:1 the diagram has no title, so nobody hears what it shows | write ```dot title="…"',
  ]);
});

test.each([
  ['pie title Where time goes\n  "Reading" : 3', 'Where time goes'],
  ['xychart-beta\n  title "Late answers"\n  x-axis [a, b]\n  bar [1, 2]', 'Late answers'],
  ['timeline\n  accTitle: Heard\n  title Seen\n  1989 : Paxos', 'Heard'],
])('a title that is drawn is heard too: %j', async (source, title) => {
  const compiled = await compile({ 'a.md': post('title: A', fence(source)) });
  expect(postFile(compiled, 'a').html).toContain(`<title id="diagram-1-title">${title}</title>`);
  expect(said(compiled, 'warning')).toEqual([]);
});

test('a fault is an error at the line and column of the post', async () => {
  const list = `- item\n\n${fence('flowchart TD\n  A --> B\n  B --> --> C').replace(/^/gm, '  ')}`;
  const compiled = await compile({ 'site.yaml': 'title: Ours\n', 'a.md': post('title: A', list) });
  expect(said(compiled, 'error')).toEqual(['a.md:9:11 "-->" cannot stand here']);
});

test('labels are found, the source is not', async () => {
  const compiled = await compile({ 'a.md': post('title: A', `Before.\n\n${fence(FLOW)}`) });
  const [{ text = '' } = {}] = sectionsOf(postFile(compiled, 'a').html);
  expect(text).toContain('One box');
  expect(text).toContain('How it flows');
  expect(text).not.toContain('accTitle');
});
