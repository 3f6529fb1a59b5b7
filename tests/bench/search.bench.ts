// Search measured against the libraries, side by side in one run: known items found in the real corpora, titles typed badly,
// and what it costs at 1,000 and 10,000 posts. `npm run bench:search`; CORPORA_DIR names the corpora, SIZES the sizes.
import { existsSync } from 'node:fs';
import { codeBytes, firstBytes } from './search-bytes.ts';
import { readDocuments, recombined } from './search-corpus.ts';
import { type Engine, fuseTitles, miniSearch, ours } from './search-engines.ts';
import { keystrokes, memoryOf, ranksOf, table } from './search-measure.ts';
import { badTitleQueries, knownItemQueries } from './search-queries.ts';

export async function run(): Promise<void> {
  const folder = process.env['CORPORA_DIR'] ?? '../shared/corpora';
  if (!existsSync(folder)) {
    console.log(`no corpora in ${folder}: CORPORA_DIR names a folder of Markdown to search in`);
    return;
  }
  const documents = readDocuments(folder);
  const engines = [await ours(documents), miniSearch(documents), fuseTitles(documents)];
  await printRanks(`${documents.length} posts`, engines, documents);
  for (const size of (process.env['SIZES'] ?? '1000,10000').split(',').map(Number).filter(Boolean)) {
    await printSize(recombined(documents, size));
  }
}

async function printRanks(
  name: string,
  engines: readonly Engine[],
  documents: Parameters<typeof knownItemQueries>[0],
): Promise<void> {
  const known = knownItemQueries(documents);
  const bad = badTitleQueries(documents);
  for (const [what, queries] of [
    ['known items', known],
    ['titles typed badly', bad],
  ] as const) {
    console.log(`\n${name}, ${queries.length} ${what}: MRR@10 / recall@10`);
    const rows = [];
    for (const engine of engines) {
      rows.push([engine.name, await ranksOf(engine, queries)] as const);
      const { named } = engine;
      if (named) rows.push([`${engine.name}, posts`, await ranksOf({ ...engine, find: named }, queries)] as const);
    }
    console.log(table(rows));
  }
}

async function printSize(documents: Parameters<typeof knownItemQueries>[0]): Promise<void> {
  const sections = documents.reduce((sum, document) => sum + document.sections.length, 0);
  const queries = knownItemQueries(documents).filter((_, at) => at % Math.ceil(documents.length / 100) === 0);
  console.log(`\n${documents.length} posts, ${sections} sections, ${queries.length} known items`);
  const code = await codeBytes();
  const rows = [];
  for (const make of [ours, async (all: typeof documents) => miniSearch(all)]) {
    const [engine, memory] = await memoryOf(() => make(documents));
    const typed = await keystrokes(engine, queries.slice(0, 40));
    const ranks = await ranksOf(engine, queries);
    rows.push([
      engine.name,
      new Map([
        ['MRR / recall', ranks.get('all') ?? ''],
        ['keystroke p50 / p95, ms', typed],
        ['first result, kB: p50 / p95', await firstBytes(engine, queries.slice(0, 60), code)],
        ['whole, kB', (engine.bytes / 1000).toFixed(0)],
        ['ready, ms', engine.ready.toFixed(0)],
        ['memory, MB', (memory / 1e6).toFixed(1)],
      ]),
    ] as const);
  }
  console.log(table(rows));
}
