// The search as a page sees it: a question in, the newest answer out. The work is done in a worker.

import type { SearchAnswer, SearchRequest, SearchResponse } from '../contract/search.ts';
import type { ContentSource } from '../storage/content-source.ts';
import { findNamed, type Named, namesIn } from './name-finder.ts';

/** How many titles are offered beside the passages. */
const TITLES = 4;

export class SearchState {
  #answer = $state.raw<SearchAnswer>();
  #names = $state.raw<readonly Named[]>([]);
  #question = 0;
  #worker: Promise<Worker | undefined> | undefined;
  readonly #content: ContentSource;
  readonly #base: string;

  constructor(content: ContentSource, base: string) {
    this.#content = content;
    this.#base = base;
  }

  /** To the newest question; while that is under way, to the one before. */
  get answer(): SearchAnswer | undefined {
    return this.#answer;
  }

  /** Posts, paths and topics with a title near to what was typed. */
  get names(): readonly Named[] {
    return this.#names;
  }

  /** Asks anew; whatever was asked before is forgotten. */
  ask(query: string): void {
    const question = ++this.#question;
    if (query.trim() === '') {
      this.#answer = undefined;
      this.#names = [];
      return;
    }
    void this.#askTitles(question, query);
    void this.#askWorker(question, query);
  }

  async #askTitles(question: number, query: string): Promise<void> {
    const titles = await this.#content.titles();
    const names = titles.kind === 'ready' ? await findNamed(namesIn(titles.value), query, TITLES, 'all') : [];
    if (question === this.#question) this.#names = names;
  }

  async #askWorker(question: number, query: string): Promise<void> {
    this.#worker ??= this.#open();
    const worker = await this.#worker;
    if (question !== this.#question) return;
    if (worker) worker.postMessage({ kind: 'ask', question, query } satisfies SearchRequest);
    else this.#answer = { kind: 'failed', reason: 'offline' };
  }

  /** Starts the worker; where the index cannot be found, the next question tries again. */
  async #open(): Promise<Worker | undefined> {
    const manifest = await this.#content.searchManifest();
    if (manifest.kind === 'failed') {
      this.#worker = undefined;
      return undefined;
    }
    const worker = new Worker(new URL('../workers/search.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<SearchResponse>) => {
      if (data.question === this.#question) this.#answer = data.answer;
    };
    worker.postMessage({ kind: 'open', base: this.#base, manifest: manifest.value } satisfies SearchRequest);
    return worker;
  }
}
