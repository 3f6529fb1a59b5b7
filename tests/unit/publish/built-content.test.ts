// Static pages are drawn from the very files that readers get.
import { expect, test } from 'vitest';
import { post } from '../compiler/make.ts';
import { builtFrom } from './published.ts';

const FOLDER = {
  'site.yaml': 'title: Garden\ntopics:\n  - id: networks\n    title: Networks\n',
  'raft.md': post('title: Raft\ndate: 2026-01-02\naliases: [old-raft]\ntopics: [networks]'),
  'alone.md': post('title: Alone\ndate: 2026-01-01'),
  'paths/consensus.yaml': 'title: Consensus\nkind: series\nitems:\n  - post: raft\n',
};

test('posts, paths and topics are found by id, and at once', async () => {
  const content = await builtFrom(FOLDER);
  expect(content.post('raft')).toMatchObject({ kind: 'ready', value: { title: 'Raft' } });
  expect(content.path('consensus')).toMatchObject({ kind: 'ready', value: { title: 'Consensus' } });
  expect(content.topic('networks')).toMatchObject({ kind: 'ready', value: { posts: [{ id: 'raft' }] } });
  expect(content.pathsOf('raft')).toEqual({ kind: 'ready', value: ['consensus'] });
  expect(content.pathsOf('alone')).toEqual({ kind: 'ready', value: [] });
});

test('an id that the build does not have is missing', async () => {
  const content = await builtFrom(FOLDER);
  expect(content.post('nowhere')).toEqual({ kind: 'failed', reason: 'unknown' });
  expect(content.pathsOf('nowhere')).toEqual({ kind: 'failed', reason: 'unknown' });
});

test('every id is listed once, and former ids with those of today', async () => {
  const { posts, paths, topics, moved } = (await builtFrom(FOLDER)).ids();
  expect(posts.sort()).toEqual(['alone', 'raft']);
  expect(paths).toEqual(['consensus']);
  expect(topics).toEqual(['networks']);
  expect(moved).toEqual([['old-raft', 'raft']]);
});
