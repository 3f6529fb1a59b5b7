// What a reader's device fetches to stay current, of a library of five hundred posts in paths of twenty.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Compiled } from '../../../src/compiler/compile.ts';
import { openContent } from '../../../src/storage/content-source.ts';
import type { Bytes } from '../../../src/storage/network.ts';
import { memoryRefs } from '../../../src/storage/ref-memory.ts';
import { compile, type Files, post } from '../compiler/make.ts';

const BASE = 'https://example.org/blog/';
const POSTS = 500;
const IN_PATH = 20;

/** The beginning of a post of this library, which makes a file of about 14 kB and shrinks as text does. */
const TEXT = (readFileSync('posts/cap/cp-systems.md', 'utf8').split('\n---\n')[1] ?? '')
  .replaceAll(/\]\([^)]*\)/g, ']()')
  .slice(0, 9_000);

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

function library(edited: string): Files {
  const posts = numbers(POSTS).map((n) => {
    const text = n === 123 ? `${TEXT}\n${edited}\n` : `Post ${n} says little.\n`;
    return [`post-${n}.md`, post(`title: Post ${n}\ndate: 2026-01-01`, text)] as const;
  });
  const paths = numbers(POSTS / IN_PATH).map((p) => {
    const items = numbers(IN_PATH).map(
      (n) => `  - post: post-${p * IN_PATH + n}\n    teaser: What part ${n} is about.\n`,
    );
    return [`paths/path-${p}.yaml`, `title: Path ${p}\nkind: series\nitems:\n${items.join('')}`] as const;
  });
  return Object.fromEntries([['site.yaml', 'title: Five hundred\n'], ...posts, ...paths]);
}

/** A host that serves a build, and counts what it sends as a quick brotli makes it. */
class Host {
  build: Compiled;
  sent = 0;

  constructor(build: Compiled) {
    this.build = build;
  }

  readonly fetch = async (url: string): Promise<Response> => {
    const bytes = this.build.files.get(url.slice(BASE.length));
    if (!bytes) return new Response('', { status: 404 });
    this.sent += brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/json' } });
  };
}

/** A device that keeps all it fetches. */
function deviceAt(host: Host) {
  const files = new Map<string, Bytes>();
  const kept = {
    get: async (file: string) => files.get(file),
    keep: ({ file }: { readonly file: string }, bytes: Bytes) => void files.set(file, bytes),
  };
  return openContent({ base: BASE, memory: memoryRefs(), kept, fetch: host.fetch });
}

describe('staying current with five hundred posts', () => {
  let [first, second]: Compiled[] = [];

  beforeAll(async () => {
    first = await compile(library(''));
    second = await compile(library('One more line, that came later.'));
  }, 120_000);

  async function reading() {
    if (!first) throw new Error('expected a first edition');
    const host = new Host(first);
    const content = deviceAt(host);
    for (const n of [122, 123, 124]) await content.post(`post-${n}`);
    await content.path('path-6');
    host.sent = 0;
    return { host, content };
  }

  it('costs at most 1 kB where there is nothing new', async () => {
    const { host, content } = await reading();

    await content.refresh();
    for (const n of [122, 123, 124]) await content.post(`post-${n}`);
    await content.path('path-6');

    expect(host.sent).toBeGreaterThan(0);
    expect(host.sent).toBeLessThanOrEqual(1_000);
  });

  it('costs at most 8 kB where one post was edited, with the post', async () => {
    const { host, content } = await reading();
    host.build = second ?? host.build;

    await content.refresh();
    for (const n of [122, 123, 124]) await content.post(`post-${n}`);
    await content.path('path-6');

    const edited = await content.post('post-123');
    expect(edited).toMatchObject({ kind: 'ready', value: { html: expect.stringContaining('that came later') } });
    expect(host.sent).toBeLessThanOrEqual(8_000);
  });
});
