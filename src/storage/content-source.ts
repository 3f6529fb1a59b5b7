// All content the app reads, by name. Names lead from the root file over the look-ups to files that never change.
import type * as v from 'valibot';
import * as catalog from '../contract/catalog.ts';
import { type PathFile, PathFileSchema } from '../contract/path.ts';
import { type PostFile, PostFileSchema } from '../contract/post.ts';
import type { Ref } from '../contract/ref.ts';
import { SearchManifestSchema } from '../contract/search.ts';
import {
  type AboutFile,
  AboutFileSchema,
  type FollowFile,
  FollowFileSchema,
  type StartFile,
  StartFileSchema,
} from '../contract/site.ts';
import type { ContentSource, SearchManifest } from './content.ts';
import type { Kept } from './content-file.ts';
import { readRoot } from './content-json.ts';
import { type Fetched, type Found, failed, ready, type StandIn } from './fetched.ts';
import { readNamed, readSoon, type Shelf, standInFor } from './named-file.ts';
import type { Fetch } from './network.ts';
import { recent } from './recent.ts';
import type { RefMemory } from './ref-memory.ts';

type Lookup = catalog.LookupFile;
type RootPart = 'start' | 'about' | 'paths' | 'topics' | 'terms' | 'follow' | 'titles' | 'search' | 'latest';

/** `base` is the site's root as an absolute address that ends in a slash. */
export interface ContentOptions {
  readonly base: string;
  readonly memory: RefMemory;
  readonly kept?: Kept | undefined;
  readonly fetch?: Fetch;
}

export function openContent({
  base,
  memory,
  kept,
  fetch = globalThis.fetch.bind(globalThis),
}: ContentOptions): ContentSource {
  return new FetchedContent({ base, memory, kept, fetch });
}

/** How many parsed files are kept in memory. */
const KEPT = 30;

