// Makers for the search tests: documents, indexes that count their fetches, and chance with a seed.
import { createHash } from 'node:crypto';
import { buildIndex } from '../../../src/search/build.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { type FoundPost, SearchIndex } from '../../../src/search/engine.ts';
import type { Section } from '../../../src/search/sections.ts';

export function post(id: string, text = '', more: Partial<SearchDocument> = {}): SearchDocument {
  const file = { file: `${'0123456789abcdef'.repeat(2)}.json`, bytes: 10 };
  return { id, title: '', tags: [], minutes: 1, file, sections: [section('', text)], ...more };
}

/** A section under a heading; with no title, the one before the first heading. */
export const section = (title: string, text = ''): Section => ({
  heading: title === '' ? undefined : title.toLowerCase().replaceAll(' ', '-'),
  title,
  text,
});

/** An index as a site has it: the root, and the parts by the names of their files. */
export interface BuiltIndex {
  readonly root: Uint8Array;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

export function built(documents: readonly SearchDocument[]): BuiltIndex {
  const parts = new Map<string, Uint8Array>();
  const root = buildIndex(documents, (bytes) => {
    const file = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.bin`;
    parts.set(file, bytes);
    return { file, bytes: bytes.length };
  });
  return { root, parts };
}

export function partOf(parts: BuiltIndex['parts'], file: string): Uint8Array {
  const bytes = parts.get(file);
  if (bytes === undefined) throw new Error(`expected a part "${file}"`);
  return bytes;
}

export interface Opened {
  readonly index: SearchIndex;
  /** The parts that were fetched, in order. */
  readonly fetched: readonly string[];
  readonly find: (query: string, limit?: number) => Promise<readonly FoundPost[]>;
  readonly ids: (query: string) => Promise<readonly string[]>;
}

export function opened(documents: readonly SearchDocument[]): Opened {
  const { root, parts } = built(documents);
  const fetched: string[] = [];
  const index = new SearchIndex(root, async ({ ref }) => {
    fetched.push(ref.file);
    return partOf(parts, ref.file);
  });
  const find = async (query: string, limit = 10): Promise<readonly FoundPost[]> =>
    (await index.search(query, { limit })).posts;
  return { index, fetched, find, ids: async (query) => (await find(query)).map(({ id }) => id) };
}

/** Whole numbers from 0 to below `limit`, the same for the same seed. */
export function chance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
