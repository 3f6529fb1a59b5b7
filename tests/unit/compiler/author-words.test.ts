// What an author says of posts, paths and the site, as readers' devices get it.
import { expect, test } from 'vitest';
import type { TermsFile, TopicsFile } from '../../../src/contract/catalog.ts';
import { filePath } from '../../../src/contract/ref.ts';
import type { SearchManifest } from '../../../src/contract/search.ts';
import type { AboutFile, FollowFile, StartFile } from '../../../src/contract/site.ts';
import { SearchIndex } from '../../../src/search/engine.ts';
import { PACK } from '../../../src/search/format.ts';
import { openPack } from '../../../src/search/parts.ts';
import { compile, DESCRIBED, type Files, json, post, rootOf, said } from './make.ts';
import { pathFile, postFile } from './read.ts';

const compiledFrom = async (files: Files) => {
  const compiled = await compile(files);
  return { compiled, root: rootOf(compiled) };
};

/** The posts that a search of everything finds. */
async function foundIn(files: Files, query: string): Promise<readonly string[]> {
  const { compiled, root } = await compiledFrom(files);
  const pack = json<SearchManifest>(compiled, root.search).files[PACK];
  const { root: bytes, source } = openPack(compiled.files.get(pack ? filePath(pack) : '') ?? new Uint8Array());
  const { posts } = await new SearchIndex(bytes, source).search(query, { limit: 9 });
  return posts.map(({ id }) => id);
}

const HELLO = {
  'tcp.md': post('title: TCP\ncompares: [TCP, DCCP]', 'Segments and zebras.'),
  'hello.md': post('title: Hello\ndate: 2026-01-01', 'Zebras and I.'),
};
const track = (offTopic: boolean) => `title: About us\nkind: collection\noffTopic: ${offTopic}\nitems: [hello]\n`;

test('the things that a post compares are said, and found', async () => {
  const { compiled } = await compiledFrom(HELLO);
  expect(postFile(compiled, 'tcp').compares).toEqual(['TCP', 'DCCP']);
  expect(await foundIn(HELLO, 'dccp')).toEqual(['tcp']);
});

test('a post that stands beside the subject, and nowhere else, is in no search of everything', async () => {
  expect(await foundIn({ ...HELLO, 'paths/us.yaml': track(true) }, 'zebras')).toEqual(['tcp']);
  expect(await foundIn({ ...HELLO, 'paths/us.yaml': track(false) }, 'zebras')).toHaveLength(2);
  const both = { 'paths/us.yaml': track(true), 'paths/all.yaml': 'title: All\nkind: path\nitems: [tcp, hello]\n' };
  expect(await foundIn({ ...HELLO, ...both }, 'zebras')).toHaveLength(2);
});

test('its path says so', async () => {
  const { compiled } = await compiledFrom({ ...HELLO, 'paths/us.yaml': track(true) });
  expect(pathFile(compiled, 'us').offTopic).toBe(true);
});

test('where it first stood, its code and its last review come along', async () => {
  const matter = 'title: A\ncanonical: https://a.example/x\nrepository: https://b.example/y\nlastReviewed: 2026-05-04';
  const { compiled } = await compiledFrom({ 'a.md': post(matter) });
  expect(postFile(compiled, 'a')).toMatchObject({
    canonical: 'https://a.example/x',
    repository: 'https://b.example/y',
    lastReviewed: '2026-05-04',
  });
});

test('names of authors stand with posts where there are several', async () => {
  const site = 'title: T\nauthors:\n  - {id: ada, name: Ada}\n';
  const one = await compiledFrom({ 'site.yaml': site, 'a.md': post('title: A\nauthors: [ada]') });
  expect(postFile(one.compiled, 'a').by).toBeUndefined();
  const two = await compiledFrom({
    'site.yaml': `${site}  - {id: bo, name: Bo}\n`,
    'a.md': post('title: A\nauthors: [bo, ada]'),
    'b.md': post('title: B'),
  });
  expect(postFile(two.compiled, 'a').by).toEqual(['Bo', 'Ada']);
  expect(postFile(two.compiled, 'b').by).toBeUndefined();
});

test('a lens is a topic of the posts that have it as a tag', async () => {
  const { compiled, root } = await compiledFrom({
    'site.yaml':
      'title: T\ntopics:\n  - {id: net, title: Net}\nlenses:\n  - {id: reality, title: Reality, scope: What is.}\n',
    'a.md': post('title: A\ntopics: [net]\ntags: [reality, other]'),
    'b.md': post('title: B\ntopics: [net]'),
  });
  const { topics } = json<TopicsFile>(compiled, root.topics);
  expect(topics.map(({ id, lens, posts }) => [id, lens, posts])).toEqual([
    ['net', undefined, 2],
    ['reality', true, 1],
  ]);
  expect(postFile(compiled, 'a').topics).toEqual(['net', 'reality']);
});