class FetchedContent implements ContentSource {
  readonly #shelf: Shelf;
  readonly #recent = recent(KEPT);
  #root: Promise<Found<catalog.RootFile>> | undefined;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  root(): Promise<Found<catalog.RootFile>> {
    this.#root ??= this.#askRoot().then((answer) => {
      if (answer.kind === 'failed' || answer.standIn) this.#root = undefined;
      return answer;
    });
    return this.#root;
  }

  async refresh(): Promise<Fetched<catalog.RootFile>> {
    const answer = await readRoot(this.#shelf);
    const former = await this.#root;
    if (answer.kind === 'failed') return answer;
    this.#root = Promise.resolve(answer);
    void this.#shelf.memory.rememberRoot(answer.value);
    if (former?.kind !== 'ready' || former.value.build !== answer.value.build) this.#recent.clear();
    return answer;
  }

  start(): Promise<Fetched<StartFile>> {
    return this.#read('start', this.#named('start'), StartFileSchema);
  }

  about(): Promise<Fetched<AboutFile>> {
    return this.#read('about', this.#named('about'), AboutFileSchema);
  }

  paths(page?: Ref): Promise<Fetched<catalog.PathsFile>> {
    if (!page) return this.#read('paths', this.#named('paths'), catalog.PathsFileSchema);
    return this.#read(`paths/${page.file}`, async () => ready(page), catalog.PathsFileSchema);
  }

  topics(): Promise<Fetched<catalog.TopicsFile>> {
    return this.#read('topics', this.#named('topics'), catalog.TopicsFileSchema);
  }

  terms(): Promise<Fetched<catalog.TermsFile>> {
    return this.#read('terms', this.#named('terms'), catalog.TermsFileSchema);
  }

  follow(): Promise<Fetched<FollowFile>> {
    return this.#read('follow', this.#named('follow'), FollowFileSchema);
  }

  titles(): Promise<Fetched<catalog.TitlesFile>> {
    return this.#read('titles', this.#named('titles'), catalog.TitlesFileSchema);
  }

  searchManifest(): Promise<Fetched<SearchManifest>> {
    return this.#read('search', this.#named('search'), SearchManifestSchema);
  }

  latest(page?: Ref): Promise<Fetched<catalog.LatestFile>> {
    if (!page) return this.#read('latest', this.#named('latest'), catalog.LatestFileSchema);
    return this.#read(`latest/${page.file}`, async () => ready(page), catalog.LatestFileSchema);
  }

  topic(id: string): Promise<Fetched<catalog.TopicFile>> {
    return this.#read(
      `topic/${id}`,
      this.#listed(id, (lookup) => lookup.topics),
      catalog.TopicFileSchema,
    );
  }

  path(id: string): Promise<Found<PathFile>> {
    return this.#read(`path/${id}`, () => this.refOf(`path/${id}`), PathFileSchema);
  }

  post(id: string): Promise<Found<PostFile>> {
    return this.#read(`post/${id}`, () => this.refOf(`post/${id}`), PostFileSchema);
  }

  async refOf(name: string): Promise<Found<Ref>> {
    const id = name.slice(name.indexOf('/') + 1);
    if (name.startsWith('path/')) return this.#listed(id, (lookup) => lookup.paths)();
    const entry = await this.#entry(id);
    return entry.kind === 'ready' ? { ...entry, value: entry.value.ref } : entry;
  }

  async pathsOf(post: string): Promise<Fetched<readonly string[]>> {
    const entry = await this.#entry(post);
    return entry.kind === 'ready' ? ready(entry.value.paths) : entry;
  }

  prefetchPost(id: string): void {
    void this.post(id);
  }

  prefetchPath(id: string): void {
    void this.path(id);
  }

  /** What the network says; where it says nothing, what it said last. */
  async #askRoot(): Promise<Found<catalog.RootFile>> {
    const answer = await readRoot(this.#shelf);
    if (answer.kind === 'ready') void this.#shelf.memory.rememberRoot(answer.value);
    else {
      const last = await this.#shelf.memory.recallRoot();
      if (last) return { kind: 'ready', value: last, standIn: standInFor(answer.reason) };
    }
    return answer;
  }

  #read<T>(name: string, find: () => Promise<Found<Ref>>, schema: v.GenericSchema<unknown, T>): Promise<Found<T>> {
    return this.#recent.get(name, () => {
      const isCut = this.root().then((root) => root.kind === 'failed' || root.standIn === 'unchecked');
      return readSoon(this.#shelf, name, { find, isCut }, schema);
    });
  }

  /** The way to a file that the root names itself. */
  #named(name: RootPart): () => Promise<Found<Ref>> {
    return async () => {
      const root = await this.root();
      if (root.kind === 'failed') return root;
      const ref = root.value[name];
      return ref ? { ...root, value: ref } : failed('missing');
    };
  }

  /** The way to a file that a look-up lists under an id. */
  #listed(id: string, list: (lookup: Lookup) => Readonly<Record<string, Ref>>): () => Promise<Found<Ref>> {
    return async () => {
      const lookup = await this.#lookup(id);
      return lookup.kind === 'ready' ? entryOf(list(lookup.value), id, lookup.standIn) : lookup;
    };
  }

  async #entry(id: string): Promise<Found<Lookup['posts'][string]>> {
    const lookup = await this.#lookup(id);
    if (lookup.kind === 'failed') return lookup;
    const entry = entryOf(lookup.value.posts, id, lookup.standIn);
    const today = entryOf(lookup.value.moved, id, lookup.standIn);
    if (entry.kind === 'ready' || today.kind === 'failed') return entry;
    const there = await this.#lookup(today.value);
    return there.kind === 'ready' ? entryOf(there.value.posts, today.value, there.standIn) : there;
  }

  async #lookup(id: string): Promise<Found<Lookup>> {
    const root = await this.root();
    if (root.kind === 'failed') return root;
    const part = catalog.lookupPart(id, root.value.lookup.length);
    const ref = root.value.lookup[part];
    if (!ref) return failed('unknown');
    const name = `lookup/${part}`;
    return this.#recent.get(name, () =>
      readNamed(this.#shelf, name, { ...root, value: ref }, catalog.LookupFileSchema),
    );
  }
}

/** What is listed under an id. Where it is not, only the newest list can tell that it is `unknown`. */
function entryOf<T>(list: Readonly<Record<string, T>>, id: string, standIn: StandIn | undefined): Found<T> {
  const entry = Object.hasOwn(list, id) ? list[id] : undefined;
  if (entry !== undefined) return { kind: 'ready', value: entry, standIn };
  return failed(standIn ? 'offline' : 'unknown');
}
