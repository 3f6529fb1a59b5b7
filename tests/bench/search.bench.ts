// Known-item search over the real corpora: how high the post stands that a query was made from, how long a keystroke takes
// and how large the index is. Run it with `run()`; the corpora's folder is CORPORA_DIR.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync } from 'node:zlib';
import createMarkdown, { type MarkdownIt } from 'markdown-it';
import { buildIndex, type SearchDocument } from '../../src/search/build.ts';
import { SearchIndex } from '../../src/search/engine.ts';
import { DIRECTORY } from '../../src/search/format.ts';
import { sectionsOf } from '../../src/search/sections.ts';
import { type KnownItem, knownItemQueries } from './search-queries.ts';

export async function run(): Promise<void> {
  const folder = process.env['CORPORA_DIR'] ?? '../shared/corpora';
  if (!existsSync(folder)) {
    console.log(`no corpora in ${folder}: CORPORA_DIR names a folder of Markdown to search in`);
    return;
  }
  const documents = readDocuments(folder);
  const started = performance.now();
  const parts = buildIndex(documents);
  console.log(`${documents.length} posts, index built in ${Math.round(performance.now() - started)} ms`);
  printSizes(parts);
  const index = openIndex(parts);
  const queries = knownItemQueries(documents);
  await printRanks(index, queries);
  await printKeystrokes(index, queries);
}

/** Every Markdown file as a post, its id the path below the folder. */
export function readDocuments(folder: string): readonly SearchDocument[] {
  const markdown = createMarkdown({ html: true });
  markdown.core.ruler.push('heading-ids', (state) => {
    state.tokens.forEach((token, at) => {
      if (token.type === 'heading_open') token.attrSet('id', `h${at}`);
    });
  });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return files.toSorted().map((file) => toDocument(markdown, join(folder, file), relative('.', file)));
}

function toDocument(markdown: MarkdownIt, path: string, id: string): SearchDocument {
  const source = readFileSync(path, 'utf8');
  const [, front = '', body = source] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const title = /^title:\s*['"]?(.*?)['"]?$/m.exec(front)?.[1] ?? /^#+ (.*)$/m.exec(body)?.[1] ?? id;
  const tags = [...front.matchAll(/^ {2}- (.*)$/gm)].map(([, tag]) => tag ?? '');
  const sections = sectionsOf(markdown.render(body));
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return { id, title, tags, minutes: 1, file: { file: `${hash}.json`, bytes: source.length }, sections };
}

function openIndex(parts: ReadonlyMap<string, Uint8Array>): SearchIndex {
  const part = (name: string): Uint8Array => parts.get(name) ?? new Uint8Array();
  const started = performance.now();
  const index = new SearchIndex(part(DIRECTORY), async (name) => part(name));
  console.log(`opened in ${(performance.now() - started).toFixed(1)} ms`);
  return index;
}

function printSizes(parts: ReadonlyMap<string, Uint8Array>): void {
  let raw = 0;
  let packed = 0;
  for (const bytes of parts.values()) {
    raw += bytes.length;
    packed += brotliCompressSync(bytes).length;
  }
  const directory = brotliCompressSync(parts.get(DIRECTORY) ?? new Uint8Array()).length;
  console.log(`${parts.size} parts, ${raw} bytes, ${packed} with brotli, of which the directory ${directory}`);
}

/** The mean of one through the place of the post looked for, 0 where it is not among the first ten. */
async function printRanks(index: SearchIndex, queries: readonly KnownItem[]): Promise<void> {
  const gained = new Map<string, number[]>();
  for (const { query, kind, from, post } of queries) {
    const found = await postsFor(index, query);
    const place = found.indexOf(post);
    for (const name of ['all', kind, from])
      gained.set(name, [...(gained.get(name) ?? []), place < 0 ? 0 : 1 / (place + 1)]);
  }
  for (const [name, values] of gained) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    console.log(`MRR@10 ${name}: ${mean.toFixed(4)} of ${values.length}`);
  }
}

async function postsFor(index: SearchIndex, query: string): Promise<readonly string[]> {
  return (await index.search(query, { limit: 10 })).posts.map(({ id }) => id);
}

async function printKeystrokes(index: SearchIndex, queries: readonly KnownItem[]): Promise<void> {
  const times: number[] = [];
  for (const { query } of queries.slice(0, 150)) {
    for (let typed = 1; typed <= query.length; typed++) {
      const started = performance.now();
      await index.search(query.slice(0, typed), { limit: 10 });
      times.push(performance.now() - started);
    }
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(`${times.length} keystrokes: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.99999)} ms`);
}
