// The command that writes a new post: what it writes is held against `check --strict`, and what it changes to the byte.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { run as check } from '../../../src/cli/check.ts';
import { newPost, run, USAGE } from '../../../src/cli/new.ts';
import { withEntry } from '../../../src/cli/path-entry.ts';
import { DESCRIBED, type Files, folderOf, post } from '../compiler/make.ts';

const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => {
  out.mockClear();
  err.mockClear();
});

const SITE = 'title: Garden\nauthors:\n  - {id: mara, name: Mara}\ntopics:\n  - {id: caches, title: Caches}\n';
const PATH = `# Reviewed in May.
title: "Caches"   # as on the cover
kind: series
blurb: >-
    Folded in
    a way of its own.
items:
    -   post: one   # the first
        teaser: >-
          Two lines
          of it.

    # what is to come
    -   planned: Two, and why
        note: Outlined.
    -   {planned: Three}
`;
const GARDEN: Files = {
  'site.yaml': SITE,
  'paths/caches.yaml': PATH,
  'deep/one.md': post(`title: One\ndate: 2026-01-01\ntopics: [caches]\n${DESCRIBED}`),
};

const make = (folder: string, ...args: string[]) => newPost(args, { POSTS_DIR: folder });
const passes = async (folder: string) => (await check(['--strict'], { POSTS_DIR: folder, NO_CACHE: '1' })) === 0;
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const refusal = () => String(err.mock.lastCall?.[0]);

test('a title alone makes a post that passes the strict check', async () => {
  const folder = folderOf({});
  expect(await make(folder, '--title', 'What: a "cache" promises', '--date', '2026-02-03')).toBe(0);
  expect(read(folder, 'what-a-cache-promises.md')).toBe(
    [
      '---',
      `title: 'What: a "cache" promises'`,
      'description: "To be written: what this post explains, for whom, and why it matters, in one or two sentences."',
      'date: 2026-02-03',
      'draft: true',
      '---',
      '',
      'What goes wrong for somebody who does not know this? Begin there.',
      '',
    ].join('\n'),
  );
  expect(await passes(folder)).toBe(true);
});

test('a post for a path comes beside the others and after the last of them, and not a byte of the rest changes', async () => {
  const folder = folderOf(GARDEN);
  expect(await make(folder, 'Another', '--path', 'caches')).toBe(0);
  expect(read(folder, 'deep/another.md')).toMatch(/^authors: \[mara\]\ntopics: \[caches\]\ndraft: true$/m);
  expect(read(folder, 'paths/caches.yaml')).toBe(
    PATH.replace('          of it.\n', '          of it.\n    -   post: another\n'),
  );
  expect(await passes(folder)).toBe(true);
});

test.each([
  ['1', '    -   post: one ', '    -   post: another\n    -   post: one '],
  ['3', '        note: Outlined.\n', '        note: Outlined.\n    -   post: another\n'],
  ['4', '    -   {planned: Three}\n', '    -   {planned: Three}\n    -   post: another\n'],
])('part %s is the place that the page of the path counts', async (part, before, after) => {
  const folder = folderOf(GARDEN);
  expect(await make(folder, 'Another', '--path', 'caches', '--part', part)).toBe(0);
  expect(read(folder, 'paths/caches.yaml')).toBe(PATH.replace(before, after));
  expect(await passes(folder)).toBe(true);
});

test('a step that was planned under this title becomes the post', async () => {
  const folder = folderOf(GARDEN);
  await make(folder, 'Two, and why', '--path', 'caches');
  await make(folder, 'Three', '--path', 'caches');
  expect(read(folder, 'paths/caches.yaml')).toBe(
    PATH.replace('planned: Two, and why\n        note: Outlined.', 'post: two-and-why').replace(
      '{planned: Three}',
      '{post: three}',
    ),
  );
  expect(await passes(folder)).toBe(true);
});

