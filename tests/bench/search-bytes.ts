// What travels until a first answer is shown: the code of search and the parts of the index that the query needs.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type Engine, packed } from './search-engines.ts';
import type { KnownItem } from './search-queries.ts';

let known: number | undefined;

/** The search page and its worker as they are built, brotli; the rest of the app is there already. */
export async function codeBytes(): Promise<number> {
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  try {
    await build({ logLevel: 'silent', build: { outDir: folder } });
    const assets = join(folder, 'assets');
    const files = readdirSync(assets).filter((file) => /^(search|SearchPage)-.*\.js$/.test(file));
    known = files.reduce((sum, file) => sum + packed(readFileSync(join(assets, file))), 0);
    return known;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of an engine in one file that is the file, for every query. */
export async function firstBytes(engine: Engine, queries: readonly KnownItem[], code: number): Promise<string> {
  const { first } = engine;
  if (first === undefined) return `${kB(engine.bytes)} and its code`;
  const all = await Promise.all(queries.map(({ query }) => first(query)));
  all.sort((one, other) => one - other);
  const at = (share: number): number => (all[Math.floor(all.length * share)] ?? 0) + code;
  return `${kB(at(0.5))} / ${kB(at(0.95))}`;
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(0);
