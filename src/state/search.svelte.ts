// The search as a page sees it: a question in, the newest answer out. The work is done in a worker.

import type { Ref } from '../contract/ref.ts';
import type { Marks, PostTitle, SearchAnswer, SearchRequest, SearchResponse, SearchScope } from '../contract/search.ts';
import type { ContentSource } from '../storage/content.ts';

/** The `search` files of saved paths, so that they are found when nothing else can be had. */
export type SavedSearch = () => Promise<readonly Ref[]>;

/** A worker, or what stands for one in a test. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage'>;

const startWorker = (): SearchWorker =>
  new Worker(new URL('../workers/search.ts', import.meta.url), { type: 'module' });

export class SearchState {
  #answer = $state.raw<SearchAnswer>();
  #isAsking = $state(false);
  #question = 0;
  #asked: { readonly query: string; readonly scope: SearchScope } | undefined;
  #worker: Promise<SearchWorker | undefined> | undefined;
  #build: string | undefined;
  /** True where the worker knows of nothing but saved paths. */
  #isPartial = false;
  #asides = 0;
  /** What waits for an answer of its own, by number; no answer means that there will be none. */
  readonly #waiting = new Map<number, (response?: SearchResponse) => void>();
  readonly #content: ContentSource;
  readonly #base: string;
  readonly #saved: SavedSearch;
  readonly #start: () => SearchWorker;

  constructor(
    content: ContentSource,
    base: string,
    saved: SavedSearch = () => Promise.resolve([]),
    start: () => SearchWorker = startWorker,
  ) {
    this.#content = content;
    this.#base = base;
    this.#saved = saved;
    this.#start = start;
  }

  /** To the newest question; while that is under way, to the one before. */
  get answer(): SearchAnswer | undefined {
    return this.#answer;
  }

  /** True while the newest question has no answer yet. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** Asks anew; whatever was asked before is forgotten. What has its answer already keeps it, as after Back. */
  ask(query: string, scope: SearchScope = {}): void {
    if (this.#answer?.kind === 'found' && JSON.stringify(this.#asked) === JSON.stringify({ query, scope })) return;
    const question = ++this.#question;
    this.#asked = { query, scope };
    if (this.#isPartial) void this.#widen();
    this.#isAsking = query.trim() !== '';
    if (!this.#isAsking) this.#answer = undefined;
    else void this.#post({ kind: 'ask', question, query, scope }, question);
  }

  /** Where the words of a query are in a text; nowhere, where nobody can tell. */
  async mark(query: string, text: string): Promise<Marks> {
    const response = await this.#aside((question) => ({ kind: 'mark', question, query, text }));
    return response?.kind === 'marks' ? response.marks : [];
  }

  /** Posts with a title like what was typed, the likeliest first; none, where nobody can tell. */
  async names(typed: string): Promise<readonly PostTitle[]> {
    if (this.#isPartial) void this.#widen();
    const response = await this.#aside((question) => ({ kind: 'names', question, typed }));
    return response?.kind === 'names' ? response.names : [];
  }

  async #aside(request: (question: number) => SearchRequest): Promise<SearchResponse | undefined> {
    const question = ++this.#asides;
    const worker = await this.#opened();
    if (!worker) return undefined;
    return new Promise((resolve) => {
      this.#waiting.set(question, resolve);
      worker.postMessage(request(question));
    });
  }

  /** Gets the index on its way before the first letter is typed. */
  prepare(): void {
    void this.#opened();
  }

  async #post(request: SearchRequest, question: number): Promise<void> {
    const worker = await this.#opened();
    if (question !== this.#question) return;
    if (worker) worker.postMessage(request);
    else this.#answered({ kind: 'failed', reason: 'offline' });
  }

  #answered(answer: SearchAnswer): void {
    this.#answer = answer;
    this.#isAsking = false;
  }

  #opened(): Promise<SearchWorker | undefined> {
    this.#worker ??= this.#open();
    return this.#worker;
  }

  /** Starts the worker, where the index cannot be found for saved paths alone; without any the next question tries again. */
  async #open(): Promise<SearchWorker | undefined> {
    const [manifest, root, saved] = await Promise.all([
      this.#content.searchManifest(),
      this.#content.root(),
      this.#saved().catch(() => []),
    ]);
    const whole = manifest.kind === 'ready' ? manifest.value : undefined;
    if (!whole && saved.length === 0) {
      this.#worker = undefined;
      return undefined;
    }
    this.#isPartial = !whole;
    this.#build = root.kind === 'ready' ? root.value.build : undefined;
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<SearchResponse>) => this.#hear(data);
    const open = { kind: 'open', base: this.#base, manifest: whole, saved } satisfies SearchRequest;
    worker.postMessage(open);
    return worker;
  }

  #hear(response: SearchResponse): void {
    if (response.kind !== 'answer') {
      this.#waiting.get(response.question)?.(response);
      this.#waiting.delete(response.question);
      return;
    }
    if (response.question !== this.#question) return;
    this.#answered(response.answer);
    if (response.answer.kind === 'failed' && response.answer.reason === 'damaged') void this.#renew();
  }

  /** Parts of an index are gone when the site was published anew: what the root says now may still be there. */
  async #renew(): Promise<void> {
    const question = this.#question;
    const root = await this.#content.refresh();
    if (root.kind === 'failed' || root.value.build === this.#build || question !== this.#question) return;
    await this.#restart();
  }

  /** Searches the whole site as soon as that can be done. */
  async #widen(): Promise<void> {
    const manifest = await this.#content.searchManifest();
    if (manifest.kind === 'ready' && this.#isPartial) await this.#restart();
  }

  async #restart(): Promise<void> {
    this.#isPartial = false;
    const former = await this.#worker;
    former?.terminate();
    for (const resolve of this.#waiting.values()) resolve();
    this.#waiting.clear();
    this.#worker = undefined;
    const asked = this.#asked;
    this.#asked = undefined; // the answer that is shown was that of a worker that is no more
    if (asked) this.ask(asked.query, asked.scope);
  }
}
