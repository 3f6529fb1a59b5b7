// Markdown to HTML: pairs of files in tests/fixtures/markdown. UPDATE_FIXTURES=1 writes the HTML anew, to be read.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile, post } from './make.ts';
import { postFile } from './read.ts';

const FIXTURES = new URL('../../fixtures/markdown/', import.meta.url);

const names = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.replace(/\.md$/, ''));

const OTHER = post('title: Other', '## Second\n\nText.');

test.each(names)('%s.md is rendered as the HTML beside it says', async (name) => {
  const markdown = readFileSync(new URL(`${name}.md`, FIXTURES), 'utf8');
  const compiled = await compile({ 'sample.md': post('title: Sample', markdown), 'other.md': OTHER });
  const html = `${postFile(compiled, 'sample').html}\n`;
  const expected = new URL(`${name}.html`, FIXTURES);
  if (process.env['UPDATE_FIXTURES']) writeFileSync(expected, html);
  expect(html).toBe(readFileSync(expected, 'utf8'));
});
