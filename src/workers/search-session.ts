// One page's search over one index: answers the newest question, with excerpts from the posts themselves. What goes wrong in
// the world is an answer too.
import type { PostHit, SearchAnswer, SearchManifest, SearchProblem, SearchResponse } from '../contract/search.ts';
import { type Found, type FoundPost, SearchIndex } from '../search/engine.ts';
import { excerptOf, markedText, type WantedTerms } from '../search/excerpt.ts';
import { DIRECTORY, ENGINE } from '../search/format.ts';
import type { Section } from '../search/sections.ts';
import { type Origin, readBytes } from '../storage/content-file.ts';
import { SearchTexts } from './search-texts.ts';

/** How many posts an answer shows. */
const MOST_POSTS = 10;

/** A numbered query, over all posts or only these. */
export interface Question {
  readonly question: number;
  readonly query: string;
  readonly posts?: readonly string[];
}

/** A part of the index that did not come, or not whole. */
class PartProblem extends Error {
  readonly reason: SearchProblem;

  constructor(reason: SearchProblem) {
    super(`a part of the search index is ${reason}`);
    this.reason = reason;
  }
}

export class SearchSession {
  readonly #origin: Origin;
  readonly #manifest: SearchManifest;
  readonly #pause: () => Promise<void>;
  readonly #texts: SearchTexts;
  #index: Promise<SearchIndex> | undefined;
  #newest = 0;

  /** `pause` lets messages that wait come in, so that only the newest of a burst is worked on. */
  constructor(origin: Origin, manifest: SearchManifest, pause: () => Promise<void>) {
    this.#origin = origin;
    this.#manifest = manifest;
    this.#pause = pause;
    this.#texts = new SearchTexts(origin);
  }

  /** The answer; undefined once a newer question was asked. */
  async ask(question: Question): Promise<SearchResponse | undefined> {
    this.#newest = question.question;
    await this.#pause();
    const answer = await this.#answer(question).catch(problemOf);
    if (answer === undefined || this.#isStale(question)) return undefined;
    return { question: question.question, answer };
  }

  async #answer(question: Question): Promise<SearchAnswer | undefined> {
    if (this.#isStale(question)) return undefined;
    const index = await this.#open();
    if (this.#isStale(question)) return undefined;
    const plan = index.plan(question.query);
    await index.fetch(plan);
    if (this.#isStale(question)) return undefined;
    const only = question.posts === undefined ? {} : { only: new Set(question.posts) };
    return this.#show(index.answer(plan, { limit: MOST_POSTS, ...only }));
  }

  async #show(found: Found): Promise<SearchAnswer> {
    const texts = await Promise.all(found.posts.map(({ file }) => this.#texts.sections(file)));
    const hits = found.posts.map((post, at) => hitOf(post, texts[at], found.wanted));
    const incomplete = texts.filter((text) => text === undefined).length;
    return { kind: 'found', hits, total: found.total, incomplete };
  }

  /** The index is opened once; where that fails, the next question tries again. */
  #open(): Promise<SearchIndex> {
    this.#index ??= this.#part(DIRECTORY)
      .then((directory) => new SearchIndex(directory, (name) => this.#part(name)))
      .catch((problem: unknown) => {
        this.#index = undefined;
        throw problem;
      });
    return this.#index;
  }

  async #part(name: string): Promise<Uint8Array> {
    const ref = this.#manifest.files[name];
    if (this.#manifest.engine !== ENGINE || ref === undefined) throw new PartProblem('damaged');
    const bytes = await readBytes(this.#origin, ref);
    if (bytes.kind === 'failed') throw new PartProblem(bytes.reason === 'damaged' ? 'damaged' : 'offline');
    return bytes.value;
  }

  #isStale({ question }: Question): boolean {
    return question !== this.#newest;
  }
}

/** Bytes that are no index, which nothing but a hash can tell beforehand, end in a RangeError. */
function problemOf(problem: unknown): SearchAnswer {
  if (problem instanceof PartProblem) return { kind: 'failed', reason: problem.reason };
  if (problem instanceof RangeError) return { kind: 'failed', reason: 'damaged' };
  throw problem;
}

function hitOf(post: FoundPost, text: readonly Section[] | undefined, wanted: WantedTerms): PostHit {
  const sections = post.sections.map(({ heading, title }) => {
    const body = text?.find((section) => section.heading === heading)?.text ?? '';
    return { heading, title: markedText(title, wanted), excerpt: excerptOf(body, wanted) };
  });
  return { post: post.id, title: markedText(post.title, wanted), minutes: post.minutes, sections };
}
