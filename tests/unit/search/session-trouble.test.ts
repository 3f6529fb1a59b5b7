import { describe, expect, test } from 'vitest';

import { asking, offline, postsOf, published, rootOf } from './session-site.ts';

describe('of an index in trouble', () => {
  test('a damaged part is refused, asked for once more, then said; the next question tries again', async () => {
    const { site, manifest } = published();
    const { ask } = asking(site, manifest);
    site.trouble = (path) => (path === rootOf(manifest) ? new Response('no index') : undefined);
    expect(await ask('votes')).toEqual({ kind: 'failed', reason: 'damaged' });
    expect(site.asked.filter((path) => path === rootOf(manifest))).toHaveLength(2);
    site.trouble = () => undefined;
    expect(await ask('votes')).toMatchObject({ kind: 'found', total: 2 });
  });

  test('one of another engine is no index', async () => {
    const { site, manifest } = published();
    expect(await asking(site, { ...manifest, engine: 'other/9' }).ask('votes')).toEqual({
      kind: 'failed',
      reason: 'damaged',
    });
    expect(site.asked).toEqual([]);
  });

  test('without a network that is said, and answered once it is back', async () => {
    const { site, manifest } = published();
    const { ask } = asking(site, manifest);
    site.trouble = offline;
    expect(await ask('votes')).toEqual({ kind: 'failed', reason: 'offline' });
    site.trouble = () => undefined;
    expect(await ask('votes')).toMatchObject({ kind: 'found', total: 2 });
  });

  test('what saved paths brought is searched, and how much that is said', async () => {
    const { site, manifest, packOf } = published();
    const saved = packOf('paxos');
    const { ask } = asking(site, manifest, [saved]);
    site.trouble = (path) => (path === rootOf(manifest) ? offline() : undefined);
    const answer = await ask('votes');
    expect(postsOf(answer)).toEqual(['paxos']);
    expect(answer).toMatchObject({ searched: { posts: 1, because: 'offline' }, hits: [{ sections: [{}] }] });
  });

  test('what saved paths brought is searched where the site has not even said what its index is', async () => {
    const { site, packOf } = published();
    const { ask } = asking(site, undefined, [packOf('paxos')]);
    site.trouble = offline;
    expect(await ask('votes')).toMatchObject({ searched: { posts: 1, because: 'offline' }, hits: [{ post: 'paxos' }] });
  });

  test('several saved paths answer as one, each post once', async () => {
    const { site, manifest, packOf } = published();
    const { ask } = asking(site, manifest, [packOf('paxos'), packOf('paxos', 'raft')]);
    site.trouble = (path) => (path === rootOf(manifest) ? offline() : undefined);
    expect([...postsOf(await ask('votes'))].sort()).toEqual(['paxos', 'raft']);
  });
});