test('a lens named like a topic is an error', async () => {
  const site = 'title: T\ntopics:\n  - {id: net, title: Net}\nlenses:\n  - {id: net, title: Net}\n';
  const compiled = await compile({ 'site.yaml': site, 'a.md': post('title: A') });
  expect(said(compiled, 'error')).toEqual(['site.yaml:5:10 lenses has "net" twice | give one of them another id']);
});

test('every definition with a title is a term, in the order of the alphabet, with the place where it stands', async () => {
  const { compiled, root } = await compiledFrom({
    'a.md': post(
      'title: A',
      ':::definition Quorum\nMore than *half*.\n\nAnd more.\n:::\n\n:::definition\nOf nothing.\n:::',
    ),
    'b.md': post('title: B', ':::definition `CRDT`\nMerges.\n:::\n\n:::definition CRDT\nAgain.\n:::'),
  });
  const { terms } = json<TermsFile>(compiled, root.terms);
  expect(terms).toEqual([
    { id: 'term-crdt', term: 'CRDT', text: 'Merges.', post: { id: 'b', title: 'B' } },
    { id: 'term-quorum', term: 'Quorum', text: 'More than half.', post: { id: 'a', title: 'A' } },
  ]);
  expect(postFile(compiled, 'a').html).toContain('id="term-quorum" tabindex="-1"');
  expect(json<TopicsFile>(compiled, root.topics).terms).toBe(2);
});

test('a term can be linked to from another post', async () => {
  const compiled = await compile({
    'a.md': post('title: A', ':::definition Quorum\nHalf.\n:::'),
    'b.md': post('title: B', 'A [quorum](a.md#term-quorum).'),
  });
  expect(postFile(compiled, 'b').html).toContain('href="#/read/a/term-quorum"');
  expect(said(compiled, 'warning')).toEqual([]);
});

const AUDIENCE = 'title: T\naudience:\n  - Everyone.\n  - {who: Students., paths: [p]}\n';

test('readers of a kind can be given their paths', async () => {
  const files = { 'a.md': post('title: A'), 'paths/p.yaml': 'title: The path\nkind: path\nitems: [a]\n' };
  const { compiled, root } = await compiledFrom({ ...files, 'site.yaml': AUDIENCE });
  const { site } = json<StartFile>(compiled, root.start);
  expect(site.audience).toEqual(['Everyone.', 'Students.']);
  expect(site.audiencePaths).toEqual({ 'Students.': [{ id: 'p', title: 'The path' }] });
});

test('a path that is not there is an error where it is named', async () => {
  const compiled = await compile({ 'site.yaml': AUDIENCE, 'a.md': post('title: A') });
  expect(said(compiled, 'error')[0]).toMatch(/^site\.yaml:4:30 no path "p"/);
});

test("an author's picture is a file of the content with its size", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>';
  const site = 'title: T\nauthors:\n  - {id: ada, name: Ada, picture: ada.svg}\n';
  const { compiled, root } = await compiledFrom({ 'site.yaml': site, 'ada.svg': svg, 'a.md': post('title: A') });
  const picture = json<AboutFile>(compiled, root.about).site.authors[0]?.picture;
  expect(picture).toMatchObject({ width: 8, height: 6 });
  expect(picture && compiled.files.has(filePath(picture.ref))).toBe(true);
  const without = await compile({ 'site.yaml': site, 'a.md': post(`title: A\n${DESCRIBED}`) });
  expect(said(without, 'warning')).toEqual([
    'site.yaml:3:35 there is no image "ada.svg" | name a file beside site.yaml',
  ]);
});

test('what stands under every path is a file of its own', async () => {
  const site =
    'title: T\naccess: All free.\ncadence: {everyDays: 14, text: now and then}\ncontact: {title: Write, url: "mailto:a@b.example"}\n';
  const { compiled, root } = await compiledFrom({ 'site.yaml': site, 'a.md': post('title: A\ndate: 2026-01-01') });
  expect(json<FollowFile>(compiled, root.follow)).toEqual({
    access: 'All free.',
    cadence: { everyDays: 14, text: 'now and then' },
    lastDate: '2026-01-01',
    subscribe: [],
    contact: { title: 'Write', url: 'mailto:a@b.example' },
  });
});
