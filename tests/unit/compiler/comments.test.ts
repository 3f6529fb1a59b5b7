// Comments that came along from elsewhere, beside their post.
import { expect, test } from 'vitest';
import { compile, DESCRIBED, post, said } from './make.ts';
import { postFile } from './read.ts';

const RAFT = { 'raft.md': post(`title: Raft\ndate: 2026-01-01\n${DESCRIBED}`), 'site.yaml': 'title: Garden\n' };
const withComments = (text: string) => compile({ ...RAFT, 'raft.comments.yaml': text });

test('they come with the post, in their order, answers below what they answer', async () => {
  const compiled = await withComments(`comments:
  - author: Ada
    date: 2026-02-03
    url: https://example.org/1
    text: |
      One.

      Two.
    replies:
      - author: Bo
        text: Yes.
  - { author: Cy, text: No. }
`);
  expect(said(compiled, 'error')).toEqual([]);
  expect(postFile(compiled, 'raft').comments).toEqual([
    {
      author: 'Ada',
      date: '2026-02-03',
      url: 'https://example.org/1',
      text: 'One.\n\nTwo.',
      replies: [{ author: 'Bo', text: 'Yes.' }],
    },
    { author: 'Cy', text: 'No.', replies: [] },
  ]);
});

test('markup in them stays the text it is', async () => {
  const compiled = await withComments(`comments:\n  - { author: <b>M</b>, text: '<script>alert(1)</script> &amp;' }\n`);
  expect(postFile(compiled, 'raft').comments[0]).toMatchObject({
    author: '<b>M</b>',
    text: '<script>alert(1)</script> &amp;',
  });
});

test('an address that is none of the web, a missing author and a slip are told with their place', async () => {
  const compiled = await withComments(`comments:\n  - url: javascript:alert(1)\n    text: x\n    autor: Ada\n`);
  expect(said(compiled, 'error')).toEqual([
    'raft.comments.yaml:2:5 "author" is missing in comments 1 | add a line like author: …',
    expect.stringMatching(/^raft\.comments\.yaml:2:10 comments 1, url: must be an address that begins with http/),
    'raft.comments.yaml:4:5 there is no key "autor" | did you mean "author"?',
  ]);
});

test.each([
  ['', 'empty'],
  ['- a\n- b\n', 'a list'],
  ['comments: [\n', 'not YAML'],
])('a file that is wrong altogether is a diagnostic (%j: %s)', async (text) => {
  expect(said(await withComments(text), 'error')).toHaveLength(1);
});

test('comments beside no post are a warning', async () => {
  const compiled = await compile({ ...RAFT, 'paxos.comments.yaml': 'comments: []\n' });
  expect(said(compiled, 'warning')).toEqual([
    'paxos.comments.yaml:1:1 there is no post paxos.md | comments stand beside their post, by its name',
  ]);
});

test('a forum is the same for every post, and must name a repository', async () => {
  const forum = (repo: string) =>
    compile({
      ...RAFT,
      'site.yaml': `title: G\ngiscus: { repo: ${repo}, repoId: R_1, category: Posts, categoryId: C_1 }\n`,
    });
  const compiled = await forum('ada/garden');
  expect(postFile(compiled, 'raft').forum).toEqual({
    repo: 'ada/garden',
    repoId: 'R_1',
    category: 'Posts',
    categoryId: 'C_1',
  });
  expect(said(await forum('garden'), 'error')).toEqual([
    expect.stringContaining('must be a repository like owner/name'),
  ]);
});
