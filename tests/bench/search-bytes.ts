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

/** In bytes, at the median and at the 95th of a hundred queries. Of an engine in one file that is the file. */
export async function firstBytes(
  engine: Engine,
  queries: readonly KnownItem[],
  code: number,
): Promise<{ readonly p50: number; readonly p95: number }> {
  const { first } = engine;
  if (first === undefined) return { p50: engine.bytes, p95: engine.bytes };
  const all: number[] = [];
  for (const { query } of queries) all.push(await first(query));
  all.sort((one, other) => one - other);
  const at = (share: number): number => (all[Math.floor(all.length * share)] ?? 0) + code;
  return { p50: at(0.5), p95: at(0.95) };
}
