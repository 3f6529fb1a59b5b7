// Whatever readers have to load has a line in the README that says why it is worth its bytes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The rooms of `src/` that run in readers' browsers. */
const SHIPPED = ['contract', 'model', 'search', 'state', 'storage', 'ui', 'workers', 'main.ts'];

/** Packages that these rooms import for more than their types, in order. */
function packagesShipped(): readonly string[] {
  const files = SHIPPED.flatMap((room) =>
    room.endsWith('.ts')
      ? [room]
      : readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(room, file)),
  ).filter((file) => /\.(ts|svelte)$/.test(file));
  const names = files.flatMap((file) => importsOf(readFileSync(`src/${file}`, 'utf8')));
  return [...new Set(names)].sort();
}

function importsOf(text: string): readonly string[] {
  const code = text.replace(/^\s*import type\b[^;]*;/gm, '');
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !/^[./#]|^node:/.test(name))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
}

/** The packages of the README's table, in order, and whether each line gives a reason. */
function packagesExplained(): readonly string[] {
  const [, table = ''] = /^### What ships to readers\n(.*?)\n### /ms.exec(readFileSync('README.md', 'utf8')) ?? [];
  const rows = table.split('\n').filter((line) => /^\| (?!package|---)/.test(line));
  return rows.flatMap((row) => {
    const [, packages = '', why = ''] = row.split('|').map((cell) => cell.trim());
    return why.length > 10 ? packages.split(', ') : [];
  });
}

test('every package that ships to readers has its reason in the README, and none that does not', () => {
  expect([...packagesExplained()].sort()).toEqual(packagesShipped());
});
