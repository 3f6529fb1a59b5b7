import { afterEach, describe, expect, it, vi } from 'vitest';
import { filePath } from '../../../src/contract/ref.ts';
import { ROOT_FILE } from '../../../src/contract/version.ts';
import { openContent } from '../../../src/storage/content-source.ts';
import { memoryRefs } from '../../../src/storage/ref-memory.ts';
import { BASE, besides, offline, type PublishedSite, publishedSite } from './content-site.ts';

const first = { build: 'one', posts: { raft: '<p>first</p>', paxos: '<p>paxos</p>' } };
const second = { build: 'two', posts: { raft: '<p>second</p>', paxos: '<p>paxos</p>' } };

const open = (site: PublishedSite, memory = memoryRefs()) => openContent({ base: BASE, memory, fetch: site.fetch });

/** A reader who has opened a post once: what was read is on the device. */
async function readerOf(post: string) {
  const site = publishedSite(first);
  const memory = memoryRefs();
  const answer = await open(site, memory).post(post);
  if (answer.kind === 'ready') site.kept.set(filePath(site.refOf(post)), JSON.stringify(answer.value));
  return { site, memory };
}

const html = (answer: Awaited<ReturnType<ReturnType<typeof open>['post']>>) =>
  answer.kind === 'ready' ? answer.value.html : answer.reason;

afterEach(() => vi.useRealTimers());

describe('reading by name', () => {
  it('finds a post through the root and its look-up', async () => {
    expect(html(await open(publishedSite(first)).post('raft'))).toBe('<p>first</p>');
  });

  it('asks for the root once, however many files are read', async () => {
    const site = publishedSite(first);
    const content = open(site);

    await Promise.all([content.post('raft'), content.post('paxos'), content.paths()]);

    expect(site.asked.filter((request) => request.endsWith(ROOT_FILE))).toEqual([`no-cache ${ROOT_FILE}`]);
  });

  it('says that an unknown id is missing', async () => {
    const content = open(publishedSite(first));

    expect(await content.post('zab')).toEqual({ kind: 'failed', reason: 'missing' });
    expect(await content.path('zab')).toEqual({ kind: 'failed', reason: 'missing' });
  });

  it.each(['constructor', '__proto__', 'toString'])('does not take %s for an id', async (id) => {
    expect(await open(publishedSite(first)).post(id)).toEqual({ kind: 'failed', reason: 'missing' });
  });

  it('leads a former id to the post of today', async () => {
    const content = open(publishedSite({ ...first, moved: { 'raft-old': 'raft' } }));

    expect(await content.post('raft-old')).toMatchObject({ kind: 'ready', value: { id: 'raft' } });
    expect(await content.pathsOf('raft-old')).toMatchObject({ kind: 'ready', value: ['way'] });
  });

  it('says that a file the host has lost is missing', async () => {
    const site = publishedSite(first);
    const lost = filePath(site.refOf('raft'));
    site.trouble = (file) => (file === lost ? Promise.resolve(new Response('', { status: 404 })) : undefined);

    expect(html(await open(site).post('raft'))).toBe('missing');
  });
});

describe('fetching ahead', () => {
  it('has a post that was fetched ahead without asking again, before anything else runs', async () => {
    const site = publishedSite(first);
    const content = open(site);
    content.prefetchPost('raft');
    await content.post('raft');
    const asked = site.asked.length;

    let answer: unknown;
    void content.post('raft').then((value) => {
      answer = value;
    });
    await Promise.resolve();

    expect(answer).toMatchObject({ kind: 'ready' });
    expect(site.asked).toHaveLength(asked);
  });

  it('lets two who ask at once share one request', async () => {
    const site = publishedSite(first);
    const content = open(site);

    await Promise.all([content.post('raft'), content.post('raft')]);

    expect(site.asked.filter((request) => request.includes(site.refOf('raft').file))).toHaveLength(1);
  });
});

describe('without a network', () => {
  it('says so', async () => {
    const site = publishedSite(first);
    site.trouble = offline;

    expect(await open(site).root()).toEqual({ kind: 'failed', reason: 'offline' });
    expect(html(await open(site).post('raft'))).toBe('offline');
  });

  it('opens the post that was read before a newer edition was announced', async () => {
    const { site, memory } = await readerOf('raft');
    site.publish(second);
    const newer = filePath(site.refOf('raft'));
    site.trouble = (file) => (file === newer ? Promise.reject(new TypeError('Failed to fetch')) : undefined);

    expect(html(await open(site, memory).post('raft'))).toBe('<p>first</p>');
  });

  it('opens the post that was read before, even without a root', async () => {
    const { site, memory } = await readerOf('raft');
    site.trouble = offline;

    const content = open(site, memory);

    expect(html(await content.post('raft'))).toBe('<p>first</p>');
    expect(html(await content.post('paxos'))).toBe('offline');
  });

  it('finds the newer edition once the network is back, without another start', async () => {
    const { site, memory } = await readerOf('raft');
    site.publish(second);
    site.trouble = offline;
    const content = open(site, memory);
    await content.post('raft');

    site.trouble = undefined;

    expect(html(await content.post('raft'))).toBe('<p>second</p>');
  });

  it('does not call a post missing because an older look-up lacks it', async () => {
    const { site, memory } = await readerOf('raft');
    const neighbour = besides('raft');
    const lookup =
      site.asked.map((request) => request.split(' ')[1] ?? '').find((file) => file.includes('/files/')) ?? '';
    const held = await (await site.fetch(BASE + lookup, {})).text();
    site.kept.set(lookup, held);
    site.publish({ build: 'two', posts: { ...first.posts, [neighbour]: '<p>new</p>' } });
    site.trouble = (file, cache) => (file === ROOT_FILE ? undefined : offline(file, cache));

    expect(html(await open(site, memory).post(neighbour))).toBe('offline');
  });
});

