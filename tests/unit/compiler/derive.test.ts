// A folder without site.yaml and paths builds, and what was derived is said.
import { describe, expect, test } from 'vitest';
import { Compiler } from '../../../src/compiler/compile.ts';
import type { StartFile } from '../../../src/contract/site.ts';
import { compile, DESCRIBED, folderOf, json, post, rootOf, said } from './make.ts';
import { pathFile, pathsOfPost, postFile } from './read.ts';

const dated = (title: string, date: string) => post(`title: ${title}\ndate: ${date}`);
const stepsOf = (path: ReturnType<typeof pathFile>) =>
  path.sections.flatMap(({ steps }) => steps.map((step) => (step.kind === 'post' ? step.post : step.title)));

test('the site is named after its folder, and that is said', async () => {
  const compiled = await compile({ 'a.md': '# A\n\nText.\n' });
  expect(rootOf(compiled).title).toBe('Garden');
  expect(said(compiled, 'info')).toContain(
    '.:1:1 the title of the site is the folder\'s name: "Garden" | site.yaml can say it: title: …',
  );
});

test('a leading heading is the title and leaves the text, and that is said', async () => {
  const compiled = await compile({ 'a.md': '# The *title*\n\nText.\n\n## Part\n' });
  const { title, html, outline } = postFile(compiled, 'a');
  expect(title).toBe('The title');
  expect(html).toBe('<p>Text.</p>\n<h2 id="part" tabindex="-1">Part</h2>');
  expect(outline.map(({ depth, block }) => [depth, block])).toEqual([[2, 1]]);
  expect(said(compiled, 'info')).toContain('a.md:1:1 the title is the first heading: "The title"');
});

test('a leading heading that repeats the title leaves the text', async () => {
  const compiled = await compile({ 'a.md': post('title: "CAP: a proof"', '# CAP – a proof\n\nText.') });
  expect(postFile(compiled, 'a').html).toBe('<p>Text.</p>');
});

test('headings of depth 1 in the text move all one down, with a warning', async () => {
  const compiled = await compile({ 'a.md': post('title: A', 'Text.\n\n# One\n\n## Two\n') });
  expect(postFile(compiled, 'a').outline.map(({ title, depth }) => [title, depth])).toEqual([
    ['One', 2],
    ['Two', 3],
  ]);
  expect(said(compiled, 'warning')).toEqual([
    'a.md:6:1 a # heading that is not the title; all headings are moved one level down | write ##',
  ]);
});

test('where a chapter begins with ## as its title, ### below it become h2', async () => {
  const compiled = await compile({ 'a.md': '## Chapter\n\nText.\n\n### Part\n' });
  expect(postFile(compiled, 'a').outline.map(({ depth }) => depth)).toEqual([2]);
});

test('a folder of dated posts makes a collection, newest first', async () => {
  const compiled = await compile({ 'a.md': dated('A', '2024-01-01'), 'b.md': dated('B', '2025-01-01') });
  const path = pathFile(compiled, 'garden');
  expect([path.kind, path.status, ...stepsOf(path)]).toEqual(['collection', 'running', 'b', 'a']);
});

test('a folder of posts without dates makes a series in the natural order of file names', async () => {
  const files = { 'deep/part-10.md': '# Ten\n', 'deep/part-9.md': '# Nine\n', 'deep/part-1.md': '# One\n' };
  const compiled = await compile(files);
  const path = pathFile(compiled, 'deep');
  expect([path.kind, path.status, ...stepsOf(path)]).toEqual(['series', 'complete', 'part-1', 'part-9', 'part-10']);
  expect(said(compiled, 'info')).toContain('.:1:1 the folder deep makes the series "Deep", in the order of file names');
});

test('SUMMARY.md makes a series in its order, with its parts, planned chapters and titles', async () => {
  const summary = '# My Book\n\n[Preface](preface.md)\n\n# Part I\n\n- [Two](b.md)\n  - [One](a.md)\n- [Later]()\n';
  const compiled = await compile({
    'SUMMARY.md': summary,
    'a.md': '# A\n',
    'b.md': 'No heading.\n',
    'preface.md': '# P\n',
  });
  const path = pathFile(compiled, 'my-book');
  expect(path.sections.map(({ title }) => title)).toEqual([undefined, 'Part I']);
  expect(stepsOf(path)).toEqual(['preface', 'b', 'a', 'Later']);
  expect(path.status).toBe('running');
  expect(postFile(compiled, 'b').title).toBe('Two');
});

