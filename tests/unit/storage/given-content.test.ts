// A page that brought its content answers from it, and asks for nothing twice.
import { expect, test } from 'vitest';
import { ready } from '../../../src/storage/fetched.ts';
import { questionOf, withGiven } from '../../../src/storage/given-content.ts';
import { contentOf, post } from '../../support/library.ts';

const content = contentOf({ posts: [post('raft'), post('paxos')] });

test('what is given is answered at once', () => {
  const given = withGiven({ 'post/raft': post('raft', { title: 'As given' }) }, content);
  expect(given.post('raft')).toEqual(ready(post('raft', { title: 'As given' })));
});

test('the rest is asked for', async () => {
  const given = withGiven({ 'post/raft': post('raft') }, content);
  expect(await given.post('paxos')).toEqual(ready(post('paxos')));
  expect(await given.post('constructor')).toEqual({ kind: 'failed', reason: 'unknown' });
});

test('once content is asked for anew, nothing given is trusted any more', async () => {
  const given = withGiven({ 'post/raft': post('raft', { title: 'As given' }) }, content);
  await given.refresh();
  expect(await given.post('raft')).toEqual(ready(post('raft')));
});

test('a question is named by what is asked, and by id', () => {
  expect(questionOf('start', [])).toBe('start');
  expect(questionOf('post', ['raft'])).toBe('post/raft');
  expect(questionOf('latest', [{ file: 'a.json', bytes: 1 }])).toBeUndefined();
});