test.each([
  ['in a list on one line', 'items: [one, {planned: B}]', 'items: [one, {post: x}, {planned: B}]'],
  ['in an empty list', 'items: []', 'items: [{post: x}]'],
  [
    'in the last section that has a post',
    'sections:\n- title: A\n  items:\n  - post: one\n- title: B\n  items:\n  - planned: C',
    'sections:\n- title: A\n  items:\n  - post: one\n  - post: x\n- title: B\n  items:\n  - planned: C',
  ],
  ['with line ends of Windows', 'items:\r\n  - one\r\n', 'items:\r\n  - one\r\n  - post: x\r\n'],
])('a path is understood %s', async (_, items, after) => {
  const head = 'title: P\nkind: path\n';
  const folder = folderOf({ 'paths/p.yaml': head + items, 'one.md': post(`title: One\n${DESCRIBED}`) });
  expect(await make(folder, 'X', '--path', 'p')).toBe(0);
  expect(read(folder, 'paths/p.yaml')).toBe(head + after);
  expect(await passes(folder)).toBe(true);
});

test('a new path is made where one is asked for', async () => {
  const folder = folderOf({ 'site.yaml': SITE });
  expect(await make(folder, 'One', '--new-path', 'Caches, honestly', '--kind', 'column')).toBe(0);
  expect(existsSync(join(folder, 'caches-honestly/one.md'))).toBe(true);
  expect(read(folder, 'paths/caches-honestly.yaml')).toBe(
    'title: Caches, honestly\nkind: column\nstatus: running\nitems:\n  - post: one\n',
  );
  expect(await make(folder, 'Two', '--path', 'caches-honestly', '--part', '2')).toBe(0);
  expect(await passes(folder)).toBe(true);
});

test('a series that only front matter makes goes on there', async () => {
  const first = post(`title: One\nseries: Old Caches\npart: 3\n${DESCRIBED}`);
  const folder = folderOf({ 'blog/one.md': first });
  expect(await make(folder, 'Two', '--path', 'old-caches')).toBe(0);
  expect(read(folder, 'blog/two.md')).toContain('series: Old Caches\npart: 4\n');
  expect(await passes(folder)).toBe(true);
  expect(await make(folder, 'Three', '--path', 'old-caches', '--part', '3')).toBe(1);
  expect(refusal()).toBe('part 3 of the series is blog/one.md already');
});

test.each(['README', 'Index', '2026-01-02', 'About', 'constructor', '学ぶ', 'null and void', '"Quoted": #5, [x]'])(
  'the title %j makes a post that is read',
  async (title) => {
    const folder = folderOf({ 'one.md': post(`title: One\n${DESCRIBED}`) });
    expect(await make(folder, '--title', title, '--new-path', 'P')).toBe(0);
    expect(await passes(folder)).toBe(true);
    expect(String(out.mock.lastCall?.[0])).toMatch(/2 posts in 1 path/);
  },
);

test('nothing is overwritten', async () => {
  const folder = folderOf({ ...GARDEN, 'another.md': post('id: elsewhere\ntitle: Another') });
  expect(await make(folder, 'Another')).toBe(1);
  expect(refusal()).toMatch(/another\.md is there already and stays as it is$/);
  expect(await make(folder, 'One')).toBe(1);
  expect(refusal()).toBe('deep/one.md has the id "one" already; choose another title');
  expect(await make(folder, 'New', '--new-path', 'Caches')).toBe(1);
  expect(refusal()).toBe('paths/caches.yaml is there already; --path caches puts the post into it');
  expect(readdirSync(folder).sort()).toEqual(['another.md', 'deep', 'paths', 'site.yaml']);
  expect(read(folder, 'paths/caches.yaml')).toBe(PATH);
});

test.each([
  [['…'], 'the title needs a letter or a digit: the address is made of it'],
  [['X', '--path', 'cachs'], 'there is no path "cachs" (--new-path "Title" makes one); did you mean "caches"?'],
  [['X', '--path', 'zoo'], 'there is no path "zoo" (--new-path "Title" makes one); there is: caches'],
  [['X', '--path', 'caches', '--part', 'two'], '"two" is no part; a part is a number from 1'],
  [
    ['X', '--path', 'caches', '--part', '9'],
    'paths/caches.yaml: there is no place 9 in it; a part is a number from 1 to 4',
  ],
  [['X', '--part', '2'], '--part needs a path: --path id'],
  [['X', '--kind', 'hub'], '--kind is for a new path; name it with --new-path "Title"'],
  [['X', '--new-path', 'P', '--kind', 'book'], /"book" is no kind of path; there are series, path/],
  [['X', '--description', 'Short.'], /the description has 6 characters; between 60 and 160/],
  [['X', '--date', '2026-02-30'], '"2026-02-30" is no date: February 2026 has 28 days'],
  [['X', '--dir', '../elsewhere'], /"\.\.\/elsewhere" is outside of /],
  [['X', '--dir', 'node_modules'], '"node_modules" is a folder that is not read; choose another'],
  [['X', '--dir', '.hidden/x'], '".hidden/x" is a folder that is not read; choose another'],
])('%j is refused with a reason, and nothing is written', async (args, why) => {
  const folder = folderOf(GARDEN);
  expect(await make(folder, ...args)).toBe(1);
  if (typeof why === 'string') expect(refusal()).toBe(why);
  else expect(refusal()).toMatch(why);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(
    ['deep', 'deep/one.md', 'paths', 'paths/caches.yaml', 'site.yaml'].sort(),
  );
});

