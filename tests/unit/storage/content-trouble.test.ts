import { afterEach, describe, expect, it, vi } from 'vitest';
import { filePath } from '../../../src/contract/ref.ts';
import { FORMAT, ROOT_FILE } from '../../../src/contract/version.ts';
import type { Bytes } from '../../../src/storage/network.ts';
import { memoryRefs } from '../../../src/storage/ref-memory.ts';
import { BASE, first, html, offline, open, publishedSite, readerOf, second } from './content-site.ts';

afterEach(() => vi.useRealTimers());

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

  it('shows what is on the device after a moment of silence', async () => {
    const { site, reopen } = await readerOf('raft');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    site.trouble = () => new Promise(() => undefined);

    const answer = reopen().post('raft');
    await vi.advanceTimersByTimeAsync(400);

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

  it('knows the page of a captive portal', async () => {
    const site = publishedSite(first);
    const portal = { headers: { 'content-type': 'text/html; charset=utf-8' } };
    for (const status of [200, 511]) {
      site.trouble = () => Promise.resolve(new Response('<h1>Sign in</h1>', { ...portal, status }));
      expect(await open(site).root()).toEqual({ kind: 'failed', reason: 'portal' });
    }
  });

  it('tells a server in trouble from having no connection', async () => {
    const site = publishedSite(first);
    const page = { 'content-type': 'text/html' }; // which many hosts put under their own trouble
    for (const headers of [{}, page]) {
      site.trouble = () => Promise.resolve(new Response('', { status: 503, headers }));
      expect(await open(site).root()).toEqual({ kind: 'failed', reason: 'server' });
    }
  });
});

describe('formats of other builds', () => {
  it('says that a newer format is unsupported', async () => {
    const content = open(publishedSite({ ...first, format: FORMAT + 1 }));

    expect(await content.root()).toEqual({ kind: 'failed', reason: 'unsupported' });
  });

  it('goes on reading what the device holds of an older one, and then the newest', async () => {
    const site = publishedSite({ ...first, format: 1 });
    const memory = memoryRefs();
    await open(site, memory, site.device).post('raft');
    const reopen = () => open(site, memory, site.device);
    site.trouble = offline;

    expect(html(await reopen().post('raft'))).toBe('<p>first</p>');
    site.trouble = undefined;
    site.publish(second);
    expect(html(await reopen().post('raft'))).toBe('<p>second</p>');
  });

  it('opens what the device holds under a newer format all the same', async () => {
    const { site, reopen } = await readerOf('raft');
    site.publish({ ...second, format: FORMAT + 1 });

    expect(html(await reopen().post('raft'))).toBe('<p>first</p>');
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

describe('deflated files', () => {
  const raft = { build: 'one', posts: { raft: `<p>${'Terms and votes. '.repeat(40)}</p>` } };
  const changed = async (change: (bytes: Bytes) => Bytes) => {
    const site = publishedSite(raft);
    await open(site, memoryRefs(), site.device).post('raft');
    const { file } = site.refOf('raft');
    const kept = site.device.get(file) ?? new Uint8Array();
    site.trouble = (asked) => (asked.endsWith(file) ? Promise.resolve(new Response(change(kept))) : undefined);
    return site;
  };
  const wrong: readonly (readonly [string, (bytes: Bytes) => Bytes])[] = [
    ['cut short', (bytes) => bytes.slice(0, -9)],
    ['changed in the middle', (bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 0xff : byte))],
    ['longer than it was', (bytes) => new Uint8Array([...bytes, 0, 0])],
  ];

  afterEach(() => vi.unstubAllGlobals());

  it.each(wrong)('are damaged where one is %s', async (_, change) => {
    expect(html(await open(await changed(change)).post('raft'))).toBe('damaged');
  });

  it('are damaged by their own checksum too, where the browser hashes nothing', async () => {
    vi.stubGlobal('crypto', {});
    const site = await changed((bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 0xff : byte)));

    expect(html(await open(site).post('raft'))).toBe('damaged');
  });

  it('are unsupported where the browser inflates nothing', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    Reflect.deleteProperty(globalThis, 'DecompressionStream');

    expect(html(await open(publishedSite(raft)).post('raft'))).toBe('unsupported');
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
