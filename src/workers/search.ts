// The search worker: takes a page's messages to a session and its answers back.
import type { SearchRequest } from '../contract/search.ts';
import { databaseName, openDatabase } from '../storage/database.ts';
import { KeptFiles } from '../storage/kept-files.ts';
import { SearchSession } from './search-session.ts';

declare const self: DedicatedWorkerGlobalScope;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let session: SearchSession | undefined;

self.onmessage = async ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'open') {
    const kept = new KeptFiles(openDatabase(databaseName(new URL(data.base).pathname)));
    const origin = { base: data.base, fetch: self.fetch.bind(self), kept };
    session = new SearchSession(origin, data.manifest, nextTask);
    return;
  }
  if (session === undefined) throw new Error('expected "open" before the first question');
  const response = await session.ask(data);
  if (response !== undefined) self.postMessage(response);
};
