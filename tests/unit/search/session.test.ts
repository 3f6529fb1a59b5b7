import { describe, expect, test } from 'vitest';
import { filePath } from '../../../src/contract/ref.ts';
import type { SearchFound } from '../../../src/contract/search.ts';
import { PACK } from '../../../src/search/format.ts';

import { asking, offline, postsOf, published, rootOf } from './session-site.ts';

test('answers with posts, their sections and marked excerpts', async () => {
  const { site, manifest } = published();
  expect(await asking(site, manifest).ask('raft votes')).toMatchObject({
    kind: 'found',
    total: 1,
    hidden: 0,
    nearest: [],
    hits: [
      {
        post: 'raft',
        title: { text: 'On raft', marks: [[3, 7]] },
        minutes: 3,
        count: 1,
        sections: [
          {
            heading: 'votes',
            title: { text: 'Votes', marks: [[0, 5]] },
            excerpt: { text: 'A candidate asks for votes.', marks: [[21, 26]] },
          },
        ],
      },
    ],
  });
});

test('shows how a post begins that is found by its title and begins with a heading', async () => {
  const { site, manifest } = published({ zab: '<h2 id="order" tabindex="-1">Order</h2><p>All agree on one.</p>' });
  expect(await asking(site, manifest).ask('zab')).toMatchObject({
    hits: [{ post: 'zab', sections: [{ heading: undefined, excerpt: { text: 'All agree on one.' } }] }],
  });
});

test('answers at once without texts, and again as they arrive', async () => {
  const { site, manifest } = published();
  const { ask, told } = asking(site, manifest);
  await ask('votes');
  const states = told.map(([, answer]) => answer as SearchFound);
  expect(states[0]?.hits.map(({ sections }) => sections)).toEqual(['on their way', 'on their way']);
  expect(states[0]?.named).toBeUndefined();
  expect(states.at(-1)?.hits.every(({ sections }) => Array.isArray(sections))).toBe(true);
  for (const state of states)
    expect(state.hits.map(({ post }) => post)).toEqual(states[0]?.hits.map(({ post }) => post));
});

test('names posts whose titles are like the query, however they are typed', async () => {
  const { site, manifest } = published();
  expect(await asking(site, manifest).ask('onpaxos')).toMatchObject({ named: [{ post: 'paxos' }] });
});

test('answers only the newest of questions asked at once, and works only for it', async () => {
  const { site, manifest } = published();
  const { ask, told } = asking(site, manifest);
  await Promise.all(['r', 'ra', 'paxos'].map((query) => ask(query)));
  expect(new Set(told.map(([question]) => question))).toEqual(new Set([3]));
  expect(new Set(site.asked).size).toBe(site.asked.length);
});

test('says nothing more to a question that a newer one overtakes while its text is fetched', async () => {
  const { site, manifest, files } = published();
  const { ask, told } = asking(site, manifest);
  const slow = files.get('raft')?.file ?? '';
  let release = (): void => {};
  const held = new Promise<Response>((resolve) => {
    release = () => resolve(new Response('{}'));
  });
  site.trouble = (path) => (path.endsWith(slow) ? held : undefined);
  const first = ask('raft');
  await ask('paxos');
  const before = told.length;
  release();
  await first;
  expect(told.length).toBe(before);
  expect(told.at(-1)?.[0]).toBe(2);
});

test('a small index comes whole once there is time, and then asks for nothing more', async () => {
  const { site, manifest, packOf } = published();
  const whole = packOf('raft', 'paxos');
  const { ask } = asking(site, { ...manifest, files: { ...manifest.files, [PACK]: whole } });
  await ask('votes');
  const { length } = site.asked;
  await ask('introduction');
  await ask('candidates');
  expect(site.asked.slice(length)).toEqual([]);
});

