// A site in memory that is searched as a reader's browser does.
import { createHash } from 'node:crypto';
import Fuse from 'fuse.js';
import { fileName, filePath, type Ref } from '../../../src/contract/ref.ts';
import type { SearchAnswer, SearchManifest, SearchScope } from '../../../src/contract/search.ts';
import { IndexBuilder } from '../../../src/search/build.ts';
import { ENGINE, ROOT } from '../../../src/search/format.ts';
import { indexedText } from '../../../src/search/indexed-text.ts';
import { numberedHead, numberedText } from '../../../src/search/numbered.ts';
import { sectionsOf } from '../../../src/search/sections.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';
import type { Kept } from '../../../src/storage/content-file.ts';
import { SearchLibrary } from '../../../src/workers/search-library.ts';
import { SearchSession } from '../../../src/workers/search-session.ts';
import { SearchTexts } from '../../../src/workers/search-texts.ts';

const BASE = 'https://example.org/blog/';

/** A site in memory, `asked` by path; what `trouble` answers instead of it is up to the test. */
export class Site {
  readonly files = new Map<string, Uint8Array>();
  readonly asked: string[] = [];
  trouble: (path: string) => Response | Promise<Response> | undefined = () => undefined;

  readonly fetch = async (url: string): Promise<Response> => {
    const path = url.slice(BASE.length);
    this.asked.push(path);
    const trouble = this.trouble(path);
    if (trouble !== undefined) return trouble;
    const bytes = this.files.get(path);
    return bytes === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(bytes));
  };

  add(bytes: Uint8Array, extension: string): Ref {
    const ref = { file: fileName(createHash('sha256').update(bytes).digest('hex'), extension), bytes: bytes.length };
    this.files.set(filePath(ref), bytes);
    return ref;
  }
}

const HTML: Readonly<Record<string, string>> = {
  raft: '<p>An introduction.</p><h2 id="votes" tabindex="-1">Votes</h2><p>A candidate asks for votes.</p>',
  paxos: '<p>Paxos has candidates &amp; votes too.</p>',
};

export interface Published {
  readonly site: Site;
  readonly manifest: SearchManifest;
  readonly files: ReadonlyMap<string, Ref>;
  /** The index of the posts named, as a path would have it. */
  readonly packOf: (...ids: readonly string[]) => Ref;
}

export function published(posts = HTML): Published {
  const site = new Site();
  const files = new Map<string, Ref>();
  const documents = Object.entries(posts).map(([id, html]) => {
    const file = site.add(new TextEncoder().encode(JSON.stringify({ id, html })), 'json');
    files.set(id, file);
    return { id, title: `On ${id}`, tags: [], minutes: 3, file, sections: sectionsOf(html) };
  });
  const builderOf = (ids: readonly string[]): IndexBuilder => {
    const vocabulary = new Vocabulary();
    const builder = new IndexBuilder(vocabulary);
    for (const one of documents) {
      if (!ids.includes(one.id)) continue;
      builder.add(numberedHead(one, vocabulary), numberedText(indexedText(one.sections), vocabulary));
    }
    return builder;
  };
  const root = site.add(
    builderOf(Object.keys(posts)).finish((part) => site.add(part, 'bin')),
    'bin',
  );
  const packOf = (...ids: readonly string[]): Ref => site.add(builderOf(ids).pack(), 'bin');
  return { site, manifest: { engine: ENGINE, files: { [ROOT]: root } }, files, packOf };
}

export interface Asking {
  /** The last answer to a question, and how many came before it was whole. */
  readonly ask: (query: string, scope?: SearchScope) => Promise<SearchAnswer | undefined>;
  readonly told: readonly (readonly [question: number, answer: SearchAnswer])[];
  readonly session: SearchSession;
}

export function asking(site: Site, manifest: SearchManifest | undefined, saved: readonly Ref[] = []): Asking {
  const kept: Kept = {
    get: async (file) => {
      const ref = saved.find((one) => one.file === file);
      const bytes = ref && site.files.get(filePath(ref));
      return bytes && new Uint8Array(bytes);
    },
    keep: () => undefined,
  };
  const origin = { base: BASE, fetch: site.fetch, kept };
  const told: [number, SearchAnswer][] = [];
  const session = new SearchSession({
    library: new SearchLibrary(origin, manifest, saved),
    texts: new SearchTexts(origin),
    pause: () => Promise.resolve(),
    loadFuse: async () => Fuse,
    tell: (question, answer) => told.push([question, answer]),
  });
  let question = 0;
  const ask: Asking['ask'] = async (query, scope) => {
    const number = ++question;
    await session.ask({ question: number, query, ...(scope && { scope }) });
    return told.findLast(([to]) => to === number)?.[1];
  };
  return { ask, told, session };
}

export const postsOf = (answer: SearchAnswer | undefined): readonly string[] =>
  answer?.kind === 'found' ? answer.hits.map(({ post }) => post) : [];

export const rootOf = (manifest: SearchManifest): string => {
  const ref = manifest.files[ROOT];
  if (ref === undefined) throw new Error('expected a root');
  return filePath(ref);
};

export const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
