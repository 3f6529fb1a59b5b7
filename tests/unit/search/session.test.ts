import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fileName, filePath, type Ref } from '../../../src/contract/ref.ts';
import type { SearchManifest } from '../../../src/contract/search.ts';
import { buildIndex } from '../../../src/search/build.ts';
import { ENGINE } from '../../../src/search/format.ts';
import { sectionsOf } from '../../../src/search/sections.ts';
import { type Question, SearchSession } from '../../../src/workers/search-session.ts';

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

function published(posts = HTML): { site: Site; manifest: SearchManifest; files: ReadonlyMap<string, Ref> } {
  const site = new Site();
  const files = new Map<string, Ref>();
  const documents = Object.entries(posts).map(([id, html]) => {
    const file = site.add(new TextEncoder().encode(JSON.stringify({ id, html })), 'json');
    files.set(id, file);
    return { id, title: `On ${id}`, tags: [], minutes: 3, file, sections: sectionsOf(html) };
  });
  const parts = [...buildIndex(documents)].map(([name, bytes]): [string, Ref] => [name, site.add(bytes, 'bin')]);
  return { site, manifest: { engine: ENGINE, files: Object.fromEntries(parts) }, files };
}

function session(site: Site, manifest: SearchManifest): SearchSession {
  return new SearchSession({ base: BASE, fetch: site.fetch }, manifest, () => Promise.resolve());
}

const question = (number: number, query: string, posts?: readonly string[]): Question => ({
  question: number,
  query,
  ...(posts === undefined ? {} : { posts }),
});

const pathOf = (manifest: SearchManifest, part: string): string => {
  const ref = manifest.files[part];
  if (ref === undefined) throw new Error(`expected a part "${part}"`);
  return filePath(ref);
};

test('answers with posts, their sections and marked excerpts', async () => {
  const { site, manifest } = published();
  expect(await session(site, manifest).ask(question(1, 'raft votes'))).toEqual({
    question: 1,
    answer: {
      kind: 'found',
      total: 1,
      incomplete: 0,
      hits: [
        {
          post: 'raft',
          title: { text: 'On raft', marks: [[3, 7]] },
          minutes: 3,
          sections: [
            {
              heading: 'votes',
              title: { text: 'Votes', marks: [[0, 5]] },
              excerpt: { text: 'A candidate asks for votes.', marks: [[21, 26]] },
            },
          ],
        },
      ],
    },
  });
});

test('answers only the newest of questions asked at once, and works only for it', async () => {
  const { site, manifest } = published();
  const asked = session(site, manifest);
  const answers = await Promise.all(
    [question(1, 'r'), question(2, 'ra'), question(3, 'paxos')].map((one) => asked.ask(one)),
  );
  expect(answers).toMatchObject([undefined, undefined, { question: 3, answer: { hits: [{ post: 'paxos' }] } }]);
  expect(new Set(site.asked).size).toBe(site.asked.length);
});

test('drops a question that a newer one overtakes while its text is fetched', async () => {
  const { site, manifest, files } = published();
  const asked = session(site, manifest);
  const slow = files.get('raft')?.file ?? '';
  let release = (): void => {};
  const held = new Promise<Response>((resolve) => {
    release = () => resolve(new Response('{}'));
  });
  site.trouble = (path) => (path.endsWith(slow) ? held : undefined);
  const first = asked.ask(question(1, 'raft'));
  const second = await asked.ask(question(2, 'paxos'));
  release();
  expect(await first).toBeUndefined();
  expect(second).toMatchObject({ question: 2, answer: { kind: 'found' } });
});

test.each(['directory', 'postings-0'])('refuses a damaged %s, says so, and tries again', async (part) => {
  const { site, manifest } = published();
  const asked = session(site, manifest);
  const path = pathOf(manifest, part);
  site.trouble = (wanted) => (wanted === path ? new Response('not what its name says') : undefined);
  const damaged = { kind: 'failed', reason: 'damaged' };
  expect(await asked.ask(question(1, 'votes'))).toEqual({ question: 1, answer: damaged });
  site.trouble = () => undefined;
  expect(await asked.ask(question(2, 'votes'))).toMatchObject({ answer: { kind: 'found', total: 2 } });
});

test('an index of another engine is no index', async () => {
  const { site, manifest } = published();
  const answer = await session(site, { ...manifest, engine: 'other/9' }).ask(question(1, 'votes'));
  expect(answer).toEqual({ question: 1, answer: { kind: 'failed', reason: 'damaged' } });
  expect(site.asked).toEqual([]);
});

test('without a network says so, and answers once it is back', async () => {
  const { site, manifest } = published();
  const asked = session(site, manifest);
  site.trouble = () => Promise.reject(new TypeError('Failed to fetch'));
  const offline = { kind: 'failed', reason: 'offline' };
  expect(await asked.ask(question(1, 'votes'))).toEqual({ question: 1, answer: offline });
  site.trouble = () => undefined;
  expect(await asked.ask(question(2, 'votes'))).toMatchObject({ answer: { kind: 'found' } });
});

test.each([
  ['does not come', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is not what its name says', () => new Response('{"html":"<p>Other votes.</p>"}')],
  ['is gone', () => new Response('', { status: 404 })],
])('a post whose text %s is still shown, and counted', async (_, trouble) => {
  const { site, manifest, files } = published();
  const path = files.get('raft')?.file ?? '';
  site.trouble = (wanted) => (wanted.endsWith(path) ? trouble() : undefined);
  const response = await session(site, manifest).ask(question(1, 'votes'));
  expect(response?.answer).toMatchObject({ kind: 'found', total: 2, incomplete: 1 });
  const hits = response?.answer.kind === 'found' ? response.answer.hits : [];
  expect(hits.find(({ post }) => post === 'raft')).toMatchObject({
    title: { text: 'On raft' },
    sections: [{ heading: 'votes', title: { text: 'Votes', marks: [[0, 5]] }, excerpt: { text: '', marks: [] } }],
  });
});

test('asks for a text once while it is kept', async () => {
  const { site, manifest } = published();
  const asked = session(site, manifest);
  await asked.ask(question(1, 'votes'));
  const before = site.asked.length;
  await asked.ask(question(2, 'votes candidates'));
  expect(site.asked.length).toBe(before);
});

test('searches only the posts it is told to', async () => {
  const { site, manifest } = published();
  const answer = await session(site, manifest).ask(question(1, 'votes', ['paxos']));
  expect(answer).toMatchObject({ answer: { total: 1, hits: [{ post: 'paxos' }] } });
});

test('a query without a word finds nothing and fetches no postings', async () => {
  const { site, manifest } = published();
  const answer = await session(site, manifest).ask(question(1, ' ?! '));
  expect(answer).toEqual({ question: 1, answer: { kind: 'found', hits: [], total: 0, incomplete: 0 } });
  expect(site.asked).toEqual([pathOf(manifest, 'directory')]);
});