test.each([
  ['does not come', offline],
  ['is not what its name says', () => new Response('{"html":"<p>Other votes.</p>"}')],
  ['is gone', () => new Response('', { status: 404 })],
])('a post whose text %s is still shown, and said to be missing', async (_, trouble) => {
  const { site, manifest, files } = published();
  const path = files.get('raft')?.file ?? '';
  site.trouble = (wanted) => (wanted.endsWith(path) ? trouble() : undefined);
  const answer = await asking(site, manifest).ask('votes');
  expect(answer).toMatchObject({ kind: 'found', total: 2 });
  const hits = answer?.kind === 'found' ? answer.hits : [];
  expect(hits.find(({ post }) => post === 'raft')).toMatchObject({ title: { text: 'On raft' }, sections: 'missing' });
});

test('asks for a text once while it is kept', async () => {
  const { site, manifest, files } = published();
  const { ask } = asking(site, manifest);
  await ask('votes');
  await ask('votes candidates');
  const raft = files.get('raft');
  expect(site.asked.filter((path) => raft && path === filePath(raft))).toHaveLength(1);
});

describe('a phrase', () => {
  const posts = {
    one: '<p>Leaders ask followers for votes.</p>',
    other: '<p>Followers ask, and leaders vote. For votes see there.</p>',
  };
  test.each([
    ['finds its words in their order only', '"ask followers"', ['one']],
    ['goes over signs and case', '"ASK, and Leaders"', ['other']],
    ['is not the start of a longer word', '"leaders vote"', ['other']],
    ['may be left out', 'votes -"ask followers"', ['other']],
  ])('%s', async (_, query, ids) => {
    const { site, manifest } = published(posts);
    const answer = await asking(site, manifest).ask(query);
    expect(postsOf(answer)).toEqual(ids);
    expect(answer).toMatchObject({ total: ids.length, checked: expect.any(Number) });
  });
});

test('leaves out what was read, and says how much that is', async () => {
  const { site, manifest } = published();
  expect(await asking(site, manifest).ask('votes', { read: ['raft'] })).toMatchObject({
    hits: [{ post: 'paxos' }],
    total: 1,
    hidden: 1,
  });
});

test('finds only what is on the device, where that is asked for', async () => {
  const { site, manifest } = published();
  expect(postsOf(await asking(site, manifest).ask('votes', { kept: ['raft'] }))).toEqual(['raft']);
});

test('that finds nothing says what is near', async () => {
  const { site, manifest } = published({ longer: '<p>x</p>' });
  expect(await asking(site, manifest).ask('zzlongzzer')).toMatchObject({ total: 0, nearest: ['longer'] });
});

test('a query without a word finds nothing and fetches no postings', async () => {
  const { site, manifest } = published();
  expect(await asking(site, manifest).ask(' ?! ')).toMatchObject({ kind: 'found', hits: [], total: 0, named: [] });
  expect(site.asked).toEqual([rootOf(manifest)]);
});

describe('marks in a text', () => {
  test('the words of a query, and what they may be a slip of', async () => {
    const { site, manifest } = published();
    const { session } = asking(site, manifest);
    expect(await session.mark('canddate', 'One candidate.\nTwo candidates')).toEqual([
      [4, 13],
      [19, 29],
    ]);
  });

  test('nothing where no index can be had', async () => {
    const { site, manifest } = published();
    site.trouble = offline;
    expect(await asking(site, manifest).session.mark('candidate', 'One candidate.')).toEqual([]);
  });
});

test('posts are found by titles typed badly, in what was saved where the site cannot be had', async () => {
  const { site, manifest, packOf } = published();
  const { session } = asking(site, manifest);
  expect((await session.names('on ratf')).map(({ title }) => title)[0]).toBe('On raft');
  const offline = asking(site, undefined, [packOf('paxos')]);
  expect((await offline.session.names('paxso')).map(({ id }) => id)).toEqual(['paxos']);
  expect(await asking(site, undefined).session.names('raft')).toEqual([]);
});