test('a path that is not YAML, and one whose layout is odd, stay as they are', async () => {
  const odd = 'title: Odd\nkind: path\nitems:\n  - # a note\n    post: one\n';
  const folder = folderOf({ ...GARDEN, 'paths/odd.yaml': odd, 'paths/broken.yaml': 'title: "open' });
  expect(await make(folder, 'X', '--path', 'odd')).toBe(1);
  expect(refusal()).toBe('paths/odd.yaml: its layout is not understood; add the step by hand');
  expect(await make(folder, 'X', '--path', 'broken')).toBe(1);
  expect(refusal()).toBe('paths/broken.yaml: it is not YAML; npm run check says where');
  expect(read(folder, 'paths/odd.yaml')).toBe(odd);
});

test('at a terminal it asks for what it was not told', async () => {
  const folder = folderOf(GARDEN);
  const asked: string[] = [];
  const say = (answers: readonly string[]) => {
    const left = [...answers];
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(left.shift());
    };
    return () => ({ ask, leave: () => undefined });
  };
  expect(await newPost([], { POSTS_DIR: folder }, say(['Another', '', 'caches', '2']))).toBe(0);
  expect(asked).toHaveLength(4);
  expect(asked[2]).toContain('caches');
  expect(read(folder, 'paths/caches.yaml')).toContain('of it.\n    -   post: another\n\n');
  expect(await newPost([], { POSTS_DIR: folder }, say(['More', '', '', 'Fresh']))).toBe(0);
  expect(existsSync(join(folder, 'paths/fresh.yaml'))).toBe(true);
  expect(await newPost([], { POSTS_DIR: folder }, say(['Gone', '']))).toBe(1);
  expect(refusal()).toBe('nothing was written');
  expect(await newPost(['--title', 'Quick'], { POSTS_DIR: folder }, say([]))).toBe(0);
  expect(await passes(folder)).toBe(true);
});

test('without a title, and with an option that is not one, it says what may be given', async () => {
  expect(await newPost([], { POSTS_DIR: folderOf({}) })).toBe(2);
  expect(refusal()).toContain('npm run new -- --title');
  expect(await run(['--titel', 'X'], { POSTS_DIR: folderOf({}) })).toBe(2);
  expect(refusal()).toBe(`Unknown option '--titel'\n\n${USAGE}`);
});

test('--help says how, and writes nothing', async () => {
  const folder = folderOf({});
  expect(await run(['--title', 'X', '--help'], { POSTS_DIR: folder })).toBe(0);
  expect(out.mock.calls).toEqual([[USAGE]]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that is not there yet is made, unless the one around it is missing too', async () => {
  const folder = folderOf({});
  expect(await make(join(folder, 'posts'), 'X')).toBe(0);
  expect(existsSync(join(folder, 'posts/x.md'))).toBe(true);
  expect(await make(join(folder, 'typo/posts'), 'X')).toBe(1);
  expect(refusal()).toContain('there is no folder');
});

test.each(readdirSync('posts/paths'))('%s of the library takes another post by one more line', (file) => {
  const text = readFileSync(`posts/paths/${file}`, 'utf8');
  const after = withEntry(text, { post: 'brand-new', title: 'Brand new', part: undefined });
  const lines = after.kind === 'written' ? after.text.split('\n') : [];
  expect(lines.filter((line) => line.trim() !== '- post: brand-new').join('\n')).toBe(text);
});
