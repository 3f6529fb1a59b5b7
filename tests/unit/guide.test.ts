// The author's guide, held against the program: what the program knows and the guide does not say fails, what the guide
// says and the program does not know fails too, and every source in it becomes what stands below it.
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import MarkdownIt from 'markdown-it';
import { beforeAll, describe, expect, test } from 'vitest';
import { OPTIONS as NEW_OPTIONS } from '../../src/cli/new.ts';
import { fenceInfo } from '../../src/compiler/code/fence-info.ts';
import { KEYS as FENCE_KEYS } from '../../src/compiler/code/fence-words.ts';
import { NOTATION_NAMES } from '../../src/compiler/code/notations.ts';
import { Diagnostics } from '../../src/compiler/diagnostics.ts';
import { DIAGRAM_LANGUAGES } from '../../src/compiler/diagrams/drawing.ts';
import { CALLOUT_KINDS } from '../../src/compiler/markdown/callout-kinds.ts';
import { keysOf } from '../../src/compiler/matter/check.ts';
import { READINGS } from '../../src/compiler/matter/foreign-readings.ts';
import { PostMatterSchema, readFrontMatter } from '../../src/compiler/matter/front-matter.ts';
import { PathMatterSchema, readPathFile } from '../../src/compiler/matter/path-file.ts';
import { readSiteFile, SiteMatterSchema } from '../../src/compiler/matter/site-file.ts';
import { isRead } from '../../src/compiler/source.ts';
import { SourceText } from '../../src/compiler/source-text.ts';
import { LEVELS, PATH_KINDS, POST_KINDS, PROVENANCES, STATUSES } from '../../src/contract/vocabulary.ts';
import { compile, type Files } from './compiler/make.ts';
import { postFile } from './compiler/read.ts';

const FOLDER = 'posts/writing';
const POSTS = [
  'first-post',
  'front-matter',
  'paths-and-site',
  'markdown-forms',
  'code-and-pictures',
  'move-and-publish',
];
const textOf = (post: string): string => readFileSync(`${FOLDER}/${post}.md`, 'utf8');

