// What holds between posts: who links to whom, what must be read before, and the files a post takes along.
import { expect, test } from 'vitest';
import { compile, DESCRIBED, post, said } from './make.ts';
import { postFile } from './read.ts';

const ids = (links: readonly { id: string }[]) => links.map(({ id }) => id);

test('a post knows the posts that link to it from their text, the newest first', async () => {
  const compiled = await compile({
    'a.md': post('title: A\ndate: 2024-01-01', 'Myself: [here](#top), [again](a.md).'),
    'b.md': post('title: B\ndate: 2024-02-01', '[one](a.md) and [two](a.md#part)'),
    'c.md': post('title: C\ndate: 2024-03-01', 'By its address: [a](#/read/a).'),
    'd.md': post('title: D\nrequires: [a]', 'No link in the text.'),
  });
  expect(ids(postFile(compiled, 'a').backlinks)).toEqual(['c', 'b']);
  expect(postFile(compiled, 'b').backlinks).toEqual([]);
});

test('a post that very many link to keeps the newest links', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`p${at}.md`, post(`title: P\ndate: ${2000 + at}-01-01`, '[a](a.md)')]),
  );
  const compiled = await compile({ 'a.md': post('title: A'), ...many });
  const { backlinks } = postFile(compiled, 'a');
  expect([backlinks.length, backlinks[0]?.id]).toEqual([24, 'p29']);
});

test('posts that require each other in a circle are errors, with the way round', async () => {
  const compiled = await compile({
    'a.md': post('title: A\nrequires: [b]'),
    'b.md': post('title: B\nrequires: [c]'),
    'c.md': post('title: C\nrequires: [x, a]'),
    'x.md': post('title: X'),
  });
  expect(said(compiled, 'error')).toEqual([
    'a.md:3:12 posts require each other in a circle: a → b → c → a | take one of them out',
    'b.md:3:12 posts require each other in a circle: b → c → a → b | take one of them out',
    'c.md:3:15 posts require each other in a circle: c → a → b → c | take one of them out',
  ]);
});

test('a path that has a post before one that it requires is a warning', async () => {
  const files = {
    'a.md': post(`title: A\nrequires: [b]\n${DESCRIBED}`),
    'b.md': post(`title: B\n${DESCRIBED}`),
    'c.md': post(`title: C\nrequires: [b]\n${DESCRIBED}`),
  };
  const path = (kind: string) => `title: P\nkind: ${kind}\nitems: [a, b, c]\n`;
  expect(said(await compile({ ...files, 'paths/p.yaml': path('path') }), 'warning')).toEqual([
    'a.md:3:12 the path "p" has "a" before "b", which it requires | put "b" before it, or take it out of requires',
  ]);
  expect(said(await compile({ ...files, 'paths/p.yaml': path('collection') }), 'warning')).toEqual([]);
});

test('files that a post links to are saved with it', async () => {
  const compiled = await compile({
    'a.md': post('title: A', '[data](data.csv) [again](data.csv)'),
    'data.csv': 'a,b\n',
  });
  const { images, html } = postFile(compiled, 'a');
  expect(images.map(({ bytes }) => bytes)).toEqual([4]);
  expect(html).toContain(images[0]?.file);
});
