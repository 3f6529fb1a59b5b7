// Folders written for other generators, in tests/fixtures/blogs, read as they are.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Compiled, Compiler } from '../../../src/compiler/compile.ts';
import { compile, folderOf, said, write } from './make.ts';
import { movedTo, pathFile, postFile } from './read.ts';

const TODAY = '2026-01-01';

const built = (blog: string, drafts = false): Promise<Compiled> => {
  const folder = fileURLToPath(new URL(`../../fixtures/blogs/${blog}`, import.meta.url));
  return new Compiler(folder, { drafts, today: TODAY }).compile();
};

const dates = ({ library }: Compiled) => library.posts.map(({ id, date }) => [id, date]);
const paths = ({ library }: Compiled) =>
  library.paths.map(({ title, kind, sections }) => [
    title,
    kind,
    ...sections.flatMap(({ items }) => items.map((item) => (item.kind === 'post' ? item.post.id : item.title))),
  ]);
const infos = (compiled: Compiled) => said(compiled, 'info').join('\n');

test.each(['jekyll', 'hugo', 'docusaurus', 'astro', 'dev', 'hashnode', 'vitepress', 'mdbook/src'])(
  '%s builds without errors, drafts and all',
  async (blog) => {
    expect(said(await built(blog, true), 'error')).toEqual([]);
  },
);

test('Jekyll: dates in names, words apart by spaces, old addresses, drafts', async () => {
  const compiled = await built('jekyll');
  expect(dates(compiled)).toEqual([
    ['first-light', '2023-05-04'],
    ['pages', '2023-06-11'],
  ]);
  const { tags, authors, description, html } = postFile(compiled, 'first-light');
  expect([tags, authors]).toEqual([['logs', 'disks', 'storage', 'engines'], ['ada-byron']]);
  expect(description).toMatch(/^A log is the simplest/);
  expect(html).toContain('<a href="#/read/pages">about pages</a>');
  expect(html).toContain('<a href="#/read/pages">it</a> or <a href="#/read/pages">there</a>');
  expect(html).toContain('<code>{% code %}</code>');
  expect(html).toContain('data-lang="ruby"');
  expect([movedTo(compiled, 'first-light-in-the-log'), movedTo(compiled, 'pages')]).toEqual(['first-light', undefined]);
  expect(paths(compiled)).toEqual([['Jekyll', 'collection', 'pages', 'first-light']]);
  expect(infos(compiled)).toContain('"excerpt" is read as description');
  expect((await built('jekyll', true)).library.posts.map(({ id }) => id)).toContain('someday');
});

test('Hugo: TOML and YAML, bundles, sections, weight, series, future days', async () => {
  const compiled = await built('hugo');
  expect(dates(compiled).slice(-2)).toEqual([
    ['drift', '2024-01-05'],
    ['leap-second', '2024-02-29'],
  ]);
  expect(paths(compiled)).toEqual([
    ['Time in systems', 'series', 'drift', 'leap-second'],
    ['The course', 'series', 'c-first', 'b-second', 'a-third'],
  ]);
  expect(postFile(compiled, 'leap-second')).toMatchObject({ updated: '2024-03-02', tags: ['time', 'clocks'] });
  const { html } = postFile(compiled, 'drift');
  expect(html).toContain('<a href="#/read/leap-second">by name</a>');
  expect(html).toContain('data-lang="go"');
  expect(html).toContain('{{&lt; ref "kept.md" >}}');
  expect(said(compiled, 'warning')).toContain(
    'posts/drift/index.md:16:38 what is embedded here is shown as a link | nothing is loaded from elsewhere',
  );
  expect(movedTo(compiled, 'leap')).toBe('leap-second');
  expect(infos(compiled)).toContain('posts/later.md:3:7 the post is left out until its day, 2999-01-01');
  expect(infos(compiled)).toContain('posts/leap.md:7:10 of several series the first is taken: "Time in systems"');
  expect((await built('hugo', true)).library.posts.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['later', 'idea']),
  );
});

test('Docusaurus: slugs, positions, categories, authors', async () => {
  const compiled = await built('docusaurus');
  expect(dates(compiled)).toEqual([
    ['welcome', '2021-08-26'],
    ['concepts', undefined],
    ['reading', undefined],
    ['writing', undefined],
  ]);
  expect(paths(compiled)).toContainEqual(['How to', 'series', 'reading', 'writing']);
  expect(pathFile(compiled, 'guides').blurb).toBe('Step by step.');
  expect(compiled.library.authors.map(({ name }) => name)).toEqual(['Grace Hopper']);
  expect(postFile(compiled, 'concepts').updated).toBe('2024-05-01');
  const { html } = postFile(compiled, 'reading');
  expect(Array.from(html.matchAll(/data-kind="([\w-]+)"/g), ([, kind]) => kind)).toEqual(['note', 'note', 'caution']);
  expect(html).toMatch(/A title of its (<em>)?own/);
  expect(html).toContain('Loud');
});

