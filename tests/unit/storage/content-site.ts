// A small published site in memory, with a network that can be taken away, for the tests of everything that fetches.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type LookupFile, lookupPart } from '../../../src/contract/catalog.ts';
import type { PostFile } from '../../../src/contract/post.ts';
import { fileName, type Ref } from '../../../src/contract/ref.ts';
import { FILES_FOLDER, FORMAT, ROOT_FILE } from '../../../src/contract/version.ts';
import type { Kept } from '../../../src/storage/content-file.ts';
import { openContent } from '../../../src/storage/content-source.ts';
import type { Fetched } from '../../../src/storage/fetched.ts';
import type { Bytes, Fetch } from '../../../src/storage/network.ts';
import { memoryRefs } from '../../../src/storage/ref-memory.ts';

export const BASE = 'https://example.org/blog/';
const PARTS = 4;

/** What the network does with one request; undefined where it behaves. */
type Trouble = (file: string, cache: RequestCache | undefined) => Promise<Response> | undefined;

interface PublishedSite {
  readonly fetch: Fetch;
  /** Every request, as `<cache mode> <path relative to the site>`. */
  readonly asked: string[];
  /** What lies on the device, by file name. */
  readonly device: Map<string, Bytes>;
  trouble: Trouble | undefined;
  publish(edition: Edition): void;
  /** The ref that a post has in the edition published last. */
  refOf(post: string): Ref;
}

interface Edition {
  readonly build: string;
  /** Html by post id. */
  readonly posts: Readonly<Record<string, string>>;
  readonly moved?: Readonly<Record<string, string>>;
  /** Posts of format 1 are not deflated. */
  readonly format?: number;
}

export const offline: Trouble = () => Promise.reject(new TypeError('Failed to fetch'));

export function publishedSite(first: Edition): PublishedSite {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const refs = new Map<string, Ref>();
  const site: PublishedSite = {
    asked: [],
    device: new Map(),
    trouble: undefined,
    fetch: async (url, init) => {
      const file = url.slice(BASE.length);
      site.asked.push(`${init.cache} ${file}`);
      const troubled = site.trouble?.(file, init.cache);
      if (troubled) return troubled;
      const body = files.get(file);
      if (body === undefined) return new Response('', { status: 404 });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    },
    publish: (edition) => publish(edition, files, refs),
    refOf: (post) => refs.get(post) ?? { file: 'none', bytes: 0 },
  };
  site.publish(first);
  return site;
}

/** An id of no post, listed in the same part of the look-up as `id`. */
export function besides(id: string): string {
  for (let n = 0; ; n++) if (lookupPart(`new-${n}`, PARTS) === lookupPart(id, PARTS)) return `new-${n}`;
}

const utf8 = new TextEncoder();

const deflated = (content: PostFile) => new Uint8Array(deflateSync(JSON.stringify(content)));

const post = (id: string, html: string): PostFile => ({
  id,
  title: id,
  excerpt: '',
  minutes: 1,
  authors: [],
  topics: [],
  codeLanguages: [],
  words: 1,
  blocks: 1,
  dir: 'ltr',
  tags: [],
  takeaways: [],
  discussion: [],
  comments: [],
  changes: [],
  requires: [],
  continuedBy: [],
  angles: [],
  backlinks: [],
  outline: [],
  images: [],
  html,
});

function publish(
  { build, posts, moved = {}, format = FORMAT }: Edition,
  files: Map<string, Uint8Array<ArrayBuffer>>,
  refs: Map<string, Ref>,
) {
  const put = (bytes: Uint8Array<ArrayBuffer>): Ref => {
    const file = fileName(createHash('sha256').update(bytes).digest('hex'), 'json');
    files.set(FILES_FOLDER + file, bytes);
    return { file, bytes: bytes.length };
  };
  const add = (content: unknown): Ref => put(utf8.encode(JSON.stringify(content)));
  const addPost = (content: PostFile): Ref => (format === 1 ? add(content) : put(deflated(content)));
  const parts: LookupFile[] = Array.from({ length: PARTS }, () => ({ posts: {}, paths: {}, topics: {}, moved: {} }));
  for (const [id, html] of Object.entries(posts)) {
    refs.set(id, addPost(post(id, html)));
    Object.assign(parts[lookupPart(id, PARTS)]?.posts ?? {}, { [id]: { ref: refs.get(id), paths: ['way'] } });
  }
  for (const [id, today] of Object.entries(moved)) {
    Object.assign(parts[lookupPart(id, PARTS)]?.moved ?? {}, { [id]: today });
  }
  const list = add({ paths: [], topics: [], posts: [] });
  const named = { start: list, about: list, paths: list, topics: list, latest: list, titles: list, search: list };
  const root = { format, build, title: 'Site', lang: 'en', ...named, lookup: parts.map(add) };
  files.set(ROOT_FILE, utf8.encode(JSON.stringify(root)));
}

export const first = { build: 'one', posts: { raft: '<p>first</p>', paxos: '<p>paxos</p>' } };
export const second = { build: 'two', posts: { raft: '<p>second</p>', paxos: '<p>paxos</p>' } };

/** An app of a reader who keeps nothing, unless `device` says where. */
export const open = (site: PublishedSite, memory = memoryRefs(), device: Map<string, Bytes> | undefined = undefined) =>
  openContent({ base: BASE, memory, fetch: site.fetch, kept: device && keptIn(device) });

const keptIn = (device: Map<string, Bytes>): Kept => ({
  get: async (file) => device.get(file),
  keep: (ref, bytes) => void device.set(ref.file, bytes),
});

/** The app of a reader who has opened a post once, started anew with whatever lies on the device. */
export async function readerOf(post: string) {
  const site = publishedSite(first);
  const memory = memoryRefs();
  await open(site, memory, site.device).post(post);
  return { site, memory, reopen: () => open(site, memory, site.device) };
}

export const html = (answer: Fetched<PostFile>) => (answer.kind === 'ready' ? answer.value.html : answer.reason);
