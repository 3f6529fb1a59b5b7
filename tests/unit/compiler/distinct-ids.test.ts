// Posts of one file name in several folders, as other generators allow.
import { describe, expect, test } from 'vitest';
import { compile, type Files, post, said } from './make.ts';
import { postFile } from './read.ts';

const A = post('title: A');
const idsOf = async (files: Files, drafts = true) => {
  const { library } = await compile(files, drafts);
  return Object.fromEntries(library.posts.map(({ id, source }) => [source.file, id]));
};

describe('posts of one name', () => {
  test.each<[string, Files, Record<string, string>]>([
    ['take in their folders', { 'a/intro.md': A, 'b/intro.md': A }, { 'a/intro.md': 'intro', 'b/intro.md': 'b-intro' }],
    [
      'take in as many as it takes',
      { 'a/x/go.md': A, 'b/x/go.md': A, 'x/go.md': A },
      { 'a/x/go.md': 'go', 'b/x/go.md': 'x-go', 'x/go.md': 'go-2' },
    ],
    [
      'in folders of their own too',
      { 'a/go/index.md': A, 'b/go/index.md': A, 'c.md': A, 'c/index.md': A },
      { 'a/go/index.md': 'go', 'b/go/index.md': 'b-go', 'c.md': 'c', 'c/index.md': 'index' },
    ],
    [
      'of several days in one folder keep the day',
      { '_posts/2021-01-01-news.md': A, '_posts/2022-01-01-news.md': A },
      { '_posts/2021-01-01-news.md': 'news', '_posts/2022-01-01-news.md': '2022-01-01-news' },
    ],
    [
      'leave the name to the oldest',
      { 'a/intro.md': post('title: A\ndate: 2024-01-01'), 'b/intro.md': post('title: A\ndate: 2020-01-01') },
      { 'a/intro.md': 'a-intro', 'b/intro.md': 'intro' },
    ],
    [
      'leave it to one whose author asks for it',
      { 'a/intro.md': A, 'b.md': post('title: A\nid: intro') },
      { 'a/intro.md': 'a-intro', 'b.md': 'intro' },
    ],
  ])('%s', async (_, files, ids) => {
    expect(await idsOf(files)).toEqual(ids);
  });

  test('have the ids that they have while writing, whatever a build leaves out', async () => {
    const files = { 'a/intro.md': post('title: A\ndraft: true'), 'b/intro.md': A };
    expect(await idsOf(files, false)).toEqual({ 'b/intro.md': 'b-intro' });
    expect(await idsOf(files, true)).toMatchObject({ 'b/intro.md': 'b-intro' });
  });

  test('are linked by their files, and named by their folders', async () => {
    const body = '[1](../a/intro.md) [2](../b/intro.md) [3](/b/intro/) [[a/intro]] [[b/intro]]';
    const compiled = await compile({ 'a/intro.md': A, 'b/intro.md': A, 'c/x.md': post('title: X', body) });
    const { html } = postFile(compiled, 'x');
    expect(Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href)).toEqual([
      '#/read/intro',
      '#/read/b-intro',
      '#/read/b-intro',
      '#/read/intro',
      '#/read/b-intro',
    ]);
  });

  test('are a warning, and in a folder of ours an error', async () => {
    const files = { 'a/intro.md': A, 'b/intro.md': A };
    const message =
      'b/intro.md:1:1 the id "intro" is already that of a/intro.md; this post has "b-intro" | write id: b-intro into its front matter, so that it stays';
    expect(said(await compile(files), 'warning')).toEqual([message]);
    expect(said(await compile({ ...files, 'site.yaml': 'title: Mine\n' }), 'error')).toEqual([message]);
  });
});
