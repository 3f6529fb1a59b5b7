import { createHash } from 'node:crypto';
import Fuse from 'fuse.js';
import { describe, expect, test } from 'vitest';
import { fileName, filePath, type Ref } from '../../../src/contract/ref.ts';
import type { SearchAnswer, SearchFound, SearchManifest, SearchScope } from '../../../src/contract/search.ts';
import { IndexBuilder } from '../../../src/search/build.ts';
import { ENGINE, PACK, ROOT } from '../../../src/search/format.ts';
import { indexedText } from '../../../src/search/indexed-text.ts';
import { sectionsOf } from '../../../src/search/sections.ts';
import type { Kept } from '../../../src/storage/content-file.ts';
import { SearchLibrary } from '../../../src/workers/search-library.ts';
import { SearchSession } from '../../../src/workers/search-session.ts';
import { SearchTexts } from '../../../src/workers/search-texts.ts';

const BASE = 'https://example.org/blog/';

/** A site in memory, `asked` by path; what `trouble` answers instead of it is up to the test. */
class Site {
  readonly files = new Map<string, Uint8Array>();
  readonly asked: string[] = [];
  trouble: (path: string) => Response | Promise<Response> | undefined = () => undefined;

  readonly fetch = async (url: string): Promise<Response> => {
    const path = url.slice(BASE.length);
    this.asked.push(path);
    const trouble = this.trouble(path);
    if (trouble !== undefined) return trouble;
    const bytes = this.files.get(path);
    return bytes === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(bytes));
  };

  add(bytes: Uint8Array, extension: string): Ref {
    const ref = { file: fileName(createHash('sha256').update(bytes).digest('hex'), extension), bytes: bytes.length };
    this.files.set(filePath(ref), bytes);
    return ref;
  }
}

const HTML: Readonly<Record<string, string>> = {
  raft: '<p>An introduction.</p><h2 id="votes" tabindex="-1">Votes</h2><p>A candidate asks for votes.</p>',
  paxos: '<p>Paxos has candidates &amp; votes too.</p>',
};

interface Published {
  readonly site: Site;
  readonly manifest: SearchManifest;
  readonly files: ReadonlyMap<string, Ref>;
  /** The index of the posts named, as a path would have it. */
  readonly packOf: (...ids: readonly string[]) => Ref;
}

function published(posts = HTML): Published {
  const site = new Site();
  const files = new Map<string, Ref>();
  const documents = Object.entries(posts).map(([id, html]) => {
    const file = site.add(new TextEncoder().encode(JSON.stringify({ id, html })), 'json');
    files.set(id, file);
    return { id, title: `On ${id}`, tags: [], minutes: 3, file, sections: sectionsOf(html) };
  });
  const builderOf = (ids: readonly string[]): IndexBuilder => {
    const builder = new IndexBuilder();
    for (const one of documents) if (ids.includes(one.id)) builder.add(one, indexedText(one.sections));
    return builder;
  };
  const root = site.add(
    builderOf(Object.keys(posts)).finish((part) => site.add(part, 'bin')),
    'bin',
  );
  const packOf = (...ids: readonly string[]): Ref => site.add(builderOf(ids).pack(), 'bin');
  return { site, manifest: { engine: ENGINE, files: { [ROOT]: root } }, files, packOf };
}

interface Asking {
  /** The last answer to a question, and how many came before it was whole. */
  readonly ask: (query: string, scope?: SearchScope) => Promise<SearchAnswer | undefined>;
  readonly told: readonly (readonly [question: number, answer: SearchAnswer])[];
  readonly session: SearchSession;
}

function asking(site: Site, manifest: SearchManifest | undefined, saved: readonly Ref[] = []): Asking {
  const kept: Kept = {
    get: async (file) => {
      const ref = saved.find((one) => one.file === file);
      const bytes = ref && site.files.get(filePath(ref));
      return bytes && new Uint8Array(bytes);
    },
    keep: () => undefined,
  };
  const origin = { base: BASE, fetch: site.fetch, kept };
  const told: [number, SearchAnswer][] = [];
  const session = new SearchSession({
    library: new SearchLibrary(origin, manifest, saved),
    texts: new SearchTexts(origin),
    pause: () => Promise.resolve(),
    loadFuse: async () => Fuse,
    tell: (question, answer) => told.push([question, answer]),
  });
  let question = 0;
  const ask: Asking['ask'] = async (query, scope) => {
    const number = ++question;
    await session.ask({ question: number, query, ...(scope && { scope }) });
    return told.findLast(([to]) => to === number)?.[1];
  };
  return { ask, told, session };
}

const postsOf = (answer: SearchAnswer | undefined): readonly string[] =>
  answer?.kind === 'found' ? answer.hits.map(({ post }) => post) : [];

const rootOf = (manifest: SearchManifest): string => {
  const ref = manifest.files[ROOT];
  if (ref === undefined) throw new Error('expected a root');
  return filePath(ref);
};

const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

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

describe('of an index in trouble', () => {
  test('a damaged part is refused, asked for once more, then said; the next question tries again', async () => {
    const { site, manifest } = published();
    const { ask } = asking(site, manifest);
    site.trouble = (path) => (path === rootOf(manifest) ? new Response('no index') : undefined);
    expect(await ask('votes')).toEqual({ kind: 'failed', reason: 'damaged' });
    expect(site.asked.filter((path) => path === rootOf(manifest))).toHaveLength(2);
    site.trouble = () => undefined;
    expect(await ask('votes')).toMatchObject({ kind: 'found', total: 2 });
  });

  test('one of another engine is no index', async () => {
    const { site, manifest } = published();
    expect(await asking(site, { ...manifest, engine: 'other/9' }).ask('votes')).toEqual({
      kind: 'failed',
      reason: 'damaged',
    });
    expect(site.asked).toEqual([]);
  });

  test('without a network that is said, and answered once it is back', async () => {
    const { site, manifest } = published();
    const { ask } = asking(site, manifest);
    site.trouble = offline;
    expect(await ask('votes')).toEqual({ kind: 'failed', reason: 'offline' });
    site.trouble = () => undefined;
    expect(await ask('votes')).toMatchObject({ kind: 'found', total: 2 });
  });

  test('what saved paths brought is searched, and how much that is said', async () => {
    const { site, manifest, packOf } = published();
    const saved = packOf('paxos');
    const { ask } = asking(site, manifest, [saved]);
    site.trouble = (path) => (path === rootOf(manifest) ? offline() : undefined);
    const answer = await ask('votes');
    expect(postsOf(answer)).toEqual(['paxos']);
    expect(answer).toMatchObject({ searched: { posts: 1, because: 'offline' }, hits: [{ sections: [{}] }] });
  });

  test('what saved paths brought is searched where the site has not even said what its index is', async () => {
    const { site, packOf } = published();
    const { ask } = asking(site, undefined, [packOf('paxos')]);
    site.trouble = offline;
    expect(await ask('votes')).toMatchObject({ searched: { posts: 1, because: 'offline' }, hits: [{ post: 'paxos' }] });
  });

  test('several saved paths answer as one, each post once', async () => {
    const { site, manifest, packOf } = published();
    const { ask } = asking(site, manifest, [packOf('paxos'), packOf('paxos', 'raft')]);
    site.trouble = (path) => (path === rootOf(manifest) ? offline() : undefined);
    expect([...postsOf(await ask('votes'))].sort()).toEqual(['paxos', 'raft']);
  });
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
