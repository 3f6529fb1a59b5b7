// Holds the table of DESIGN: which room of `src/` may import which, no cycles, no file that nothing reaches.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../src/words/languages.ts';

const ROOT = path.resolve('src');

/** Begins an import of words: the same file of any language. */
const WORDS = '#words/';

/** What each room may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  contract: [],
  words: ['contract'],
  search: ['contract'],
  compiler: ['contract', 'search', 'words'],
  publish: ['contract', 'compiler', 'state', 'storage', 'ui', 'words'],
  cli: ['contract', 'compiler', 'publish'],
  model: ['contract'],
  storage: ['contract'],
  state: ['contract', 'model', 'storage', 'words'],
  ui: ['contract', 'model', 'state', 'words'],
  workers: ['contract', 'search', 'storage'],
  main: ['contract', 'model', 'state', 'storage', 'ui'],
};

/** Where something outside the rooms starts them: the page, the build, the command line, the browser. */
const ENTRANCES = [
  'main.ts',
  'drawn-post.ts', // what the service worker draws with
  'drawn-place.ts', // the script behind such a text
  'compiler/vite-plugin.ts',
  'publish/service-worker.ts',
  'publish/static-pages.ts',
  'publish/render-page.ts', // what static-pages bundles for Node
  'publish/web-manifest.ts',
  'publish/epub/epub.ts', // what the compiler is given to make books with
  ...['check', 'deploy', 'fonts', 'import-images', 'new'].map((command) => `cli/${command}.ts`),
  'workers/search.ts',
  'workers/service-worker.ts',
  'workers/sw-retired.ts',
  'publish/rescue.ts',
  'publish/chunks.ts',
  'publish/compile-ahead.ts',
  'ui/rescue.ts',
  'ui/boot.ts',
  'storage/memory-store.ts', // what tests use in the place of the device's
];

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.d.ts'))
  .sort();
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const scripts = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((m) => m[1] ?? '')
    : [text];
  return scripts
    .flatMap((script) => ts.preProcessFile(script, true, true).importedFiles)
    .filter(({ fileName }) => /^(?:\.|#words\/).*\.(?:ts|svelte)$/.test(fileName))
    .flatMap(({ fileName }) =>
      fileName.startsWith(WORDS)
        ? LANGUAGES.map((language) => `words/${language}/${fileName.slice(WORDS.length)}`)
        : path.posix.normalize(path.posix.join(path.posix.dirname(file), fileName)),
    );
}

const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'main');

describe('the rooms of src', () => {
  test('are all in the table', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test.each(Object.entries(MAY_IMPORT))('%s imports only %j', (room, allowed) => {
    const strays = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => (imports.get(file) ?? []).map((to) => ({ file, to })))
      .filter(({ to }) => roomOf(to) !== room && !allowed.includes(roomOf(to)));
    expect(strays).toEqual([]);
  });

  test('name only files that exist', () => {
    const missing = [...imports].flatMap(([file, to]) =>
      to.filter((one) => !imports.has(one)).map((one) => ({ file, one })),
    );
    expect(missing).toEqual([]);
  });

  test('have no cycles', () => {
    expect(files.map((file) => cycleFrom(file)).filter((cycle) => cycle !== undefined)).toEqual([]);
  });

  test('have no file that nothing reaches', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      imports.get(file)?.forEach(visit);
    };
    ENTRANCES.forEach(visit);
    expect(files.filter((file) => !reached.has(file))).toEqual([]);
  });

  test('keep every file under 250 lines, and so do tests', () => {
    const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((file) => path.join('tests', file));
    const all = [...files.map((file) => path.join(ROOT, file)), ...tests.filter((file) => /\.(ts|mjs)$/.test(file))];
    expect(all.filter((file) => readFileSync(file, 'utf8').split('\n').length > 250)).toEqual([]);
  });
});

function cycleFrom(start: string): string[] | undefined {
  const seen = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] | undefined => {
    for (const to of imports.get(file) ?? []) {
      if (to === start) return [...way, to];
      if (seen.has(to)) continue;
      seen.add(to);
      const found = walk(to, [...way, to]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}
