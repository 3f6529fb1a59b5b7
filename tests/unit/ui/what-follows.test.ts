// What a finished path offers besides the author's other paths: its sequel, the same from another angle, the topic.
import { expect, test } from 'vitest';
import { whatFollows } from '../../../src/ui/what-follows.ts';
import { appOver, path, post, step } from '../../support/library.ts';

const link = (id: string) => ({ id, title: `Post ${id}`, minutes: 10 });
const caches = { id: 'caches', title: 'Caches', keywords: [], planned: [], posts: 2 };
const series = path('series', [step('one'), step('two')]);

const follows = (last: Parameters<typeof post>[1]) =>
  whatFollows(appOver({ posts: [post('two', last)], paths: [series], topics: [caches] }), series);

test('the sequel of the last post comes before its other angles', async () => {
  const { posts } = await follows({ continuedBy: [link('sequel')], angles: [link('angle')] });

  expect(posts.map(({ how, href }) => [how, href])).toEqual([
    ['Continued in', '#/read/sequel'],
    ['From another angle', '#/read/angle'],
  ]);
});

test('what stands in the path itself is not offered once more', async () => {
  expect((await follows({ angles: [link('one')] })).posts).toEqual([]);
});

test('the first topic of the last post leads on, where the site has it', async () => {
  expect((await follows({ topics: ['caches', 'queues'] })).topic).toMatchObject({ href: '#/topics/caches' });
  expect((await follows({ topics: ['queues'] })).topic).toBeUndefined();
});

test('where the last post is out of reach, there are the paths alone', async () => {
  expect(await whatFollows(appOver({ paths: [series] }), series)).toMatchObject({ posts: [], paths: [] });
});
