import { expect, it } from 'vitest';
import type { RootFile } from '../../../src/contract/catalog.ts';
import type { SearchAnswer, SearchRequest, SearchResponse } from '../../../src/contract/search.ts';
import { FORMAT } from '../../../src/contract/version.ts';
import { SearchState, type SearchWorker } from '../../../src/state/search.svelte.ts';
import type { ContentSource } from '../../../src/storage/content.ts';
import { failed, ready } from '../../../src/storage/fetched.ts';
import { appOver, post } from '../../support/library.ts';

const FOUND: SearchAnswer = { kind: 'found', hits: [], named: [], total: 0, hidden: 0, nearest: [] };
const FILE = { file: `${'0'.repeat(32)}.json`, bytes: 1 };
const ROOT: RootFile = {
  format: FORMAT,
  build: 'first',
  title: 'Site',
  lang: 'en',
  start: FILE,
  about: FILE,
  paths: FILE,
  topics: FILE,
  latest: FILE,
  titles: FILE,
  search: FILE,
  lookup: [FILE],
};
const DAMAGED: SearchAnswer = { kind: 'failed', reason: 'damaged' };

/** A worker that notes what it is asked, and answers when it is told to. */
class Answering implements SearchWorker {
  onmessage: SearchWorker['onmessage'] = null;
  readonly asked: Extract<SearchRequest, { kind: 'ask' }>[] = [];
  isEnded = false;
  postMessage(request: SearchRequest): void {
    if (request.kind === 'ask') this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(question: number, answer: SearchAnswer): void {
    this.say({ kind: 'answer', question, answer });
  }
  say(data: SearchResponse): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent); // all that the state reads of it
  }
}

/** A search over a site whose build can be replaced by a newer one. */
function searching() {
  const { content } = appOver({ posts: [post('x')] });
  const site = { build: 'first', isDown: false };
  const rootOfNow = () => ready({ ...ROOT, build: site.build });
  const source: ContentSource = {
    ...content,
    root: async () => rootOfNow(),
    refresh: async () => (site.isDown ? failed('offline') : rootOfNow()),
    searchManifest: async () => (site.isDown ? failed('offline') : ready({ engine: 'any', files: {} })),
  };
  const workers: Answering[] = [];
  const start = (): SearchWorker => {
    const worker = new Answering();
    workers.push(worker);
    return worker;
  };
  const state = new SearchState(source, 'https://example.org/', async () => [], start);
  return { state, site, workers };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('shows the answer to the newest question alone, and asks nothing twice', async () => {
  const { state, workers } = searching();
  state.ask('raf');
  state.ask('raft');
  await soon();
  expect(workers.flatMap(({ asked }) => asked.map(({ query }) => query))).toEqual(['raft']);
  workers[0]?.answer(1, DAMAGED);
  expect(state.answer).toBeUndefined();
  workers[0]?.answer(2, FOUND);
  expect(state.answer).toEqual(FOUND);
  state.ask('raft');
  await soon();
  expect(workers[0]?.asked).toHaveLength(1);
});

it('asks again of a new worker where the index went with a former build', async () => {
  const { state, site, workers } = searching();
  state.ask('raft', { topic: 'consensus' });
  await soon();
  site.build = 'second';
  workers[0]?.answer(1, DAMAGED);
  await soon();
  expect(workers[0]?.isEnded).toBe(true);
  expect(workers[1]?.asked).toEqual([{ kind: 'ask', question: 2, query: 'raft', scope: { topic: 'consensus' } }]);
  workers[1]?.answer(2, FOUND);
  expect(state.answer).toEqual(FOUND);
});

it('leaves a damaged index of the same build as what it is', async () => {
  const { state, workers } = searching();
  state.ask('raft');
  await soon();
  workers[0]?.answer(1, DAMAGED);
  await soon();
  expect(workers).toHaveLength(1);
  expect(state.answer).toEqual(DAMAGED);
});

it('says that it is offline, and tries again with the next letter', async () => {
  const { state, site, workers } = searching();
  site.isDown = true;
  state.ask('raf');
  await soon();
  expect(state.answer).toEqual({ kind: 'failed', reason: 'offline' });
  site.isDown = false;
  state.ask('raft');
  await soon();
  expect(workers[0]?.asked.map(({ query }) => query)).toEqual(['raft']);
});

it('asks for titles beside the newest question, and finds none where their worker is replaced', async () => {
  const { state, site, workers } = searching();
  const found = state.names('raf');
  await soon();
  const names = [{ id: 'raft', title: 'Raft' }];
  workers[0]?.say({ kind: 'names', question: 1, names });
  expect(await found).toEqual(names);
  const lost = state.names('raft');
  state.ask('raft');
  await soon();
  site.build = 'second';
  workers[0]?.answer(1, DAMAGED);
  expect(await lost).toEqual([]);
});
