import { describe, expect, it } from 'vitest';
import type { Ref } from '../../../src/contract/ref.ts';
import type { SearchManifest, SearchRequest } from '../../../src/contract/search.ts';
import { SearchState } from '../../../src/state/search.svelte.ts';
import { failed, ready } from '../../../src/storage/fetched.ts';
import { contentOf, post } from '../../support/library.ts';

const SAVED: readonly Ref[] = [{ file: 'saved.bin', bytes: 1 }];
const MANIFEST: SearchManifest = { engine: '1', files: {} };

/** A search whose workers only note what they are told. */
function search(saved: readonly Ref[]) {
  const told: SearchRequest[] = [];
  const site = { isHere: false };
  const content = {
    ...contentOf({ posts: [post('x')] }),
    searchManifest: () => (site.isHere ? ready(MANIFEST) : failed('offline')),
  };
  const worker = () => ({
    postMessage: (request: SearchRequest) => void told.push(request),
    terminate: () => undefined,
    onmessage: null,
  });
  return { state: new SearchState(content, 'https://example.org/', async () => saved, worker), told, site };
}

describe('a search on a device without a network', () => {
  it('goes to what saved paths brought, even where the site’s own index was never asked for', async () => {
    const { state, told } = search(SAVED);
    state.ask('votes');
    await expect.poll(() => told.map(({ kind }) => kind)).toEqual(['open', 'ask']);
    expect(told[0]).toMatchObject({ manifest: undefined, saved: SAVED });
  });

  it('goes to the whole site with the first question after the network is back', async () => {
    const { state, told, site } = search(SAVED);
    state.ask('votes');
    await expect.poll(() => told.length).toBe(2);
    site.isHere = true;
    state.ask('votes again');
    await expect.poll(() => told.at(-1)).toMatchObject({ kind: 'ask', query: 'votes again' });
    await expect.poll(() => told.filter(({ kind }) => kind === 'open').at(-1)).toMatchObject({ manifest: MANIFEST });
  });

  it('says so where nothing is saved', async () => {
    const { state } = search([]);
    state.ask('votes');
    await expect.poll(() => state.answer).toEqual({ kind: 'failed', reason: 'offline' });
  });
});
