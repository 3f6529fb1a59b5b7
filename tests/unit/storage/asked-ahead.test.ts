import { describe, expect, it } from 'vitest';
import { askedAhead } from '../../../src/storage/asked-ahead.ts';
import { openContent } from '../../../src/storage/content-source.ts';
import { memoryRefs } from '../../../src/storage/ref-memory.ts';
import { BASE, publishedSite } from './content-site.ts';

function asking(post: string) {
  const site = publishedSite({ build: 'one', posts: { raft: '<p>Raft.</p>' } });
  const content = openContent({ base: BASE, memory: memoryRefs(), fetch: site.fetch });
  return { site, asked: askedAhead({ page: 'post', post }, content) };
}

describe('what a first page will ask for', () => {
  it('is on its way before the page asks, and given at once where it has come', async () => {
    const { site, asked } = asking('raft');

    const [answer] = await asked.answers;
    const requests = site.asked.length;

    expect(answer).toMatchObject({ kind: 'ready', value: { html: '<p>Raft.</p>' } });
    expect(asked.content.post('raft')).toBe(answer);
    expect(site.asked.length).toBe(requests);
  });

  it('is waited for by a page that is quicker', async () => {
    const { asked } = asking('raft');

    expect(await asked.content.post('raft')).toMatchObject({ kind: 'ready' });
  });

  it('is given once: who asks again gets what holds then', async () => {
    const { asked } = asking('raft');
    await asked.answers;
    asked.content.post('raft');

    expect(asked.content.post('raft')).toBeInstanceOf(Promise);
  });

  it('is an answer also where there is none to give', async () => {
    const { asked } = asking('paxos');

    expect(await asked.answers).toMatchObject([{ kind: 'failed' }]);
  });
});
