// Formulas become MathML at build; what is no TeX is an error at its place, and what is a price stays text.
import { expect, test } from 'vitest';
import { sectionsOf } from '../../../src/search/sections.ts';
import { compile, post, rendered, said } from './make.ts';
import { postFile } from './read.ts';

test.each([
  [
    'a $x + \\foo$ b',
    'a.md:4:8 this is not TeX: unsupported function name: \\foo | write \\$ for a dollar that is no maths',
  ],
  ['$$\nx\n\\frac{1}{\n$$', "a.md:6:10 this is not TeX: unexpected end of input in a macro argument, expected '}'"],
  ['- item\n\n  ```math\n  y\n  x \\bar\n  ```', 'a.md:8:9 this is not TeX: '],
])('a fault in %j is an error at its line and column', async (text, wanted) => {
  const compiled = await compile({ 'site.yaml': 'title: Ours\n', 'a.md': post('title: A', text) });
  expect(said(compiled, 'error')).toEqual([expect.stringContaining(wanted)]);
  const foreign = await compile({ 'a.md': post('title: A', text) });
  expect(said(foreign, 'error')).toEqual([]);
  expect(said(foreign, 'warning')).toEqual([expect.stringContaining(wanted)]);
});

test.each([
  'It costs $5 and $10.',
  'From US$5 to US$10.',
  'Put $HOME:$PATH into it.',
  'A dollar $ alone, two $ $ apart.',
  'Escaped \\$x\\$.',
  'One $x\n\nand another$ paragraph.',
])('%j has no formula', async (text) => {
  expect((await rendered(text)).html).not.toContain('<math');
});

test('no formula brings style, script or a link', async () => {
  const tex = '\\href{javascript:alert(1)}{x} \\color{red}x \\begin{array}{c|c}1&2\\end{array} \\style{color:red}{x}';
  for (const part of tex.split(' ')) {
    const { html } = await rendered(`$${part}$`);
    expect(html).not.toMatch(/ style=| href=|<script|mathcolor/);
  }
});

test('formulas pass through a post with raw HTML unharmed', async () => {
  const { html } = await rendered('<b>bold</b> $x^2$\n\n$$\ny\n$$');
  expect(html).toContain('<msup>');
  expect(html).toContain('<div class="equation"');
});

test('headings, excerpts and search have the letters of a formula, not its source', async () => {
  const compiled = await compile({ 'a.md': post('title: A', 'Takes $\\mathbf{O}(n)$ time.\n\n## The $n$th\n\nText.') });
  const { outline, excerpt, html } = postFile(compiled, 'a');
  expect(outline[0]?.title).toBe('The nth');
  expect(excerpt).toBe('Takes 𝐎(n) time. Text.');
  expect(sectionsOf(html)[0]?.text).not.toContain('mathbf');
});
