// The files of the content: the same for the same input, in parts, found from the root.
import { expect, test } from 'vitest';
import { Compiler } from '../../../src/compiler/compile.ts';
import { sha256 } from '../../../src/compiler/content-files.ts';
import type { LatestFile, PathsFile, TopicFile, TopicsFile } from '../../../src/contract/catalog.ts';
import { filePath, isWhole } from '../../../src/contract/ref.ts';
import type { SearchManifest } from '../../../src/contract/search.ts';
import { ROOT_FILE } from '../../../src/contract/version.ts';
import { compile, type Files, folderOf, json, post, rootOf, said } from './make.ts';
import { movedTo, pathFile, postFile } from './read.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const day = (number: number) => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);

const manyPosts = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`p${at}.md`, post(`title: Post ${at}\ndate: ${day(at)}`)]),
  );

test('the same input gives the same bytes', async () => {
  const files = { ...manyPosts(5), 'x.png': PIXEL, 'y.md': post('title: Y', '![x](x.png)\n\n```js\nlet a\n```') };
  const [one, two] = [await compile(files), await compile(files)];
  expect([...two.files.keys()]).toEqual([...one.files.keys()]);
  for (const [path, bytes] of one.files) expect(two.files.get(path)).toEqual(bytes);
});

test('a changed post changes the build', async () => {
  const one = await compile({ 'a.md': post('title: A', 'One.') });
  const two = await compile({ 'a.md': post('title: A', 'Two.') });
  expect(rootOf(two).build).not.toBe(rootOf(one).build);
});

test('every file but the root is named by what is in it', async () => {
  const compiled = await compile(manyPosts(3));
  for (const [path, bytes] of compiled.files) {
    if (path === ROOT_FILE) continue;
    const file = path.slice(path.lastIndexOf('/') + 1);
    expect(isWhole({ file, bytes: bytes.length }, sha256(bytes))).toBe(true);
  }
});

test('every id is found in the lookup part of its hash', async () => {
  const compiled = await compile(manyPosts(150));
  expect(rootOf(compiled).lookup.length).toBe(3);
  for (let at = 0; at < 150; at++) expect(postFile(compiled, `p${at}`).title).toBe(`Post ${at}`);
});

test('all paths come in pages, and after the first a path shows fewer of its steps', async () => {
  const path = `title: P\nkind: series\nitems:\n${'  - planned: Later\n'.repeat(10)}`;
  const files = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`paths/p${at}.yaml`, path]));
  const compiled = await compile({ ...manyPosts(1), ...files });
  const first = json<PathsFile>(compiled, rootOf(compiled).paths);
  const second = json<PathsFile>(compiled, first.next);
  const shown = ({ paths }: PathsFile) => paths.map(({ steps, more }) => `${steps.length} and ${more}`);
  expect(shown(first)).toEqual(Array(20).fill('8 and 2'));
  expect(shown(second)).toEqual(['4 and 6']);
  expect(second.next).toBeUndefined();
});

function pagesOf(compiled: Awaited<ReturnType<typeof compile>>): readonly LatestFile[] {
  const pages: LatestFile[] = [];
  for (let ref: LatestFile['older'] = rootOf(compiled).latest; ref !== undefined; ref = pages.at(-1)?.older) {
    pages.push(json<LatestFile>(compiled, ref));
  }
  return pages;
}

test.each([
  [1, [1]],
  [19, [19]],
  [39, [39]],
  [40, [20, 20]],
  [59, [39, 20]],
])('%i posts stand on latest pages of %j', async (count, sizes) => {
  const pages = pagesOf(await compile(manyPosts(count)));
  expect(pages.map(({ posts }) => posts.length)).toEqual(sizes);
  expect(pages.map(({ page }) => page)).toEqual(sizes.map((_, at) => sizes.length - 1 - at));
  const dates = pages.flatMap(({ posts }) => posts.map(({ date = '' }) => date));
  expect(dates).toEqual([...dates].sort().reverse());
});

test('a new post leaves the older pages as they are, and undated posts come last', async () => {
  const before = pagesOf(await compile({ ...manyPosts(45), 'undated.md': '# U\n' }));
  const after = pagesOf(await compile({ ...manyPosts(46), 'undated.md': '# U\n' }));
  expect(after[0]?.older).toEqual(before[0]?.older);
  expect(after.at(-1)?.posts.at(-1)?.id).toBe('undated');
});

test('an image is a file of the content with its size, and the post lists it', async () => {
  const compiled = await compile({
    'deep/a.md': post('title: A', '![A *dot*](img/dot.png "One")'),
    'deep/img/dot.png': PIXEL,
  });
  const { html, images } = postFile(compiled, 'a');
  const [ref] = images;
  expect(html).toBe(
    `<figure><img src="${ref && filePath(ref)}" alt="A dot" width="1" height="1" fetchpriority="high" decoding="async">\n<figcaption>One</figcaption>\n</figure>`,
  );
  expect(ref && Buffer.from(compiled.files.get(filePath(ref)) ?? []).equals(PIXEL)).toBe(true);
});

test('missing and remote images are warnings, and nothing is loaded', async () => {
  const compiled = await compile({ 'a.md': post('title: A', '![gone](gone.png) ![far](https://x.example/y.png)') });
  expect(postFile(compiled, 'a').html).toBe(
    '<p><span class="missing-image" role="img">gone</span> <a class="remote-image" href="https://x.example/y.png">far</a></p>',
  );
  expect(said(compiled, 'warning')).toEqual([
    'a.md:4:9 there is no image "gone.png" | its place is kept by its description',
    'a.md:4:26 an image from elsewhere is shown as a link | put the file beside the post; npm run import-images does so for all of them',
  ]);
});

