// The command `check`: what it prints and how it ends.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { run as check } from '../../../src/cli/check.ts';
import { build } from '../../../src/compiler/build.ts';
import { diskBlobs } from '../../../src/compiler/cache/blobs.ts';
import type { Diagnostic } from '../../../src/compiler/diagnostics.ts';
import { folderOf, post } from './make.ts';

const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => printed.mockClear());

const GOOD = { 'a.md': post('title: A') };
const FAULTY = { 'a.md': post('title: A\ndate: never') };
const ODD = { 'a.md': post('title: A\nkeywords: x') };
const lastOutput = () => String(printed.mock.lastCall?.[0]);

test.each([
  ['a sound folder', GOOD, [], 0],
  ['a folder with errors', FAULTY, [], 1],
  ['a folder with warnings', ODD, [], 0],
  ['a folder with warnings, strictly', ODD, ['--strict'], 1],
])('%s ends well or not', async (_, files, args, code) => {
  expect(await check(args, { POSTS_DIR: folderOf(files), NO_CACHE: '1' })).toBe(code);
});

test('it ends with a summary', async () => {
  await check([], { POSTS_DIR: folderOf(GOOD), NO_CACHE: '1' });
  expect(lastOutput()).toMatch(/1 post in 1 path, 2 words, 0 errors, 0 warnings, \d+\.\d s, [\d.]+ kB$/);
});

test('it writes nothing, and uses what a build left in the cache', async () => {
  const folder = folderOf(GOOD);
  const environment = { POSTS_DIR: folder, CACHE_DIR: join(folder, '../cache') };
  await check([], environment);
  expect(existsSync(environment.CACHE_DIR)).toBe(false);
  await build(folder, { drafts: true, blobs: diskBlobs(environment.CACHE_DIR) });
  await check([], environment);
  expect(lastOutput()).toMatch(/, all from the cache$/);
  await check(['--no-cache'], environment);
  expect(lastOutput()).not.toContain('cache');
});

test('with --json it prints the diagnostics for machines', async () => {
  await check(['--json'], { POSTS_DIR: folderOf(FAULTY), NO_CACHE: '1' });
  const { counts, diagnostics } = JSON.parse(lastOutput());
  expect(counts.error).toBe(1);
  expect(diagnostics).toContainEqual(expect.objectContaining({ file: 'a.md', line: 3, column: 7, severity: 'error' }));
});

test('a terminal and a machine get the same list, in the same order but for errors, which come last', async () => {
  const files = {
    'a.md': post('title: A\nkeywords: x\nlayout: y', '[b](b.md)'),
    'b.md': post('title: B\ndate: never'),
  };
  const environment = { POSTS_DIR: folderOf(files), NO_CACHE: '1' };
  await check(['--json'], environment);
  const { diagnostics } = JSON.parse(lastOutput()) as { diagnostics: Diagnostic[] };
  await check([], environment);
  const heads = lastOutput()
    .split('\n')
    .filter((line) => / (error|warning|info): /.test(line));
  const order = ['info', 'warning', 'error'];
  const expected = [...diagnostics].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  expect(heads).toHaveLength(diagnostics.length);
  for (const [at, { file, line, column, severity, message }] of expected.entries()) {
    const name = file === '.' ? '' : `/${file}`;
    expect(heads[at]).toContain(`garden${name}:${line}:${column} ${severity}: ${message}`);
  }
});

test('an option that does not exist is said, with those that do', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await check(['--strikt'], {})).toBe(2);
  expect(complaint).toHaveBeenCalledWith(expect.stringMatching(/^Unknown option '--strikt'\n\n.*--strict/s));
});
