import { describe, expect, test } from 'vitest';
import { SearchIndex } from '../../../src/search/engine.ts';
import { built, opened, partOf, post, section } from './make.ts';

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
    expect(raft?.sections[0]).toBe(1);
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
    expect((await library.find('vacuuming'))[0]?.sections).toEqual([0]);
  });
});

test('a finished last word is no prefix', async () => {
  expect(await library.ids('bloa')).toEqual(['vacuum']);
  expect(await library.ids('bloa ')).toEqual([]);
});

test('shows only the posts that may be kept, and says how many others there are', async () => {
  const found = await library.index.search('consensus', { limit: 10, keep: (id) => id === 'paxos' });
  expect(found).toMatchObject({ posts: [{ id: 'paxos' }], total: 1, hidden: 1 });
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
  expect(new Set(fetched).size).toBe(fetched.length);
});

test('a part that does not come is asked for again by the next question', async () => {
  const { root, parts } = built([post('a', 'some text')]);
  let answers = 0;
  const index = new SearchIndex(root, async ({ ref }) => {
    if (++answers === 1) throw new Error('offline');
    return partOf(parts, ref.file);
  });
  await expect(index.search('text', { limit: 1 })).rejects.toThrow('offline');
  expect((await index.search('text', { limit: 1 })).total).toBe(1);
});

describe('leaves out', () => {
  test.each([
    ['a word with a minus', 'consensus -election', ['raft'], 'raft'],
    ['a title word with a minus', 'consensus -paxos', ['raft'], 'raft'],
  ])('%s', async (_, query, ids) => {
    const { ids: found } = opened([
      post('raft', 'Raft has leaders.', { title: 'Consensus with Raft' }),
      post('paxos', 'An election is harder.', { title: 'Consensus with Paxos' }),
    ]);
    expect(await found(query)).toEqual(ids);
  });

  test('nothing where the minus is inside of a name', async () => {
    expect((await library.ids('gh-ost'))[0]).toBe('vacuum');
  });
});

test('the words of a phrase must meet in one section', async () => {
  const { ids } = opened([
    post('apart', '', { sections: [section('', 'quick'), section('Two', 'fox')] }),
    post('together', 'quick brown fox'),
  ]);
  expect(await ids('"quick fox"')).toEqual(['together']);
});

describe('in a scope', () => {
  const file = { file: `${'ab'.repeat(16)}.json`, bytes: 1 };
  const path = { id: 'cap', title: 'CAP', part: 1, parts: 2 };
  const { index } = opened([
    post('a', 'quorum', { file, paths: ['cap'], path, topics: [{ id: 'data', title: 'Data' }], code: ['Go'] }),
    post('b', 'quorum', { file, topics: [{ id: 'data', title: 'Data' }] }),
    post('c', 'quorum', { file }),
  ]);
  test.each([
    ['a path', { path: 'cap' }, ['a']],
    ['a topic', { topic: 'data' }, ['a', 'b']],
    ['a language', { code: 'go' }, ['a']],
    ['all of several', { topic: 'data', code: 'go' }, ['a']],
    ['what does not exist', { path: 'nowhere' }, []],
  ])('of %s finds what is in it and counts the rest', async (_, scope, ids) => {
    const found = await index.search('quorum', { limit: 10, scope });
    expect(found.posts.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(found.hidden).toBe(3 - ids.length);
  });

  test('is no word: its name finds nothing', async () => {
    expect((await index.search('path:cap', { limit: 5 })).posts).toEqual([]);
  });
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

test('a post is found by an id typed badly that shares no word with its title', async () => {
  const others = ['Raft in practice', 'Clocks', 'Leader election'].map((title, at) =>
    post(`other-${at}`, '', { title }),
  );
  const { index } = opened([...others, post('online-schema-change', '', { title: 'Altering a large table' })]);
  const heads = await index.names('onlien schmea chnage', 2);
  expect(heads[0]?.id).toBe('online-schema-change');
});