test('series and part in front matter make a series', async () => {
  const compiled = await compile({
    'x.md': post('title: X\nseries: CAP in depth\npart: 2'),
    'y.md': post('title: Y\nseries: CAP in depth\npart: 1'),
  });
  const path = pathFile(compiled, 'cap-in-depth');
  expect([path.title, path.kind, ...stepsOf(path)]).toEqual(['CAP in depth', 'series', 'y', 'x']);
});

test('two posts that are the same part of a series are an error', async () => {
  const compiled = await compile({
    'x.md': post('title: X\nseries: CAP\npart: 1'),
    'y.md': post('title: Y\nseries: CAP\npart: 1'),
  });
  expect(said(compiled, 'error')).toEqual([
    'y.md:4:7 part 1 of the series is also x.md | give each part its own number',
  ]);
});

test('every path is a goal where the author names none', async () => {
  const compiled = await compile({ 'one/a.md': '# A\n', 'two/b.md': '# B\n' });
  const start = json<StartFile>(compiled, rootOf(compiled).start);
  expect(start.goals.map(({ id, paths }) => [id, paths[0]?.title])).toEqual([
    ['one', 'One'],
    ['two', 'Two'],
  ]);
});

test('ids come from file names: a date in front is the date, a folder page is its folder', async () => {
  const compiled = await compile({
    '2020-02-29-Leap Day.md': '# L\n',
    'deep/index.md': '# D\n',
    'README.md': '# no\n',
  });
  expect(compiled.library.posts.map(({ id, date }) => [id, date])).toEqual([
    ['leap-day', '2020-02-29'],
    ['deep', undefined],
  ]);
});

test('drafts are out of builds and in while writing; a path shows them as planned', async () => {
  const files = {
    'a.md': post(`title: A\n${DESCRIBED}`, '[b](b.md)'),
    'b.md': post(`title: B\ndraft: true\n${DESCRIBED}`),
    'paths/p.yaml': 'title: P\nkind: series\nitems: [a, b]\n',
  };
  const built = await compile(files);
  expect(stepsOf(pathFile(built, 'p'))).toEqual(['a', 'B']);
  expect(said(built, 'warning')).toEqual(['a.md:5:5 "b.md" is a draft; the link is left out']);
  const dev = await compile(files, true);
  expect(stepsOf(pathFile(dev, 'p'))).toEqual(['a', 'b']);
  expect(said(dev, 'warning')).toEqual([]);
});

test('while writing, drafts and posts of a later day say what they are', async () => {
  const files = {
    'a.md': post('title: A\ndate: 2030-01-02'),
    'b.md': post('title: B\ndraft: true\ndate: 2030-01-02'),
    'c.md': post('title: C\ndate: 2030-01-01'),
  };
  const dev = await new Compiler(folderOf(files), { drafts: true, today: '2030-01-01' }).compile();
  expect(['a', 'b', 'c'].map((id) => postFile(dev, id).held)).toEqual(['scheduled', 'draft', undefined]);
  const built = await new Compiler(folderOf(files), { drafts: false, today: '2030-01-01' }).compile();
  expect(built.library.posts.map(({ id }) => id)).toEqual(['c']);
  expect(said(built, 'info')).toContain('a.md:3:7 the post is left out until its day, 2030-01-02');
});

test('a description that is missing is a warning in a folder of ours, one that is too short or long in any', async () => {
  const files = { 'a.md': post('title: A'), 'b.md': post('title: B\ndescription: Short.'), 'c.md': post('title: C') };
  const length = 'b.md:3:14 the description has 6 characters | between 60 and 160 serve lists and search engines';
  const foreign = await compile(files);
  expect(said(foreign, 'warning')).toEqual([length]);
  expect(said(foreign, 'info')).toContainEqual(
    expect.stringMatching(/^a\.md:1:1 there is no description \(in 2 files\)/),
  );
  const missing = expect.stringMatching(/:1:1 the post has no description \|/);
  expect(said(await compile({ ...files, 'site.yaml': 'title: Mine\n' }), 'warning')).toEqual([
    missing,
    length,
    missing,
  ]);
});

