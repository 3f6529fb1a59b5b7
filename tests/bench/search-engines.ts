// The engines side by side: ours, MiniSearch as well set up as we know how, and fuse.js over titles. Each finds posts for
// a query, best first, and shows eight of them with marked excerpts.
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync, constants } from 'node:zlib';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { IndexBuilder } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { SearchIndex } from '../../src/search/engine.ts';
import { excerptOf, markedText } from '../../src/search/excerpt.ts';
import { fold } from '../../src/search/fold.ts';
import { type IndexedSection, indexedText } from '../../src/search/indexed-text.ts';
import { namedPosts } from '../../src/search/named-posts.ts';
import { numberedHead, numberedText } from '../../src/search/numbered.ts';
import type { Section } from '../../src/search/sections.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import type { WantedTerms } from '../../src/search/wanted.ts';

export interface Engine {
  readonly name: string;
  /** From the bytes on the device to the first question, in milliseconds. */
  readonly ready: number;
  /** All an engine needs on the device, brotli. */
  readonly bytes: number;
  /** The ids of ten posts. */
  readonly find: (query: string) => Promise<readonly string[]>;
  /** The ids of ten posts by their titles, where the engine has a group for them. */
  readonly named?: (query: string) => Promise<readonly string[]>;
  /** What is fetched until the first answer to a query is shown, brotli, the code of it not counted. */
  readonly first?: (query: string) => Promise<number>;
  /** All that a keystroke costs: posts by title beside the passages, and marked excerpts of eight. */
  readonly show: (query: string) => Promise<void>;
}

const SHOWN = 8;

/** What is very large is packed less thoroughly, a few in a hundred larger, so that the bench comes to its end. */
const VERY_LARGE = 20_000_000;

export const packed = (bytes: Uint8Array | string): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > VERY_LARGE ? 5 : 9 } }).length;

/** Our index, its parts in memory under the names that they have on a site. */
export async function ours(documents: readonly SearchDocument[]): Promise<Engine> {
  const { root, parts } = built(documents);
  const bytes = [root, ...parts.values()].reduce((sum, part) => sum + packed(part), 0);
  const texts = new Map(documents.map((document) => [document.id, document.sections]));
  const started = performance.now();
  const index = new SearchIndex(root, async ({ ref }) => parts.get(ref.file) ?? new Uint8Array());
  const ready = performance.now() - started;
  const named = async (query: string): Promise<readonly string[]> =>
    (await namedPosts(Fuse, index, query, 10)).map(({ id }) => id);
  return {
    name: 'Throughline',
    ready,
    bytes,
    find: async (query) => (await index.search(query, { limit: 10 })).posts.map(({ id }) => id),
    named,
    first: async (query) => {
      let first = packed(root);
      const fresh = new SearchIndex(root, async ({ ref }) => {
        const part = parts.get(ref.file) ?? new Uint8Array();
        first += packed(part);
        return part;
      });
      await fresh.search(query, { limit: 10 });
      return first;
    },
    show: async (query) => {
      const { posts, wanted } = await index.search(query, { limit: 10 });
      await named(query);
      for (const { id, title, sections } of posts.slice(0, SHOWN)) {
        markedText(title, wanted);
        for (const section of sections) excerptOf(texts.get(id)?.[section]?.text ?? '', wanted);
      }
    },
  };
}

function built(documents: readonly SearchDocument[]): {
  readonly root: Uint8Array;
  readonly parts: ReadonlyMap<string, Uint8Array>;
} {
  const parts = new Map<string, Uint8Array>();
  const vocabulary = new Vocabulary();
  const builder = new IndexBuilder(vocabulary);
  const once = counter();
  for (const document of documents) {
    builder.add(numberedHead(document, vocabulary), numberedText(document.sections.map(once), vocabulary));
  }
  const root = builder.finish((part) => {
    const file = `${createHash('sha256').update(part).digest('hex').slice(0, 32)}.bin`;
    parts.set(file, part);
    return { file, bytes: part.length };
  });
  return { root, parts };
}

/** Recombined posts have the same sections many times: each is counted once. */
function counter(): (section: Section) => IndexedSection {
  const counted = new Map<string, IndexedSection | undefined>();
  return (section) => {
    const key = `${section.title}\n\n${section.text}`;
    const known = counted.get(key) ?? indexedText([section])[0];
    if (known === undefined) throw new Error('expected a section for a section');
    counted.set(key, known);
    return known;
  };
}

const FUSE: IFuseOptions<{ readonly id: string; readonly title: string }> = {
  keys: ['title'],
  useTokenSearch: true,
  tokenMatch: 'any',
  threshold: 0.4,
  ignoreLocation: true,
};

interface MiniEntry {
  readonly id: number;
  readonly post: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** Guarded: no slips in short words, a prefix for the last word alone. Tuned: the weights below, all words before any. */
const MINI: SearchOptions = {
  boost: { title: 2, heading: 3, text: 1 },
  prefix: (term, at, terms) => at === terms.length - 1 && term.length > 1,
  fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
  weights: { fuzzy: 0.25, prefix: 0.6 },
  bm25: { k: 1.2, b: 0.6, d: 0.5 },
};

function miniOptions() {
  return {
    fields: ['title', 'heading', 'text'],
    storeFields: ['post'],
    tokenize: (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [],
    processTerm: (term: string) => (term.length > 32 ? null : fold(term)),
  };
}

export function miniSearch(documents: readonly SearchDocument[]): Engine {
  const built = new MiniSearch<MiniEntry>(miniOptions());
  const entries = entriesOf(documents);
  built.addAll(entries);
  const json = JSON.stringify(built);
  const started = performance.now();
  const index = MiniSearch.loadJSON<MiniEntry>(json, miniOptions());
  const ready = performance.now() - started;
  const search = (query: string) => {
    const all = index.search(query, { ...MINI, combineWith: 'AND' });
    const results = all.length >= 10 ? all : [...all, ...index.search(query, MINI)];
    const posts = new Map<string, (typeof results)[number]>();
    for (const result of results) if (!posts.has(result['post'])) posts.set(result['post'], result);
    return [...posts].slice(0, 10);
  };
  return {
    name: 'MiniSearch 7.2',
    ready,
    bytes: packed(json),
    find: async (query) => search(query).map(([post]) => post),
    show: async (query) => {
      for (const [, { id, terms }] of search(query).slice(0, SHOWN)) {
        const wanted: WantedTerms = new Map(terms.map((term, at) => [term, { covers: 1 << at, weight: 1 }]));
        const entry = entries[id];
        markedText(entry?.title ?? '', wanted);
        excerptOf(entry?.text ?? '', wanted);
      }
    },
  };
}

function entriesOf(documents: readonly SearchDocument[]): readonly MiniEntry[] {
  const entries: MiniEntry[] = [];
  for (const { id: post, title, sections } of documents) {
    for (const section of sections) {
      entries.push({ id: entries.length, post, title, heading: section.title, text: section.text });
    }
  }
  return entries;
}

/** Any of the words in a title, over all titles: what fuse.js finds when nothing chooses for it. */
export function fuseTitles(documents: readonly SearchDocument[]): Engine {
  const titles = documents.map(({ id, title }) => ({ id, title }));
  const started = performance.now();
  const fuse = new Fuse(titles, FUSE);
  const ready = performance.now() - started;
  const find = async (query: string): Promise<readonly string[]> =>
    fuse.search(query, { limit: 10 }).map(({ item }) => item.id);
  return {
    name: 'fuse.js, titles',
    ready,
    bytes: packed(JSON.stringify(titles)),
    find,
    show: async (query) => void (await find(query)),
  };
}
