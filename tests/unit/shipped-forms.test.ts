// The library that ships shows every form that the program has: what no post, path or page of ours shows, nobody sees.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Compiled, Compiler } from '../../src/compiler/compile.ts';
import type { PathsFile } from '../../src/contract/catalog.ts';
import type { PathFile } from '../../src/contract/path.ts';
import type { PostFile } from '../../src/contract/post.ts';
import type { StartFile } from '../../src/contract/site.ts';
import { LEVELS, PATH_KINDS, POST_KINDS, PROVENANCES, STATUSES } from '../../src/contract/vocabulary.ts';
import { json, rootOf } from './compiler/make.ts';
import { pathFile, postFile } from './compiler/read.ts';

let posts: readonly PostFile[];
let paths: readonly PathFile[];
let start: StartFile;
const topicsOf = (which: readonly PostFile[]) => new Set(which.flatMap(({ topics }) => topics));

beforeAll(async () => {
  const compiled: Compiled = await new Compiler('posts', { drafts: false, encodeImages: false }).compile();
  posts = compiled.library.posts.map(({ id }) => postFile(compiled, id));
  paths = json<PathsFile>(compiled, rootOf(compiled).paths).paths.map(({ id }) => pathFile(compiled, id));
  start = json<StartFile>(compiled, rootOf(compiled).start);
}, 120_000);

describe('of words with a meaning all are used', () => {
  test.each([
    ['kinds of post', () => posts.map(({ kind }) => kind), POST_KINDS],
    ['levels', () => posts.map(({ level }) => level), LEVELS],
    ['ways to know', () => posts.map(({ provenance }) => provenance), PROVENANCES],
    ['kinds of path', () => paths.map(({ kind }) => kind), PATH_KINDS],
    ['states of a path', () => paths.map(({ status }) => status), STATUSES],
    [
      'kinds of step',
      () => paths.flatMap(({ sections }) => sections.flatMap(({ steps }) => steps.map(({ kind }) => kind))),
      ['post', 'planned', 'external'],
    ],
  ])('%s', (_, used, words) => {
    expect([...new Set(used())].filter((word) => word !== undefined).sort()).toEqual([...words].sort());
  });
});

test.each<[string, (post: PostFile) => unknown]>([
  ['a first home elsewhere', ({ canonical }) => canonical],
  ['code of its own', ({ repository }) => repository],
  ['a discussion', ({ discussion }) => discussion[0]],
  ['comments with an answer', ({ comments }) => comments.some(({ replies }) => replies.length > 0)],
  ['two authors', ({ by }) => by?.[1]],
  ['a change that readers are told of', ({ changes }) => changes.some(({ minor }) => !minor)],
  ['a day of review', ({ lastReviewed }) => lastReviewed],
  ['things compared', ({ compares }) => compares?.[1]],
  ['something to read first', ({ requires }) => requires[0]],
  ['a sequel', ({ continuedBy }) => continuedBy[0]],
  ['another angle', ({ angles }) => angles[0]],
  ['several languages of code', ({ codeLanguages }) => codeLanguages[1]],
])('some post has %s', (_, has) => {
  expect(posts.filter(has)).not.toEqual([]);
});

test('every post says when it matters and what to take along', () => {
  expect(posts.filter(({ whenItMatters, takeaways }) => !whenItMatters || takeaways.length < 2)).toEqual([]);
});

test('the site says by whom and for whom it is, at what price, and how to follow, support and reach it', () => {
  const { site, firstPost, goals } = start;
  expect(site.authors.length).toBeGreaterThan(1);
  for (const { bio, disclosure, links, picture } of site.authors)
    expect([bio, disclosure, links[0], picture]).not.toContain(undefined);
  for (const list of [site.audience, site.notThis, site.expect, site.expectNot, site.planned, site.subscribe, goals])
    expect(list).not.toEqual([]);
  const said = [site.promise, site.access, site.cadence, site.support, site.contact, firstPost];
  expect(said).not.toContain(undefined);
});

test('what looks like an address of ours and is none says that it is an example', () => {
  const { subscribe, support, contact } = start.site;
  for (const link of [...subscribe, support, contact]) {
    expect(link?.url).toContain('example.org');
    expect(link?.title).toContain('an example');
  }
});

test('there is a path of one post, a path beside the subject, and a topic whose posts are all to come', () => {
  expect(paths.some(({ published, planned }) => published === 1 && planned === 0)).toBe(true);
  expect(paths.some(({ offTopic }) => offTopic)).toBe(true);
  expect(paths.some(({ published }) => published === 0)).toBe(true);
  expect(topicsOf(posts).has('architecture')).toBe(false);
});