test('Astro: days with the names of months', async () => {
  const compiled = await built('astro');
  expect(dates(compiled)).toEqual([['first-post', '2022-07-08']]);
  expect(postFile(compiled, 'first-post').updated).toBe('2022-08-19');
  expect(infos(compiled)).toContain('dates like Jul 08 2022 are read as 2022-07-08');
});

test('DEV: tags apart by commas, series by date, unpublished posts', async () => {
  const compiled = await built('dev');
  expect(paths(compiled)).toEqual([['Raft by hand', 'series', 'raft-leaders', 'raft-logs']]);
  const { tags, canonical } = postFile(compiled, 'raft-logs');
  expect([tags, canonical]).toEqual([['raft', 'consensus', 'distributedsystems'], 'https://example.org/raft-logs']);
  expect(infos(compiled)).toContain('tags in one text are taken apart at commas');
  const { html } = postFile(compiled, 'raft-logs');
  expect(html).toContain('<a href="https://dev.to/ada/raft-leaders">https://dev.to/ada/raft-leaders</a>');
  expect(html).toContain('<code>{% embed https://dev.to/x %}</code>');
  expect(said(compiled, 'warning')).toEqual([
    'raft-logs.md:13:1 what is embedded here is shown as a link | nothing is loaded from elsewhere',
  ]);
});

test('Hashnode: posts are named by their slugs, not by the ids of the database', async () => {
  const compiled = await built('hashnode');
  expect(dates(compiled)).toEqual([
    ['vector-clocks-by-example', '2023-06-13'],
    ['hybrid-clocks', '2023-07-05'],
  ]);
  expect(postFile(compiled, 'vector-clocks-by-example').description).toMatch(/^How a vector clock/);
  expect(said(compiled, 'warning')).toEqual([
    expect.stringMatching(/^cktq9x1\.md:\d+:1 what is embedded here is shown as a link \|/),
  ]);
});

test('VitePress: what shapes its pages is left aside', async () => {
  const compiled = await built('vitepress');
  expect(dates(compiled).map(([id]) => id)).toEqual(['routing', 'start']);
  expect(said(compiled, 'warning')).toEqual([]);
});

test('mdBook: chapters in order, included files, listings, lines for the compiler alone', async () => {
  const compiled = await built('mdbook/src');
  expect(paths(compiled)[0]).toEqual([expect.any(String), 'series', 'foreword', 'ch01', 'ch01-01', 'Words']);
  expect(said(compiled, 'warning')).toEqual([]);
  const { html } = postFile(compiled, 'ch01');
  expect(html).toContain('<figure class="listing" id="listing-1-1">');
  expect(html).toContain('<figcaption>Listing 1-1: A number in a <code>let</code></figcaption>');
  expect(html).toContain('src/main.rs');
  expect(html).toContain('<p>It is <strong>shared</strong> text.</p>');
  expect(html).not.toMatch(/ANCHOR|\{\{#/);
  expect(postFile(compiled, 'ch01-01').html).not.toContain('main');
});

test('an include that leads out of the book is left as it is, and said', async () => {
  const text = '# A\n\n```\n{{#include ../../secret.txt}}\n{{#include /etc/hosts}}\n```\n\n{{#include ../near.txt}}\n';
  const folder = folderOf({ 'SUMMARY.md': '[A](a.md)\n', 'a.md': text });
  write(folder, { '../near.txt': 'beside the folder, and no book.toml there' });
  const compiled = await new Compiler(folder, { drafts: true }).compile();
  expect(postFile(compiled, 'a').html).toMatch(/\{\{#include \.\.\/\.\.\/secret/);
  expect(said(compiled, 'warning')).toEqual([
    'a.md:4:1 mdBook\'s {{#include …}} is shown as it stands (3 times in this file) | "../../secret.txt" is outside the book',
  ]);
});

test('MDX is left aside, and that is said', async () => {
  const compiled = await compile({ 'a.md': '# A', 'deep/b.mdx': 'import B from "./b"', 'c.mdx': '<C />' });
  expect(said(compiled, 'info').join('\n')).toContain('2 files of MDX left aside');
  expect(compiled.stats.posts).toBe(1);
});
