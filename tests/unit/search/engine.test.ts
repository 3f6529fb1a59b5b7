import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/search/build.ts';
import { SearchIndex } from '../../../src/search/engine.ts';
import { DIRECTORY } from '../../../src/search/format.ts';
import { opened, part, post, section } from './make.ts';

const library = opened([
  post('vacuum', 'Use pg_repack or gh-ost to rebuild a bloated table without locks.', {
    title: 'Vacuuming a large table',
    tags: ['postgres'],
  }),
  post('api', 'Call MyClass.doSomething before the C++ part starts.', { title: 'Designing an interface' }),
  post('cafe', 'A café in Zürich with naïve waiters.', { title: 'Crème brûlée' }),
  post('cjk', '分布式系统的一致性与可用性', { title: '理解分布式系统' }),
  post('raft', '', {
    title: 'Consensus with Raft',
    subtitle: 'Leaders and followers',
    sections: [
      section('', 'An introduction to replicated logs.'),
      section('Leader election', 'A follower becomes a candidate and asks for votes.'),
      section('Log replication', 'The leader sends entries. A candidate never does.'),
    ],
  }),
  post('paxos', 'Paxos elects a leader too; election is harder there.', { title: 'Consensus with Paxos' }),
]);

describe('finds a post', () => {
  test.each([
    ['its title', 'consensus raft', 'raft'],
    ['its subtitle', 'leaders followers', 'raft'],
    ['a tag', 'postgres', 'vacuum'],
    ['its text', 'replicated logs', 'raft'],
    ['one slip in a word', 'consnesus raft', 'raft'],
    ['one slip in the first letter', 'racuuming', 'vacuum'],
    ['two slips in a long word', 'replcatde', 'raft'],
    ['the start of its last word', 'bloated tab', 'vacuum'],
    ['a slip in the start of its last word', 'repicat', 'raft'],
    ['a plural', 'tables', 'vacuum'],
    ['a whole identifier', 'pg_repack', 'vacuum'],
    ['a part of an identifier', 'repack', 'vacuum'],
    ['an identifier without its joiner', 'pgrepack', 'vacuum'],
    ['the start of an identifier', 'pg_rep', 'vacuum'],
    ['an identifier in two words', 'gh ost', 'vacuum'],
    ['a method', 'doSomething', 'api'],
    ['a method in lower case', 'dosomething', 'api'],
    ['a class', 'MyClass', 'api'],
    ['a hump', 'something', 'api'],
    ['a name with signs', 'c++', 'api'],
    ['words without their accents', 'creme brulee', 'cafe'],
    ['words with accents that are not there', 'bloatéd', 'vacuum'],
    ['decomposed accents', 'Zu\u0308rich', 'cafe'],
    ['a Chinese word', '一致性', 'cjk'],
    ['one Chinese letter', '统', 'cjk'],
  ])('by %s', async (_, query, id) => {
    expect((await library.ids(query))[0]).toBe(id);
  });
});

describe('ranks', () => {
  test('the section first that the query is about', async () => {
    const [raft] = await library.find('raft leader election');
    expect(raft?.sections[0]).toEqual({ heading: 'leader-election', title: 'Leader election' });
  });

  test('a post with all words before one with some of them often', async () => {
    const { ids } = opened([
      post('often', 'raft raft raft raft raft raft raft raft'),
      post('all', 'here raft and much more of other things is told, and at the very end of it comes quorum'),
      ...Array.from({ length: 10 }, (_, at) => post(`other-${at}`, 'nothing of it')),
    ]);
    expect(await ids('raft quorum ')).toEqual(['all']);
    expect(await ids('raft ')).toEqual(['often', 'all']);
  });

  test('the word itself before words like it', async () => {
    const { ids } = opened([post('cart', 'cart cart cart'), post('card', 'one card among many other things')]);
    expect((await ids('card '))[0]).toBe('card');
  });

  test('a heading before a text', async () => {
    const { find } = opened([
      post('text', 'About snapshots.'),
      post('heading', '', { sections: [section(''), section('Snapshots', 'About it.')] }),
    ]);
    expect((await find('snapshots')).map(({ id }) => id)).toEqual(['heading', 'text']);
  });

  test('what is found by its title alone under its beginning', async () => {
    expect((await library.find('vacuuming'))[0]?.sections).toEqual([{ heading: undefined, title: '' }]);
  });
});

test('a finished last word is no prefix', async () => {
  expect(await library.ids('bloa')).toEqual(['vacuum']);
  expect(await library.ids('bloa ')).toEqual([]);
});

test('asks only the posts it is told to', async () => {
  const found = await library.index.search('consensus', { limit: 10, only: new Set(['paxos', 'unknown']) });
  expect(found.posts.map(({ id }) => id)).toEqual(['paxos']);
  expect(found.total).toBe(1);
});

test('says how many were found beyond the limit', async () => {
  expect(await library.index.search('consensus', { limit: 1 })).toMatchObject({
    posts: [{ id: expect.any(String) }],
    total: 2,
  });
});

test('fetches each part once, also for questions at the same time', async () => {
  const { index, fetched } = opened([post('a', 'some text')]);
  await Promise.all([index.search('some', { limit: 1 }), index.search('text', { limit: 1 })]);
  await index.search('some text', { limit: 1 });
  expect(fetched).toEqual(['postings-0']);
});

test('a part that does not come is asked for again by the next question', async () => {
  const parts = buildIndex([post('a', 'some text')]);
  let answers = 0;
  const index = new SearchIndex(part(parts, DIRECTORY), async (name) => {
    if (++answers === 1) throw new Error('offline');
    return part(parts, name);
  });
  await expect(index.search('text', { limit: 1 })).rejects.toThrow('offline');
  expect((await index.search('text', { limit: 1 })).total).toBe(1);
});

describe('any query is answered:', () => {
  const hostile = {
    nothing: '',
    'only spaces': ' \t\n ',
    'only symbols': '!"§$%&/()=?*+~#<>|{}[]^°.,;:_-',
    'one long word': 'a'.repeat(10_000),
    'many words': 'raft consensus leader '.repeat(500),
    'many names': 'pg_repack-gh-ost.js.'.repeat(500),
    'lone surrogates': `\ud800raft\udc00 ${'\ud83d'.repeat(5000)}`,
    emoji: '👩‍👩‍👧‍👦 raft 🏳️‍🌈'.repeat(600),
    'right to left': 'בדיקה של חיפוש '.repeat(700),
    'Chinese without end': '分布式系统'.repeat(2000),
    marks: `e${'\u0301'.repeat(10_000)}`,
    prototype: '__proto__ constructor toString hasOwnProperty',
    pattern: '(a+)+$ [^]* \\',
  };

  test.each(Object.entries(hostile))('%s', async (_, query) => {
    const started = performance.now();
    const found = await library.index.search(query, { limit: 10 });
    expect(performance.now() - started).toBeLessThan(500);
    expect(found.total).toBeGreaterThanOrEqual(0);
  });
});