describe('with a slow or hostile network', () => {
  it('gives up on a network that never answers after 8 seconds', async () => {
    vi.useFakeTimers();
    const site = publishedSite(first);
    site.trouble = () => new Promise(() => undefined);

    const answer = open(site).root();
    await vi.advanceTimersByTimeAsync(7_999);
    let settled = false;
    void answer.then(() => {
      settled = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);

    expect(await answer).toEqual({ kind: 'failed', reason: 'offline' });
  });

  it('shows what is on the device after a second of silence', async () => {
    const { site, memory } = await readerOf('raft');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    site.trouble = (_, cache) => (cache === 'only-if-cached' ? undefined : new Promise(() => undefined));

    const answer = open(site, memory).post('raft');
    await vi.advanceTimersByTimeAsync(1_000);

    expect(html(await answer)).toBe('<p>first</p>');
  });

  it('waits for bytes that keep coming', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const site = publishedSite(first);
    const body = await (await site.fetch(BASE + ROOT_FILE, {})).text();
    site.trouble = () => Promise.resolve(new Response(drip(body, 4, 5_000)));

    const answer = open(site).root();
    await vi.advanceTimersByTimeAsync(30_000);

    expect(await answer).toMatchObject({ kind: 'ready' });
  });

  it('refuses wrong bytes, and asks once more past every cache', async () => {
    const site = publishedSite(first);
    const { file } = site.refOf('raft');
    site.trouble = (asked) => (asked.endsWith(file) ? Promise.resolve(new Response('{"id":"raft"}')) : undefined);

    expect(html(await open(site).post('raft'))).toBe('damaged');
    expect(site.asked.filter((request) => request.endsWith(file))).toEqual([
      `default ${filePath(site.refOf('raft'))}`,
      `reload ${filePath(site.refOf('raft'))}`,
    ]);
  });

  it('takes the right bytes that the second try brings', async () => {
    const site = publishedSite(first);
    const { file } = site.refOf('raft');
    site.trouble = (asked, cache) =>
      asked.endsWith(file) && cache !== 'reload' ? Promise.resolve(new Response('cut sho')) : undefined;

    expect(html(await open(site).post('raft'))).toBe('<p>first</p>');
  });

  it('takes the page of a captive portal for being offline', async () => {
    const site = publishedSite(first);
    const portal = { headers: { 'content-type': 'text/html; charset=utf-8' } };
    site.trouble = () => Promise.resolve(new Response('<h1>Sign in</h1>', portal));

    expect(await open(site).root()).toEqual({ kind: 'failed', reason: 'offline' });
  });

  it('takes a server in trouble for being offline', async () => {
    const site = publishedSite(first);
    site.trouble = () => Promise.resolve(new Response('', { status: 503 }));

    expect(await open(site).root()).toEqual({ kind: 'failed', reason: 'offline' });
  });
});

describe('formats of other builds', () => {
  it('says that a newer format is unsupported', async () => {
    const content = open(publishedSite({ ...first, format: 2 }));

    expect(await content.root()).toEqual({ kind: 'failed', reason: 'unsupported' });
  });

  it('opens what the device holds under a newer format all the same', async () => {
    const { site, memory } = await readerOf('raft');
    site.publish({ ...second, format: 2 });

    expect(html(await open(site, memory).post('raft'))).toBe('<p>first</p>');
  });

  it('says that a whole file of an unknown shape is unsupported', async () => {
    expect(await open(publishedSite(first)).start()).toEqual({ kind: 'failed', reason: 'unsupported' });
  });

  it('says that a root which is no root is damaged', async () => {
    const site = publishedSite(first);
    site.trouble = () => Promise.resolve(new Response('{}'));

    expect(await open(site).root()).toEqual({ kind: 'failed', reason: 'damaged' });
  });
});

describe('refreshing', () => {
  it('follows the new root from then on', async () => {
    const site = publishedSite(first);
    const content = open(site);
    await content.post('raft');
    site.publish(second);

    expect(html(await content.post('raft'))).toBe('<p>first</p>');
    await content.refresh();

    expect(html(await content.post('raft'))).toBe('<p>second</p>');
  });

  it('keeps the former root where it fails', async () => {
    const site = publishedSite(first);
    const content = open(site);
    await content.root();
    site.trouble = offline;

    expect(await content.refresh()).toEqual({ kind: 'failed', reason: 'offline' });
    expect(await content.root()).toMatchObject({ kind: 'ready', value: { build: 'one' } });
  });
});

/** A body that comes in as many pieces, with a pause in milliseconds before each. */
function drip(text: string, pieces: number, pause: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / pieces);
  let at = 0;
  return new ReadableStream({
    async pull(stream) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      stream.enqueue(bytes.subarray(at, at + size));
      at += size;
      if (at >= bytes.length) stream.close();
    },
  });
}
