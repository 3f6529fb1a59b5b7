// Search measured against the libraries, side by side in one run: known items found in the real corpora, titles typed badly,
// and what it costs at 1,000 and 10,000 posts. `npm run bench:search`; CORPORA_DIR names the corpora, SIZES the sizes;
// ALONE=1 leaves the libraries out, of which MiniSearch takes minutes at 10,000.
import { existsSync } from 'node:fs';
import { readDocuments, recombined } from './search-corpus.ts';
import { cellsOf, costsOf, goalsOf, said } from './search-cost.ts';
import { type Engine, fuseTitles, miniSearch, ours } from './search-engines.ts';
import { ranksOf, table } from './search-measure.ts';
import { badTitleQueries, knownItemQueries } from './search-queries.ts';

/** Odd in number, so that all sources and kinds of queries come in turn. */
const QUERIES = 61;

const isAlone = process.env['ALONE'] === '1';

export async function run(): Promise<void> {
  const folder = process.env['CORPORA_DIR'] ?? '../shared/corpora';
  if (!existsSync(folder)) {
    console.log(`no corpora in ${folder}: CORPORA_DIR names a folder of Markdown to search in`);
    return;
  }
  const documents = readDocuments(folder);
  said(`${documents.length} posts are read`);
  const others = isAlone ? [] : [miniSearch(documents), fuseTitles(documents)];
  const engines = [await ours(documents), ...others];
  await printRanks(`${documents.length} posts`, engines, documents);
  for (const size of (process.env['SIZES'] ?? '1000,10000').split(',').map(Number).filter(Boolean)) {
    await printSize(size, documents);
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
      if (named && queries === bad)
        rows.push([`${engine.name}, posts`, await ranksOf({ ...engine, find: named }, queries)] as const);
    }
    console.log(table(rows));
  }
}

/** Queries by the same method, as many at any size. All others are let go: they would be counted as memory, or not. */
function someQueries(posts: Parameters<typeof knownItemQueries>[0]): ReturnType<typeof knownItemQueries> {
  const all = knownItemQueries(posts);
  return all.filter((_, at) => at % Math.floor(all.length / QUERIES) === 0).slice(0, QUERIES);
}

async function printSize(size: number, documents: Parameters<typeof knownItemQueries>[0]): Promise<void> {
  const posts = recombined(documents, size);
  const sections = posts.reduce((sum, { sections }) => sum + sections.length, 0);
  const queries = someQueries(posts);
  said(`${size} posts are there`);
  const costs = await costsOf(posts, queries, isAlone);
  const [own, other] = costs;
  console.log(`\n${size} posts, ${sections} sections, ${queries.length} queries typed letter by letter`);
  console.log(table(costs.flatMap((cost) => cost ?? []).map((cost) => [cost.name, cellsOf(cost)] as const)));
  console.log(`\n${table(goalsOf(size, own, other))}`);
}