test('a post stands in many paths, its series first', async () => {
  const compiled = await compile({
    'a.md': '# A\n',
    'paths/all.yaml': 'title: All\nkind: collection\nitems: [a]\n',
    'paths/z.yaml': 'title: Z\nkind: series\nitems:\n  - post: a\n    teaser: Own words\n  - planned: Later\n',
  });
  expect(pathsOfPost(compiled, 'a')).toEqual(['z', 'all']);
  const path = pathFile(compiled, 'z');
  expect(path.sections[0]?.steps[0]).toMatchObject({ kind: 'post', teaser: 'Own words', minutes: 1 });
  expect([path.published, path.planned, path.status]).toEqual([1, 1, 'running']);
});

test('authors and topics that site.yaml does not describe get plain records', async () => {
  const compiled = await compile({ 'a.md': post('title: A\nauthors: Ada Byron\ntopics: [data-structures]') });
  expect(compiled.library.authors).toEqual([{ id: 'ada-byron', name: 'Ada Byron', links: [] }]);
  expect(compiled.library.topics.map(({ id, title }) => [id, title])).toEqual([['data-structures', 'Data structures']]);
});

test('tags that several posts share become the topics where none are named, and that is said', async () => {
  const tagged = (title: string, tags: string) => post(`title: ${title}\ntags: [${tags}]`);
  const compiled = await compile({
    'a.md': tagged('A', 'go, raft'),
    'b.md': tagged('B', 'go'),
    'c.md': tagged('C', 'go, raft'),
  });
  expect(compiled.library.topics.map(({ id }) => id)).toEqual(['go']);
  expect(said(compiled, 'info').join('\n')).toContain('the topics are the tags that most posts share: go');
});

test('a site in a language that the interface does not speak is told so', async () => {
  const files = { 'a.md': post(`title: A\n${DESCRIBED}`) };
  expect(said(await compile({ ...files, 'site.yaml': 'title: T\nlang: fr\n' }), 'info').join('\n')).toContain(
    'site.yaml:2:7 the interface has no words in "fr" yet, so what surrounds the posts is English | it speaks en and de;',
  );
  const inGerman = said(await compile({ ...files, 'site.yaml': 'title: T\nlang: de-AT\n' }), 'info');
  expect(inGerman.filter((line) => line.includes('interface'))).toEqual([]);
});

test('posts of such a site carry its language, since the page around them does not', async () => {
  const files = { 'a.md': post(`title: A\n${DESCRIBED}`), 'b.md': post(`title: B\nlang: it\n${DESCRIBED}`) };
  const french = await compile({ ...files, 'site.yaml': 'title: T\nlang: fr\n' });
  expect(postFile(french, 'a').lang).toBe('fr');
  expect(postFile(french, 'b').lang).toBe('it');
  const german = await compile({ ...files, 'site.yaml': 'title: T\nlang: de\n' });
  expect(postFile(german, 'a').lang).toBeUndefined();
});

test('a text without a language of its own is set and labelled in that of the site', async () => {
  const files = { 'a.md': post(`title: A\n${DESCRIBED}`, 'Er sagt "ja".\n\n![](fort.png)\n\n> [!NOTE]\n> So.') };
  const { html } = postFile(await compile({ ...files, 'site.yaml': 'title: T\nlang: de\n' }), 'a');
  for (const said of ['„ja“', '>Hinweis<', '>Bild fehlt<']) expect(html).toContain(said);
});

describe('where the site will stand', () => {
  const urlOf = async (yaml: string, siteUrl: string | undefined) => {
    const compiled = await new Compiler(folderOf({ 'site.yaml': yaml, 'a.md': '# A' }), {
      drafts: false,
      siteUrl,
    }).compile();
    return json<StartFile>(compiled, rootOf(compiled).start).site.url;
  };
  const OURS = 'https://example.org/ours/';

  test('is what site.yaml says', async () => {
    expect(await urlOf(`title: Garden\nurl: ${OURS}\n`, 'https://example.org/theirs/')).toBe(OURS);
  });

  test('is what the build was told, where site.yaml is silent', async () => {
    expect(await urlOf('title: Garden\n', OURS)).toBe(OURS);
    expect(await urlOf('title: Garden\n', undefined)).toBeUndefined();
  });
});
