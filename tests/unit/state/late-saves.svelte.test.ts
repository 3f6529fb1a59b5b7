import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LateSaves } from '../../../src/state/late-saves.svelte.ts';
import { SavesState } from '../../../src/state/saves.svelte.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { memoryStore } from '../../../src/storage/memory-store.ts';
import { openOfflineShelf } from '../../../src/storage/offline-shelf.ts';
import type { Edition } from '../../../src/storage/save.ts';
import { appOver, post } from '../../support/library.ts';

vi.stubGlobal('navigator', {}); // of a browser without locks and without promises of space

const NAME = 'post/raft';
const SUBJECT = { name: NAME, title: 'Raft' };
const EMPTY: Edition = { parts: [{ post: 'raft', title: 'Raft', files: [] }], others: [] };
let devices = 0;

/** Saves whose code is on its way until it is asked for, on a device of its own. */
function device() {
  const name = `throughline:/late-${devices++}/`;
  const fetch = async (): Promise<Response> => {
    throw new TypeError('Failed to fetch');
  };
  const shelf = openOfflineShelf(openDatabase(name), name, { base: 'https://example.org/', fetch }, () => 0);
  const store = memoryStore();
  const code = { asked: 0, isThere: true };
  const open = async () => {
    code.asked++;
    if (!code.isThere) throw new TypeError('Failed to fetch dynamically imported module');
    return new SavesState(shelf, appOver({ posts: [post('raft')] }).content, store, () => 1_000);
  };
  return { saves: new LateSaves(open, async () => shelf, store), shelf, store, code };
}

let here: ReturnType<typeof device>;
beforeEach(() => {
  here = device();
});

describe('the code of what is kept offline', () => {
  it('does not come where nothing is kept', async () => {
    const { saves, code } = here;
    expect(saves.isKnown).toBe(false);

    await saves.load();
    await saves.start();

    expect(saves.isKnown).toBe(true);
    expect(saves.view(NAME)).toEqual({ kind: 'none', reason: undefined });
    expect(await saves.searchFiles()).toEqual([]);
    expect(code.asked).toBe(0);
  });

  it('comes once, where something is', async () => {
    const { saves, shelf, code } = here;
    await shelf.saves.change(NAME, () => ({ ...SUBJECT, saved: savedAt(1_000) }));

    await saves.load();
    await saves.start();

    expect(saves.posts).toEqual(new Set(['raft']));
    expect(saves.view(NAME).kind).toBe('saved');
    expect(code.asked).toBe(1);
  });

  it('comes where only the list of names is left, to plan them anew', async () => {
    const { saves, store, code } = here;
    await store.update('saved', () => [SUBJECT]);

    await saves.start();

    expect(code.asked).toBe(1);
  });

  it('is said to be out of reach where it does not come, and asked for again', async () => {
    const { saves, code } = here;
    code.isThere = false;
    await saves.keep(SUBJECT);
    expect(saves.view(NAME)).toEqual({ kind: 'none', reason: 'offline' });

    code.isThere = true;
    await saves.look(NAME);

    expect(saves.view(NAME)).toEqual({ kind: 'none', reason: undefined });
  });
});

const savedAt = (time: number) => ({ edition: EMPTY, savedAt: time, verifiedAt: time, lost: [] });