/** The rows of all tables under a heading, by what stands in code in their first cell. */
function rowsUnder(post: string, heading: RegExp): ReadonlyMap<string, string> {
  const parts = textOf(post).split(/^(?=## )/m);
  const lines = parts.filter((part) => heading.test(part.split('\n', 1)[0] ?? '')).flatMap((part) => part.split('\n'));
  const rows = lines.flatMap((line): [string, string][] => {
    const [, key] = /^\| `([^`]+)` \|/.exec(line) ?? [];
    return key === undefined ? [] : [[key, line]];
  });
  return new Map(rows);
}

/** What stands in code in a line of Markdown, taken apart at its words. */
const codeIn = (line: string): readonly string[] =>
  Array.from(line.matchAll(/`([^`\n]+)`/g), ([, code = '']) => code).flatMap((code) => [
    code,
    ...code.split(/[\s:,]+/),
  ]);

interface Fence {
  readonly info: string;
  readonly code: string;
  /** What follows it in the post. */
  readonly after: string;
}

function fencesOf(text: string): readonly Fence[] {
  const lines = text.split('\n');
  return new MarkdownIt().parse(text, {}).flatMap(({ type, info, content, map }) => {
    const after = lines.slice(map?.[1] ?? lines.length).join('\n');
    return type === 'fence' ? [{ info, code: content, after }] : [];
  });
}

describe('every key has a row in a table, and every row is a key', () => {
  const rows = {
    post: rowsUnder('front-matter', /^## (?!Keys that)/),
    path: new Map([...rowsUnder('paths-and-site', /^## A path's keys/)]),
    site: rowsUnder('paths-and-site', /^## The front page/),
  };

  test.each([
    ['of a post', keysOf(PostMatterSchema), rows.post],
    ['of a path', keysOf(PathMatterSchema), rows.path],
    ['of site.yaml', keysOf(SiteMatterSchema), rows.site],
  ])('%s', (_, keys, found) => {
    expect([...found.keys()].sort()).toEqual([...keys.keys()].sort());
  });

  test.each([
    ['of a post', keysOf(PostMatterSchema), rows.post],
    ['of site.yaml', keysOf(SiteMatterSchema), rows.site],
  ])('%s, with the keys inside of it', (_, keys, found) => {
    for (const [key, inner] of keys)
      expect(codeIn(found.get(key) ?? ''), key).toEqual(expect.arrayContaining([...inner]));
  });

  test('of a step', () => {
    const steps = rowsUnder('paths-and-site', /^## Steps/);
    const said = [...steps.values()].flatMap(codeIn);
    expect([...new Set(said)].sort()).toEqual([...(keysOf(PathMatterSchema).get('items') ?? [])].sort());
    expect(codeIn(rows.path.get('sections') ?? '')).toEqual(
      expect.arrayContaining([...(keysOf(PathMatterSchema).get('sections') ?? [])]),
    );
  });

  test.each([
    ['kind', rows.post, POST_KINDS],
    ['level', rows.post, LEVELS],
    ['provenance', rows.post, PROVENANCES],
    ['level', rows.path, LEVELS],
    ['status', rows.path, STATUSES],
  ])('with all that %s may be', (key, found, words) => {
    expect(codeIn(found.get(key) ?? '')).toEqual(expect.arrayContaining([...words]));
  });

  test('and a row for each kind of path', () => {
    expect([...rowsUnder('paths-and-site', /^## Five kinds/).keys()]).toEqual(['kind', ...PATH_KINDS]);
  });
});

test('every option of npm run new has a row', () => {
  const rows = rowsUnder('first-post', /^## One command/);
  expect([...rows.keys()].sort()).toEqual(
    Object.keys(NEW_OPTIONS)
      .map((name) => `--${name}`)
      .sort(),
  );
});

test('what it says of files that are no posts is so', () => {
  const [, said = ''] = /Every `\.md` file is a post(.*?)\n\n/s.exec(textOf('first-post')) ?? [];
  const names = codeIn(said);
  expect(names.length).toBeGreaterThan(12);
  for (const name of names) expect(isRead(name.endsWith('.md') ? name : `${name}/a.md`), name).toBe(false);
});

describe('every word of a fence', () => {
  const text = textOf('code-and-pictures');

  test('has a row', () => {
    expect([...rowsUnder('code-and-pictures', /^## Code/).keys()].sort()).toEqual([...FENCE_KEYS].sort());
  });

  test('of which the infos of the examples mean something', () => {
    const all = fencesOf(text).flatMap((fence) => [fence, ...(fence.info === 'md' ? fencesOf(fence.code) : [])]);
    expect(all.length).toBeGreaterThan(30);
    for (const { info } of all) {
      const isDrawn = DIAGRAM_LANGUAGES.has(info.split(' ')[0] ?? '');
      if (!isDrawn) expect(fenceInfo(info).faults, info).toEqual([]);
    }
  });

  test.each(NOTATION_NAMES.map((name) => [name]))('and the note %s is shown at work', (name) => {
    expect(text.includes(`[!code ${name}`)).toBe(true);
  });

  test.each([...DIAGRAM_LANGUAGES.keys()].map((name) => [name]))('and the drawings of %s are named', (name) => {
    expect(text.split('\n').flatMap(codeIn)).toContain(name);
  });
});

test('every key of another generator stands beside ours that it is read as', () => {
  const rows = rowsUnder('move-and-publish', /^## Keys that/);
  for (const [key, readings] of READINGS) {
    for (const { to } of readings) {
      const names = codeIn(rows.get(to) ?? '').map((name) => name.toLowerCase());
      expect(names, `${key} is read as ${to}`).toContain(key);
    }
  }
});

test.each(['markdown-forms', 'code-and-pictures'])('in %s every source stands above what it becomes', (post) => {
  const sources = fencesOf(textOf(post)).filter(({ info }) => info === 'md');
  expect(sources.length).toBeGreaterThan(8);
  for (const { code, after } of sources) {
    const source = code.trim().replaceAll('[\\!code', '[!code');
    expect(after.trim().slice(0, source.length)).toBe(source);
  }
});

test('the examples in YAML are sound', () => {
  const yaml = POSTS.flatMap((post) => fencesOf(textOf(post))).filter(({ info }) => info.startsWith('yaml'));
  const titled = (title: string) => new SourceText('x.yaml', yaml.find(({ info }) => info.includes(title))?.code ?? '');
  const diagnostics = new Diagnostics();
  readSiteFile(titled('site.yaml'), diagnostics);
  readPathFile(titled('paths/cap.yaml'), diagnostics);
  const heads = yaml.filter(({ code, info }) => /^(title|id|confidence|series):/.test(code) && !info.includes('.yaml'));
  expect(heads).toHaveLength(4);
  for (const { code } of heads) readFrontMatter(new SourceText('x.md', `---\n${code}---\n`), diagnostics);
  expect(diagnostics.sorted()).toEqual([]);
});

describe('the pages as readers get them', () => {
  const { document } = new Window();
  beforeAll(async () => {
    const files: Record<string, Files[string]> = { 'what-cap-says.md': '# A' };
    for (const post of POSTS) files[`writing/${post}.md`] = textOf(post);
    for (const file of ['line.png', 'line.svg', 'code/quorum.go'])
      files[`writing/${file}`] = readFileSync(`${FOLDER}/${file}`);
    const compiled = await compile(files);
    expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    document.body.innerHTML = POSTS.map((post) => postFile(compiled, post).html).join('\n');
  }, 120_000);

  test.each([
    ...CALLOUT_KINDS.map((kind) => `.callout[data-kind=${kind}] > .callout-title`),
    ...['em', 'strong', 's', 'mark', 'sub', 'sup', 'kbd', 'abbr', 'p > code', 'a[href^="#/read/first-post"]'],
    ...['ol', 'ul.tasks input[checked]', 'dl > dd + dd', 'blockquote', 'hr', 'details > summary', '[dir=rtl]'],
    ...['td[data-align=right]', 'td[data-align=center]', 'caption', '.footnotes li p', 'th[scope=col]'],
    ...[
      'figure.code .title',
      '[data-lines~=numbers]',
      '[data-wrap]',
      '.code-group > .code-tab + .code-tab',
      'pre mark',
    ],
    ...['pre .lit', 'pre .focus', 'pre .add', 'pre .del', 'pre .error', 'pre .warning', 'pre .out'],
    ...['math', '.equation math', 'figure.diagram svg.dot', 'figure.diagram svg:not(.dot)', 'figure > img', 'p > img'],
  ])('show %s', (form) => {
    expect(document.querySelector(form)).not.toBeNull();
  });
});
