// The search worker: takes a page's messages to a session and its answers back.
import { ownName } from '../contract/own-name.ts';
import type { SearchRequest, SearchResponse } from '../contract/search.ts';
import { openDatabase } from '../storage/database.ts';
import { KeptFiles } from '../storage/kept-files.ts';
import { SearchLibrary } from './search-library.ts';
import { SearchSession } from './search-session.ts';
import { SearchTexts } from './search-texts.ts';

declare const self: DedicatedWorkerGlobalScope;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const loadFuse = () => import('fuse.js').then((module) => module.default);
const answer = (response: SearchResponse): void => self.postMessage(response);

let session: SearchSession | undefined;

self.onmessage = async ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'open') {
    const kept = new KeptFiles(openDatabase(ownName(new URL(data.base).pathname)));
    const origin = { base: data.base, fetch: self.fetch.bind(self), kept };
    const library = new SearchLibrary(origin, data.manifest, data.saved);
    const tell = (question: number, given: Extract<SearchResponse, { kind: 'answer' }>['answer']): void =>
      answer({ kind: 'answer', question, answer: given });
    session = new SearchSession({ library, texts: new SearchTexts(origin), pause, loadFuse, tell });
    return;
  }
  if (session === undefined) throw new Error('expected "open" before the first question');
  if (data.kind === 'ask') await session.ask(data);
  else if (data.kind === 'names') {
    answer({ kind: 'names', question: data.question, names: await session.names(data.typed) });
    await session.settle();
  } else answer({ kind: 'marks', question: data.question, marks: await session.mark(data.query, data.text) });
};
