import { createHash } from 'node:crypto';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fileName, type Ref } from '../../../src/contract/ref.ts';
import { FILES_FOLDER } from '../../../src/contract/version.ts';
import { SavesState } from '../../../src/state/saves.svelte.ts';
import { pathSubject } from '../../../src/state/subject.ts';
import type { ContentSource } from '../../../src/storage/content.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { ready } from '../../../src/storage/fetched.ts';
import { memoryDisk, memoryStore } from '../../../src/storage/memory-store.ts';
import { openOfflineShelf } from '../../../src/storage/offline-shelf.ts';
import { appOver, path, post, step } from '../../support/library.ts';

vi.stubGlobal('navigator', {}); // of a browser without locks and without promises of space

const BASE = 'https://example.org/';
let devices = 0;

/** A path of `count` parts on a host that can misbehave, and a device that can be started anew. */
function library(count: number) {
  const files = new Map<string, string>();
  const asked: string[] = [];
  /** `endsAfter` requests the network is gone, `hangsAfter` it is silent. */
  const host = { lose: new Set<string>(), down: false, endsAfter: Infinity, hangsAfter: Infinity };
  const publish = (text: string): Ref => {
    const file = fileName(createHash('sha256').update(text).digest('hex'), 'json');
    files.set(file, text);
    return { file, bytes: text.length };
  };
  const edition = (text: string) => {
    const refs = Array.from({ length: count }, (_, n) => publish(`${text} ${n}`));
    const file = path(
      'cap',
      refs.map((ref, n) => step(`part-${n}`, { ref })),
      { title: 'CAP' },
    );
    return { file, refs, own: publish(JSON.stringify(file)) };
  };
  let today = edition('first');
  const fetch = async (url: string): Promise<Response> => {
    const file = url.slice((BASE + FILES_FOLDER).length);
    asked.push(file);
    if (asked.length > host.hangsAfter) return new Promise(() => undefined);
    if (host.down || asked.length > host.endsAfter) throw new TypeError('Failed to fetch');
    return host.lose.has(file) ? new Response('', { status: 404 }) : new Response(files.get(file));
  };
  const content: ContentSource = {
    ...appOver({ posts: [post('x')] }).content,
    refOf: async () => ready(today.own),
    path: async () => ready(today.file),
  };
  const disk = memoryDisk();
  const name = `throughline:/saves-${devices++}/`;
  const start = () => {
    const database = openDatabase(name);
    const shelf = openOfflineShelf(database, name, { base: BASE, fetch }, () => 0);
    return { saves: new SavesState(shelf, content, memoryStore(disk), () => 1_000), shelf, database };
  };
  return {
    host,
    asked,
    start,
    subject: pathSubject(today.file),
    get today() {
      return today;
    },
    revise: (text: string) => {
      today = edition(text);
    },
  };
}

const NAME = 'path/cap';
let site: ReturnType<typeof library>;
beforeEach(() => {
  site = library(20);
});

describe('keeping a path offline', () => {
  it('says the size before, and is saved once all of it was read back', async () => {
    const { saves } = site.start();
    await saves.look(NAME);
    expect(saves.sizeOf(NAME)).toBeGreaterThan(20);

    await saves.keep(site.subject);

    expect(saves.view(NAME)).toMatchObject({ kind: 'saved', parts: 20, verifiedAt: 1_000, newer: undefined });
  });

  it('is at work from the first step to the last: nothing in between calls it stopped', async () => {
    const { saves } = site.start();
    const seen = new Set<string>();
    let isOver = false;
    const look = (): unknown => seen.add(saves.view(NAME).kind) && !isOver && setImmediate(look);
    look();
    await saves.keep(site.subject);
    isOver = true;
    expect([...seen]).toEqual(['none', 'running', 'saved']);
  });

  it('is not called saved while a part is missing, names it, and fetches only that when it goes on', async () => {
    const lost = site.today.refs[7]?.file ?? '';
    site.host.lose.add(lost);
    const { saves } = site.start();
    await saves.keep(site.subject);
    expect(saves.view(NAME)).toMatchObject({
      kind: 'stopped',
      parts: 19,
      of: 20,
      missed: [{ title: 'Post part-7', reason: 'missing' }],
    });

    site.host.lose.clear();
    site.asked.length = 0;
    await saves.resume(NAME);

    expect(saves.view(NAME).kind).toBe('saved');
    expect(site.asked).toEqual([lost]);
  });

  it('stops where the network ends, and goes on by itself at the next start', async () => {
    const first = site.start();
    site.host.endsAfter = 8;
    await first.saves.keep(site.subject);
    expect(first.saves.view(NAME)).toMatchObject({ kind: 'stopped', reason: 'offline' });
    site.host.endsAfter = Infinity;
    const second = site.start();
    await second.saves.load(true);
    expect(second.saves.view(NAME)).toMatchObject({ kind: 'running', of: 20 }); // before the app has settled
    await second.saves.start();
    await vi.waitUntil(() => second.saves.view(NAME).kind === 'saved');
  });

  it('paused stays paused at the next start, and knows how far it was', async () => {
    const first = site.start();
    site.host.hangsAfter = 8;
    const going = first.saves.keep(site.subject);
    await vi.waitUntil(() => site.asked.length > 8);
    await first.saves.pause(NAME);
    await going;

    const second = site.start();
    await second.saves.load(true);
    expect(second.saves.view(NAME).kind).toBe('stopped');
    await second.saves.start();

    expect(second.saves.view(NAME)).toMatchObject({ kind: 'stopped', reason: undefined, parts: 7, of: 20 });
  });

  it('cancelled leaves nothing behind', async () => {
    site.host.lose.add(site.today.refs[0]?.file ?? '');
    const { saves } = site.start();
    await saves.keep(site.subject);

    await saves.cancel(NAME);

    expect(saves.view(NAME).kind).toBe('none');
    expect(await saves.space()).toEqual({ saved: 0, opened: 0 });
  });

  it('in two tabs at once makes one record', async () => {
    const [one, other] = [site.start(), site.start()];

    await Promise.all([one.saves.keep(site.subject), other.saves.keep(site.subject)]);

    expect([one, other].map(({ saves }) => saves.view(NAME).kind)).toEqual(['saved', 'saved']);
    expect(await one.shelf.saves.all()).toHaveLength(1);
  });
});

