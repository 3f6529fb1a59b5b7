import { describe, expect, it, vi } from 'vitest';
import { filePath } from '../../../src/contract/ref.ts';
import { ROOT_FILE } from '../../../src/contract/version.ts';
import { besides, first, html, offline, open, publishedSite, readerOf, second } from './content-site.ts';

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

  it('says of an id that the site does not have that it is unknown', async () => {
    const content = open(publishedSite(first));

    expect(await content.post('zab')).toEqual({ kind: 'failed', reason: 'unknown' });
    expect(await content.path('zab')).toEqual({ kind: 'failed', reason: 'unknown' });
  });

  it.each(['constructor', '__proto__', 'toString'])('does not take %s for an id', async (id) => {
    expect(await open(publishedSite(first)).post(id)).toEqual({ kind: 'failed', reason: 'unknown' });
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
    void (async () => {
      answer = await content.post('raft');
    })();
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
    const { site, reopen } = await readerOf('raft');
    site.publish(second);
    const newer = filePath(site.refOf('raft'));
    site.trouble = (file) => (file === newer ? Promise.reject(new TypeError('Failed to fetch')) : undefined);

    expect(html(await reopen().post('raft'))).toBe('<p>first</p>');
  });

  it('opens the post that was read before, even without a root', async () => {
    const { site, reopen } = await readerOf('raft');
    site.trouble = offline;

    const content = reopen();

    expect(html(await content.post('raft'))).toBe('<p>first</p>');
    expect(html(await content.post('paxos'))).toBe('offline');
  });

  it('reads what two ask for at once from the device a single time', async () => {
    const { site, reopen } = await readerOf('raft');
    site.trouble = offline;
    const read = vi.spyOn(site.device, 'get');
    const content = reopen();

    await Promise.all([content.refOf('post/raft'), content.refOf(`post/${besides('raft')}`)]);

    expect(read).toHaveBeenCalledOnce();
  });

  it('finds the newer edition once the network is back, without another start', async () => {
    const { site, reopen } = await readerOf('raft');
    site.publish(second);
    site.trouble = offline;
    const content = reopen();
    await content.post('raft');

    site.trouble = undefined;

    expect(html(await content.post('raft'))).toBe('<p>second</p>');
  });

  it('does not call a post missing because an older look-up lacks it', async () => {
    const { site, reopen } = await readerOf('raft');
    const neighbour = besides('raft');
    site.publish({ build: 'two', posts: { ...first.posts, [neighbour]: '<p>new</p>' } });
    site.trouble = (file) => (file === ROOT_FILE ? undefined : offline(file, undefined));

    expect(html(await reopen().post(neighbour))).toBe('offline');
  });

  it.each([
    ['nobody can say whether it is the newest', 'unchecked', () => offline],
    ['a newer one does not come', 'outdated', (newer: string) => only(newer)],
  ] as const)('says of an old edition that %s', async (_, standIn, trouble) => {
    const { site, reopen } = await readerOf('raft');
    site.publish(second);
    site.trouble = trouble(filePath(site.refOf('raft')));

    expect(await reopen().post('raft')).toMatchObject({ kind: 'ready', standIn });
  });

  it('says of a post that the site has taken away that it was withdrawn', async () => {
    const { site, reopen } = await readerOf('raft');
    site.publish({ build: 'two', posts: { paxos: '<p>paxos</p>' } });

    expect(await reopen().post('raft')).toMatchObject({ kind: 'ready', standIn: 'withdrawn' });
  });

  it('fetches again what lies damaged on the device', async () => {
    const { site, reopen } = await readerOf('raft');
    site.device.set(site.refOf('raft').file, new TextEncoder().encode('rotten'));

    expect(html(await reopen().post('raft'))).toBe('<p>first</p>');
    expect(site.device.get(site.refOf('raft').file)?.length).toBe(site.refOf('raft').bytes);
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

/** A network that has everything but one file. */
const only = (lost: string) => (file: string) =>
  file === lost ? Promise.reject(new TypeError('Failed to fetch')) : undefined;
