// The promise of the cache: a build with it gives, byte for byte, what a build without it gives.
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuildResult, build } from '../../../src/compiler/build.ts';
import { type BlobCache, diskBlobs } from '../../../src/compiler/cache/blobs.ts';
import { type Compiled, Compiler } from '../../../src/compiler/compile.ts';
import { filesOf } from '../../../src/compiler/source.ts';
import { folderOf, post } from './make.ts';

const newCache = (): BlobCache => diskBlobs(mkdtempSync(join(tmpdir(), 'throughline-cache-')));

/** All that a build says and writes, without what tells where it came from. */
const outcome = ({ files, diagnostics, stats, texts, site }: BuildResult) => ({
  files: Array.from(files, ([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  diagnostics,
  stats,
  texts: [...texts],
  site,
});

const withCache = (folder: string, blobs: BlobCache) => build(folder, { drafts: false, blobs });
const cold = (folder: string) => build(folder, { drafts: false });

const GARDEN = {
  'site.yaml': 'title: Garden\ntopics:\n  - id: sys\n    title: Systems\n',
  'a.md': post(
    'title: A\ntopics: [sys]',
    'See [b](b.md#two) and [data](data.csv).\n\n```js\nlet a = 1;\n```\n\n![dot](dot.svg)',
  ),
  'b.md': post('title: B\nrequires: [a]', 'One.\n\n## Two\n\n```go file="code.go"\n```\n'),
  'deep/c.md': post('title: C', 'Back to [a](../a.md).'),
  'code.go': 'package main\n',
  'data.csv': 'a,b\n',
  'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
};

test('where nothing changed all comes from the cache', async () => {
  const folder = folderOf(GARDEN);
  const blobs = newCache();
  const first = await withCache(folder, blobs);
  const second = await withCache(folder, blobs);
  expect(second.reuse).toEqual({ kind: 'all' });
  expect(outcome(second)).toEqual(outcome(first));
  expect(outcome(second)).toEqual(outcome(await cold(folder)));
});

test('an edited post is the only one that is made again', async () => {
  const folder = folderOf(GARDEN);
  const blobs = newCache();
  await withCache(folder, blobs);
  writeFileSync(join(folder, 'deep/c.md'), post('title: C', 'Other words.'));
  expect((await withCache(folder, blobs)).reuse).toEqual({ kind: 'posts', made: 1, known: 2 });
});

test('a build with errors is known too', async () => {
  const folder = folderOf({ 'a.md': post('title: A\ndate: never') });
  const blobs = newCache();
  await withCache(folder, blobs);
  const again = await withCache(folder, blobs);
  expect([again.reuse.kind, again.root]).toEqual(['all', undefined]);
  expect(again.sources.get('a.md')?.line(3)).toBe('date: never');
});

test('the same folder elsewhere, or with drafts, is another build', async () => {
  const folder = folderOf({ ...GARDEN, 'draft.md': post('title: D\ndraft: true') });
  const blobs = newCache();
  await withCache(folder, blobs);
  expect((await build(folder, { drafts: true, blobs })).stats.posts).toBe(4);
  const elsewhere = folderOf({});
  cpSync(folder, elsewhere, { recursive: true });
  expect(outcome(await withCache(elsewhere, blobs))).toEqual(outcome(await cold(elsewhere)));
});

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, by Tommy Ettinger; public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Change = (folder: string, number: number) => void;

const put = (file: string, text: (number: number) => string): Change => {
  return (folder, number) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text(number));
  };
};
const drop =
  (file: string): Change =>
  (folder) =>
    rmSync(join(folder, file), { force: true });
const restore: Change = (folder) => {
  for (const [file, text] of Object.entries(GARDEN)) put(file, () => text)(folder, 0);
};

const svg = (number: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${(number % 5) + 1}" height="4"/>`;

const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  [
    'edit a post',
    put('a.md', (n) => post('title: A', `Text ${n % 3}. [b](b.md#two)\n\n\`\`\`js\nlet a = ${n % 4};\n\`\`\``)),
  ],
  ['new title', put('deep/c.md', (n) => post(`title: C ${n % 3}`, 'Back to [a](../a.md).'))],
  [
    'a heading is renamed that a link leads to',
    put('b.md', (n) => post('title: B', `## ${n % 2 ? 'Two' : 'Zwei'}\n\nText.`)),
  ],
  ['a post takes code from a file', put('b.md', () => post('title: B', '## Two\n\n```go file="code.go"\n```\n'))],
  ['the code in the file', put('code.go', (n) => `package p${n % 3}\n`)],
  ['the file of code goes', drop('code.go')],
  ['a post includes a file', put('c2.md', () => post('title: C 2', '{{#include part.md}}\n'))],
  ['the included file', put('part.md', (n) => `Part ${n % 3}, [b](b.md).\n`)],
  ['the included file goes', drop('part.md')],
  ['a post goes', drop('b.md')],
  [
    "a head in others' words",
    put('foreign.md', (n) =>
      post(`title: F\n${n % 2 ? 'categories: [x]' : 'excerpt: y'}`, 'To [a](#/read/a) and [[B]].'),
    ),
  ],
  ['line ends of Windows', put('deep/c.md', () => 'title: C\r\n\r\nBack.\r\n')],
  ['bytes that are no text', (folder) => writeFileSync(join(folder, 'deep/c.md'), Uint8Array.of(0x61, 0xe4, 0x0a))],
  ['a post comes', put('new.md', (n) => post(`title: New\ncontinues: ${n % 2 ? 'a' : 'deep'}`, '[c](deep/c.md)'))],
  ['a post moves', (folder, n) => n % 2 === 0 && renameSafely(folder, 'deep/c.md', 'c.md')],
  ['site.yaml', put('site.yaml', (n) => `title: Garden ${n % 3}\ntopics:\n  - id: sys\n    title: S\n`)],
  ['site.yaml goes', drop('site.yaml')],
  ['a path', put('paths/p.yaml', (n) => `title: P\nkind: ${n % 2 ? 'path' : 'series'}\nitems: [a, b]\n`)],
  ['a path goes', drop('paths/p.yaml')],
  ['a picture', put('dot.svg', svg)],
  ['a picture goes', drop('dot.svg')],
  ['a linked file', put('data.csv', (n) => `${n % 3}\n`)],
  ['a linked file goes', drop('data.csv')],
  ['a picture outside of the folder', put('../public/far.svg', svg)],
  ['a post that shows it', put('far.md', () => post('title: Far', '![far](/far.svg)'))],
  ['about', put('about.md', (n) => `# About\n\nText ${n % 2}.\n`)],
  ['all as it was', restore],
];

function renameSafely(folder: string, from: string, to: string): void {
  try {
    renameSync(join(folder, from), join(folder, to));
  } catch {
    // an earlier change took it away
  }
}

/** Changes a folder at random and looks at it each time; `story` tells what was done to it. */
async function throughChanges(seed: number, folder: string, look: (story: string) => Promise<void>): Promise<void> {
  const random = randomFrom(seed);
  const story: string[] = [];
  for (let step = 0; step < 25; step++) {
    for (let changes = Math.floor(random() * 3); changes >= 0; changes--) {
      const [name, change] = CHANGES[Math.floor(random() * CHANGES.length)] ?? CHANGES[0] ?? ['', restore];
      change(folder, Math.floor(random() * 12));
      story.push(name);
    }
    // times that say nothing, as after unpacking an archive
    if (random() < 0.3) for (const file of filesOf(folder)) utimesSync(join(folder, file), 1000, 1000);
    await look(story.join(' → '));
  }
}

test.each([1, 2, 3])(
  'after any change a build is what it would be without the cache (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    const folder = folderOf(GARDEN);
    const blobs = newCache();
    await throughChanges(seed, folder, async (story) => {
      expect(outcome(await withCache(folder, blobs)), story).toEqual(outcome(await cold(folder)));
    });
  },
);

test.each([4, 5])(
  'after any change what is shown while writing is what a new process would show (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    const folder = folderOf(GARDEN);
    const writing = { drafts: true, isPreview: true };
    const compiler = new Compiler(folder, writing);
    const shown = ({ files, diagnostics }: Compiled) => [
      Array.from(files, ([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
      diagnostics,
    ];
    await throughChanges(seed, folder, async (story) => {
      const now = shown(await compiler.compile());
      expect(now, story).toEqual(shown(await new Compiler(folder, writing).compile()));
    });
  },
);