describe('what is saved', () => {
  it('offers what the site revised, and replaces it as a whole', async () => {
    const { saves } = site.start();
    await saves.keep(site.subject);
    site.revise('second');
    site.host.lose.add(site.today.refs[3]?.file ?? '');
    await saves.look(NAME);
    expect(saves.view(NAME)).toMatchObject({ kind: 'saved', newer: { added: 0, revised: 20, removed: 0 } });

    await saves.keep(site.subject);
    expect(saves.view(NAME)).toMatchObject({ kind: 'stopped', earlier: true });
    expect(saves.all[0]?.saved?.edition.parts[0]?.files[0]).not.toEqual(site.today.refs[0]);
    site.host.lose.clear();
    await saves.resume(NAME);

    expect(saves.view(NAME)).toMatchObject({ kind: 'saved', newer: undefined });
    expect(saves.all[0]?.saved?.edition.parts[0]?.files[0]).toEqual(site.today.refs[0]);
  });

  it.each([
    ['gone', undefined],
    ['changed', new TextEncoder().encode('garbage')],
    ['no bytes at all', 'garbage'],
  ])('is repaired where a file is %s, and says so while it cannot be', async (_, bytes) => {
    const first = site.start();
    await first.saves.keep(site.subject);
    const spoilt = site.today.refs[5]?.file ?? '';
    await first.database.run(['files'], 'readwrite', ({ files }) => {
      if (bytes) files.put(bytes, spoilt);
      else files.delete(spoilt);
    });
    site.host.down = true;

    await first.saves.checkAll();
    expect(first.saves.view(NAME)).toMatchObject({ kind: 'broken', parts: 19, of: 20 });
    site.host.down = false;
    await first.saves.repair(NAME);

    expect(first.saves.view(NAME).kind).toBe('saved');
  });

  it('is looked over when the reader asks, also before the app had the time', async () => {
    const first = site.start();
    await first.saves.keep(site.subject);
    await first.shelf.files.drop([site.today.refs[4]?.file ?? '']);
    site.host.down = true;
    const { saves } = site.start();
    await saves.checkAll();

    expect(saves.view(NAME)).toMatchObject({ kind: 'broken', parts: 19, of: 20 });
  });

  it('is planned again where the device has lost all of it but its name', async () => {
    const first = site.start();
    await first.saves.keep(site.subject);
    first.database.close();
    await first.database.erase();

    const { saves } = site.start();
    await saves.start();

    expect(saves.view(NAME).kind).toBe('saved');
  });

  it('comes back whole when its removal is undone, and goes once it is not', async () => {
    const { saves } = site.start();
    await saves.keep(site.subject);

    const removed = await saves.remove(NAME);
    expect(saves.view(NAME).kind).toBe('none');
    if (removed) await saves.putBack(removed);
    expect(saves.view(NAME).kind).toBe('saved');
    await saves.remove(NAME);
    await saves.sweep();

    expect(await saves.space()).toEqual({ saved: 0, opened: 0 });
  });
});
