// Where the cache is and what is taken out of it.
import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, prune } from '../../../src/compiler/cache/place.ts';

test.each([
  [{}, 'node_modules/.cache/throughline'],
  [{ CACHE_DIR: 'elsewhere' }, 'elsewhere'],
  [{ CACHE_DIR: '' }, 'node_modules/.cache/throughline'],
])('with %j the cache is in %s', (environment, folder) => {
  expect(cacheFolder(environment, 'project')).toBe(resolve('project', folder));
});

test('with NO_CACHE there is none', () => {
  expect(cacheFolder({ NO_CACHE: '1', CACHE_DIR: 'x' }, '.')).toBeUndefined();
});

const NOW = Date.now();
const DAY_MS = 86_400_000;

function folderWith(ages: Readonly<Record<string, number>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-prune-'));
  mkdirSync(join(folder, 'post'));
  for (const [name, days] of Object.entries(ages)) {
    const path = join(folder, 'post', name);
    writeFileSync(path, 'x'.repeat(1000));
    utimesSync(path, (NOW - days * DAY_MS) / 1000, (NOW - days * DAY_MS) / 1000);
  }
  return folder;
}

const left = (folder: string) => readdirSync(join(folder, 'post')).sort();

test('what was not used for 30 days goes, and what a killed build left', () => {
  const folder = folderWith({ fresh: 1, old: 29, older: 31, 'a.tmp': 0, 'b.tmp': 1 });
  prune(folder, { now: NOW, mostBytes: 1e9 });
  expect(left(folder)).toEqual(['a.tmp', 'fresh', 'old']);
});

test('what was used longest ago goes where there is too much', () => {
  const folder = folderWith({ a: 3, b: 1, c: 2 });
  prune(folder, { now: NOW, mostBytes: 2000 });
  expect(left(folder)).toEqual(['b', 'c']);
});

test('it is done once a day', () => {
  const folder = folderWith({ older: 31 });
  writeFileSync(join(folder, 'pruned'), '');
  prune(folder, { now: NOW, mostBytes: 1e9 });
  expect(left(folder)).toEqual(['older']);
  prune(folder, { now: NOW + 2 * DAY_MS, mostBytes: 1e9 });
  expect(left(folder)).toEqual([]);
});

test('a folder that is not there yet is no fault', () => {
  prune(join(tmpdir(), 'throughline-none', 'x'), { now: NOW, mostBytes: 0 });
});