test('a file may be named like a part of every JavaScript object', async () => {
  const names = ['constructor', 'prototype', 'valueof', 'hasownproperty', 'tostring'];
  const files = Object.fromEntries(
    names.map((name) => [`${name}.md`, post(`title: ${name}\nconstructor: x`, '<constructor onclick="x">')]),
  );
  const compiled = await compile(files);
  for (const { id, title } of compiled.library.posts) expect(postFile(compiled, id).title).toBe(title);
});

test('former ids and aliases lead to the id of today', async () => {
  const compiled = await compile({ 'new.md': post('title: A\naliases: [old, /2019/older.html]') });
  expect([movedTo(compiled, 'old'), movedTo(compiled, 'older')]).toEqual(['new', 'new']);
});

test('relations are links both ways, and angles are sets', async () => {
  const compiled = await compile({
    'a.md': post('title: A'),
    'b.md': post('title: B\ncontinues: a\nrequires: [a]\nangleOf: a'),
    'c.md': post('title: C\nangleOf: b'),
  });
  const ids = (links: readonly { id: string }[]) => links.map(({ id }) => id);
  expect(ids(postFile(compiled, 'a').continuedBy)).toEqual(['b']);
  expect(ids(postFile(compiled, 'a').angles)).toEqual(['b', 'c']);
  expect(ids(postFile(compiled, 'b').requires)).toEqual(['a']);
  expect(postFile(compiled, 'b').continues?.id).toBe('a');
  expect(ids(postFile(compiled, 'c').angles)).toEqual(['a', 'b']);
});

test('topics list their posts newest first and the paths that touch them', async () => {
  const site =
    'title: T\ntopics:\n  - id: sys\n    title: Systems\n    planned: [eBPF]\n  - id: empty\n    title: Empty\n';
  const compiled = await compile({
    'site.yaml': site,
    'a.md': post('title: A\ndate: 2024-01-01\ntopics: [sys]'),
    'b.md': post('title: B\ndate: 2025-01-01\ntopics: [sys]'),
    'paths/p.yaml': 'title: P\nkind: path\ngoal: understand systems\nitems: [a]\n',
  });
  const { topics } = json<TopicsFile>(compiled, rootOf(compiled).topics);
  expect(topics.map(({ id, posts, planned }) => [id, posts, planned])).toEqual([
    ['sys', 2, ['eBPF']],
    ['empty', 0, []],
  ]);
  const { lookup } = rootOf(compiled);
  const ref = lookup
    .map((part) => json<{ topics: Record<string, typeof part> }>(compiled, part).topics['sys'])
    .find(Boolean);
  const file = json<TopicFile>(compiled, ref);
  expect(file.posts.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(file.paths.map(({ id }) => id)).toEqual(['p']);
});

test('search is a manifest of files that are there, and a file for each path', async () => {
  const compiled = await compile(manyPosts(3));
  const manifest = json<SearchManifest>(compiled, rootOf(compiled).search);
  expect(Object.keys(manifest.files)).toEqual(['root', 'pack']);
  for (const ref of Object.values(manifest.files)) expect(compiled.files.get(filePath(ref))?.length).toBe(ref.bytes);
});

test('sections count their blocks and words, and the card its minutes', async () => {
  const words = 'word '.repeat(440);
  const body = `Lead.\n\n## One\n\n${words}\n\n- a\n- b\n\n### Two\n\n\`\`\`js\nlet x = 1;\n\`\`\`\n`;
  const file = postFile(await compile({ 'a.md': post('title: A', body) }), 'a');
  expect(file.outline).toEqual([
    { id: 'one', title: 'One', depth: 2, block: 1, words: 442 },
    { id: 'two', title: 'Two', depth: 3, block: 4, words: 3 },
  ]);
  expect([file.blocks, file.words, file.minutes, file.codeLanguages]).toEqual([6, 448, 2, ['JavaScript']]);
});

test('steps carry titles without what all titles of the path share', async () => {
  const compiled = await compile({
    'a.md': post('title: "CAP theorem: what it says"'),
    'b.md': post('title: "CAP theorem: what it does not say"'),
    'paths/cap.yaml': 'title: CAP\nkind: series\nitems: [a, b]\n',
  });
  const steps = pathFile(compiled, 'cap').sections[0]?.steps ?? [];
  expect(steps.map((step) => step.kind === 'post' && step.short)).toEqual(['what it says', 'what it does not say']);
});

test('Arabic text runs from right to left, whatever the site', async () => {
  const compiled = await compile({
    'a.md': post('title: A', 'نظرية CAP في الأنظمة الموزعة تقول'),
    'b.md': post('title: B'),
  });
  expect([postFile(compiled, 'a').dir, postFile(compiled, 'b').dir]).toEqual(['rtl', 'ltr']);
});

test('a preview can be searched as a whole, and its paths have no file of their own for it', async () => {
  const folder = folderOf({ 'a.md': post('title: A'), 'paths/p.yaml': 'title: P\nkind: path\nitems: [a]\n' });
  const compiled = await new Compiler(folder, { drafts: true, isPreview: true }).compile();
  expect(pathFile(compiled, 'p').search).toBeUndefined();
  expect(json<SearchManifest>(compiled, rootOf(compiled).search).files).toBeDefined();
});
