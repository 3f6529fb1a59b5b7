// Links: by file to addresses of the app, dead ones reported with what was meant.
import { expect, test } from 'vitest';
import { compile, type Files, post, said } from './make.ts';
import { postFile } from './read.ts';

const GOOD = post('title: Good');

/** Where the links of a post's text lead; `undefined` for dead ones. */
async function hrefsOf(body: string, others: Files = {}, file = 'a.md'): Promise<(string | undefined)[]> {
  const compiled = await compile({ [file]: post('title: A\nid: a', body), ...others });
  const { html } = postFile(compiled, 'a');
  return Array.from(html.matchAll(/<a (?:href="([^"]*)"|data-dead="")/g), ([, href]) => href);
}

test('a post is linked by its file, relative or from the root, with its own id', async () => {
  const others = { 'deep/b.md': post('title: B\nid: other-id', '## Ünder Lined'), 'c.md': GOOD };
  const body = '[1](b.md) [2](../c.md) [3](/deep/b.md#ünder-lined) [4](b.md#%C3%BCnder-lined) [5](<./b.md>)';
  expect(await hrefsOf(body, others, 'deep/a.md')).toEqual([
    '#/read/other-id',
    '#/read/c',
    '#/read/other-id/%C3%BCnder-lined',
    '#/read/other-id/%C3%BCnder-lined',
    '#/read/other-id',
  ]);
});

test('addresses of other generators lead to the post that alone can be meant', async () => {
  const others = { 'blog/raft.md': GOOD, 'x/twin.md': post('title: T'), 'y/twin.md': post('title: T\nid: twin-2') };
  const body = '[1](/blog/raft/) [2](/2019/05/raft.html) [3](raft) [4](/docs/raft) [5](/blog/twin)';
  expect(await hrefsOf(body, others)).toEqual(['#/read/raft', '#/read/raft', '#/read/raft', undefined, undefined]);
});

test('the web stays as it is written, other schemes are taken out', async () => {
  const body = '[1](https://x.example/a_(b)?c=d&e#f) [2](//x.example) [3](mailto:a@b.example) [4](ftp://x) [5](tel:1)';
  expect(await hrefsOf(body)).toEqual([
    'https://x.example/a_(b)?c=d&amp;e#f',
    'https://x.example',
    'mailto:a@b.example',
    undefined,
    undefined,
  ]);
});

test('places in the same post are addresses of the app', async () => {
  const body = '[1](#here) [2](#Here) [3](#a) [4](about.md) [5](#/topics)\n\n## Here';
  expect(await hrefsOf(`# A\n\n${body}`, { 'about.md': 'About.' })).toEqual([
    '#/read/a/here',
    '#/read/a/here',
    '#/read/a',
    '#/about',
    '#/topics',
  ]);
});

test('a file beside a post is published with it, a page that could run is not', async () => {
  const [zip, page] = await hrefsOf('[1](data.zip) [2](page.html)', { 'data.zip': 'x', 'page.html': '<script>' });
  expect(zip).toMatch(/^c\/v1\/files\/[0-9a-f]{32}\.zip$/);
  expect(page).toBeUndefined();
});

test('a link to a file that is not there is an error with the nearest file', async () => {
  const compiled = await compile({
    'cap/part-1.md': post('title: One', 'First.\n\nThen [two](part-22.md) and [three](../merkle/tree.md).'),
    'cap/part-2.md': GOOD,
    'merkle/trees.md': GOOD,
  });
  expect(said(compiled, 'error')).toEqual([
    'cap/part-1.md:6:12 no post "part-22.md" | did you mean "part-2.md"?',
    'cap/part-1.md:6:36 no post "../merkle/tree.md" | did you mean "../merkle/trees.md"?',
  ]);
});

test('a link to a heading that is not there is a warning with the nearest heading', async () => {
  const compiled = await compile({ 'a.md': post('title: A', '[x](#consistncy)\n\n## Consistency\n') });
  expect(said(compiled, 'warning')).toEqual([
    'a.md:4:5 there is no heading "consistncy"; the link leads to the post\'s beginning | did you mean "consistency"?',
  ]);
});
