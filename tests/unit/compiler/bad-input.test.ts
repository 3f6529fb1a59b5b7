// Authors' mistakes: each is named with its place and what would be right, all at once.
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/compiler/format-diagnostics.ts';
import { compile, post, said } from './make.ts';

const GOOD = post('title: Good');

test('a post without a title is an error at its head', async () => {
  const compiled = await compile({ 'a.md': post('date: 2025-01-31') });
  expect(said(compiled, 'error')).toEqual([
    'a.md:1:1 the post has no title | add a line like title: … to the front matter',
  ]);
});

test('a title without a value is an error at its key', async () => {
  const compiled = await compile({ 'a.md': post('date: 2025-01-31\ntitle:') });
  expect(said(compiled, 'error')).toEqual([
    'a.md:3:1 the post has no title | add a line like title: … to the front matter',
  ]);
});

test.each([
  ['2025-02-30', 'February 2025 has 28 days'],
  ['2024-02-30', 'February 2024 has 29 days'],
  ['2025-13-01', 'there is no month 13'],
  ['31.01.2025', 'write year, month and day, as in 2025-01-31'],
  ['2025-1-31', 'write 2025-01-31'],
  ['soon', 'write year, month and day, as in 2025-01-31'],
])('the date %s is an error that says why', async (date, why) => {
  const compiled = await compile({ 'a.md': post(`title: A\ndate: ${date}`) });
  expect(said(compiled, 'error')).toEqual([`a.md:3:7 date: "${date}" is no date: ${why}`]);
});

test('a time of day after a date is let go', async () => {
  const compiled = await compile({ 'a.md': post('title: A\ndate: 2018-09-11 19:00:00') });
  expect(said(compiled, 'error')).toEqual([]);
  expect(compiled.library.posts[0]?.date).toBe('2018-09-11');
});

test('a key close to one of ours is an error with the suggestion, one far from any a warning', async () => {
  const compiled = await compile({ 'a.md': post('title: A\nsubtitel: B\nflavour: sweet') });
  expect(said(compiled, 'error')).toEqual(['a.md:3:1 there is no key "subtitel" | did you mean "subtitle"?']);
  expect(said(compiled, 'warning')).toEqual([
    expect.stringMatching(/^a\.md:4:1 there is no key "flavour"; it is left aside \| keys here: title, subtitle, /),
  ]);
});

test('keys of other generators that say something are warnings, even those that look like slips in ours', async () => {
  const keys = 'image images keywords comments link type topic pubDate';
  const matter = keys.split(' ').map((key) => `${key}: x`);
  const compiled = await compile({ 'a.md': post(['title: A', ...matter].join('\n')) });
  expect(said(compiled, 'error')).toEqual([]);
  expect(said(compiled, 'warning')).toHaveLength(matter.length);
  expect(said(compiled, 'warning')).toContain(
    'a.md:5:1 "keywords" belongs to another generator and is left aside | write tags: [word, word]',
  );
});

test('a key of another generator that nobody misses is an info, once for all files', async () => {
  const compiled = await compile({ 'a.md': post('title: A\nlayout: x'), 'b.md': post('title: B\nlayout: y') });
  expect(said(compiled, 'info').filter((one) => one.includes('layout'))).toEqual([
    'a.md:3:1 "layout" belongs to another generator and is left aside (in 2 files)',
  ]);
});

test('a path that names a missing post is an error with the nearest id', async () => {
  const path = 'title: Raft\nkind: series\nitems:\n  - post: raft-8\n  - post: raft-9a\n    teaser: More\n';
  const compiled = await compile({ 'raft-8.md': GOOD, 'raft-9.md': GOOD, 'paths/raft.yaml': path });
  expect(said(compiled, 'error')).toEqual(['paths/raft.yaml:5:11 no post "raft-9a" | did you mean "raft-9"?']);
});

test('two posts that ask for one id are an error that names both files', async () => {
  const compiled = await compile({ 'a.md': post('title: A\nid: intro'), 'c.md': post('title: C\nid: intro') });
  expect(said(compiled, 'error')).toEqual([
    'c.md:3:5 the id "intro" is already that of a.md | give one of them another id: in its front matter',
  ]);
});

test('an alias that is the id of another post is an error', async () => {
  const compiled = await compile({ 'a.md': GOOD, 'b.md': post('title: B\naliases: [old, a]') });
  expect(said(compiled, 'error')).toEqual(['b.md:3:16 "a" is already a name of a.md | take one of the two out']);
});

test.each([
  ['title: One: two', '2:8 this is not YAML: nested mappings are not allowed in compact mappings', /quotes/],
  ['title: A\ntitle: B', '3:1 this is not YAML: map keys must be unique', /keep one/],
  ['title: A\ntags:\n\t- x', '4:1 this is not YAML: tabs are not allowed as indentation', /spaces/],
  ['title: A\ntags: [x', '3:7 this is not YAML: ', /close/],
  ['title: "A\nsubtitle: B', '2:8 this is not YAML: missing closing', /close what was opened/],
])('invalid YAML %j is one error at its place', async (matter, start, mend) => {
  const compiled = await compile({ 'a.md': post(matter) });
  expect(said(compiled, 'error')).toHaveLength(1);
  expect(said(compiled, 'error')[0]).toContain(`a.md:${start}`);
  expect(said(compiled, 'error')[0]).toMatch(mend);
});

test('a byte that is not UTF-8 is an error at its line and column', async () => {
  const bytes = new Uint8Array([...Buffer.from('---\ntitle: Ünï\n---\nGr'), 0xfc, ...Buffer.from('n\n')]);
  const compiled = await compile({ 'a.md': bytes });
  expect(said(compiled, 'error')).toEqual(['a.md:4:3 byte 0xFC is not UTF-8 | save the file with the encoding UTF-8']);
});

test('of a file that is not UTF-8 nothing else is said, for nothing else is known', async () => {
  const bytes = new Uint8Array([...Buffer.from('\xff\xfe#\0 \0A\0', 'latin1')]);
  const compiled = await compile({ 'a.md': bytes, 'site.yaml': 'title: Mine\n' });
  expect(said(compiled, 'error')).toEqual(['a.md:1:1 byte 0xFF is not UTF-8 | save the file with the encoding UTF-8']);
  expect(said(compiled, 'warning')).toEqual([]);
});

test('a file that ends inside of a character is an error', async () => {
  const bytes = new Uint8Array([...Buffer.from('# A\n\nend '), 0xe2, 0x82]);
  const compiled = await compile({ 'a.md': bytes });
  expect(said(compiled, 'error')).toEqual(['a.md:3:5 byte 0xE2 is not UTF-8 | save the file with the encoding UTF-8']);
});

test('an empty file is an error', async () => {
  const compiled = await compile({ 'a.md': ' \n', 'b.md': GOOD });
  expect(said(compiled, 'error')).toEqual(['a.md:1:1 the file is empty | write a title and a text, or delete it']);
});

test('an empty folder is an error', async () => {
  const compiled = await compile({ 'notes.txt': 'x' });
  expect(said(compiled, 'error')).toEqual(['.:1:1 there are no posts here | a post is a file like first-post.md']);
});

test('front matter that is never closed is an error', async () => {
  const compiled = await compile({ 'a.md': '---\ntitle: A\n\nText\n' });
  expect(said(compiled, 'error')).toEqual([
    'a.md:1:1 the front matter is never closed | end it with a line of three dashes: ---',
  ]);
});

test('a word that is not one of the choices is an error with all of them', async () => {
  const compiled = await compile({ 'a.md': post('title: A\nkind: guid') });
  expect(said(compiled, 'error')).toEqual([
    'a.md:3:7 kind: "guid" is not one of explain, build, compare, guide, case, project, opinion, personal; did you mean "guide"?',
  ]);
});

test('faults inside of lists are placed at their item', async () => {
  const compiled = await compile({
    'a.md': post('title: A\nchanges:\n  - date: 2025-01-01\n    note: x\n  - date: 2025-02-31\n    noet: y'),
  });
  expect(said(compiled, 'error')).toEqual([
    'a.md:6:5 "note" is missing in changes 2 | add a line like note: …',
    'a.md:6:11 changes 2, date: "2025-02-31" is no date: February 2025 has 28 days',
    'a.md:7:5 there is no key "noet" | did you mean "note"?',
  ]);
});

test('site.yaml that names what is not there is an error', async () => {
  const site = 'title: T\nfirstPost: aa\ngoals:\n  - id: g\n    title: G\n    paths: [pathh]\n';
  const path = 'title: P\nkind: path\nitems: [a]\n';
  const compiled = await compile({ 'a.md': GOOD, 'site.yaml': site, 'paths/path.yaml': path });
  expect(said(compiled, 'error')).toEqual([
    'site.yaml:2:12 no post "aa" | did you mean "a"?',
    'site.yaml:6:13 no path "pathh" | did you mean "path"?',
  ]);
});

test('posts that continue each other in a circle are errors', async () => {
  const compiled = await compile({ 'a.md': post('title: A\ncontinues: b'), 'b.md': post('title: B\ncontinues: a') });
  expect(said(compiled, 'error')).toHaveLength(2);
});

test('one fault does not hide another or make up a third, and the list is sorted', async () => {
  const compiled = await compile({
    'b.md': post('title: B\ndate: 2025-02-30', '[a](a.md) [c](c.md)'),
    'a.md': post('title: A: B', '[b](b.md)'),
    'site.yaml': 'title: T\nurl: ftp://x\n',
    'paths/p.yaml': 'kind: path\nitems: [a, b, nothing-like-it]\n',
  });
  expect(said(compiled, 'error').map((line) => line.split(' ')[0])).toEqual([
    'a.md:2:8',
    'b.md:3:7',
    'b.md:5:15',
    'paths/p.yaml:1:1',
    'paths/p.yaml:2:15',
    'site.yaml:2:6',
  ]);
  expect(compiled.files.size).toBe(0);
});

test('a diagnostic is printed with its line, a caret under the column, and the mend', async () => {
  const compiled = await compile({ 'a.md': post('title: 日本\nsubtitel: B') });
  const [error] = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  const excerpts = { folder: 'posts', sources: compiled.sources };
  expect(error && formatDiagnostic(error, excerpts).split('\n')).toEqual([
    'posts/a.md:3:1 error: there is no key "subtitel"',
    '  3 | subtitel: B',
    '    | ^',
    '  = did you mean "subtitle"?',
  ]);
});

test('a long line is cut round the column that is meant', async () => {
  const compiled = await compile({ 'a.md': post('title: A', `${'x '.repeat(200)}[y](gone.md)`) });
  const [error] = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  const [, line = '', caret = ''] = error
    ? formatDiagnostic(error, { folder: '', sources: compiled.sources }).split('\n')
    : [];
  expect(line.length).toBeLessThan(130);
  expect(line.slice(caret.indexOf('^'), caret.indexOf('^') + 7)).toBe('gone.md');
});
