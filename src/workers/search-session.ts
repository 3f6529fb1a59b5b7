// One page's search: answers the newest question, at once with what the index knows and again as names and texts arrive.
// What goes wrong in the world is an answer too.
import type FuseEngine from 'fuse.js';
import type { Marks, PostTitle, SearchAnswer, SearchFound, SearchProblem, SearchScope } from '../contract/search.ts';
import type { Found, FoundPost, SearchIndex } from '../search/engine.ts';
import { rangesOf } from '../search/excerpt.ts';
import type { Head } from '../search/heads.ts';
import { namedPosts } from '../search/named-posts.ts';
import { hasPhrases, needsTexts } from '../search/phrases.ts';
import { parseQuery } from '../search/query.ts';
import { hitOf, nameOf } from './search-hits.ts';
import { PartProblem, type SearchLibrary } from './search-library.ts';
import type { SearchTexts } from './search-texts.ts';

/** How many posts an answer shows, how many of them by their titles, and how many texts are searched for a phrase. */
const MOST_POSTS = 10;
const MOST_NAMED = 4;
const MOST_TITLES = 20;
const MOST_CHECKED = 40;
const MOST_NEAREST = 4;

/** A numbered query, over all posts or only those of a scope. */
export interface Question {
  readonly question: number;
  readonly query: string;
  readonly scope?: SearchScope;
}

/** What a session needs of the world. `pause` lets messages that wait come in, so that only the newest of a burst is
 * worked on; `tell` takes each answer, the newest in the place of the last. */
export interface SessionOptions {
  readonly library: SearchLibrary;
  readonly texts: SearchTexts;
  readonly pause: () => Promise<void>;
  readonly loadFuse: () => Promise<typeof FuseEngine>;
  readonly tell: (question: number, answer: SearchAnswer) => void;
}

type Scoped = Pick<SearchFound, 'searched'> & { readonly found: Found; readonly indexes: readonly SearchIndex[] };

export class SearchSession {
  readonly #options: SessionOptions;
  #newest = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Ends when the last answer to it was told, or once a newer question was asked. */
  async ask(question: Question): Promise<void> {
    this.#newest = question.question;
    await this.#options.pause();
    if (this.#isStale(question)) return;
    await this.#answer(question).catch((problem: unknown) => this.#tell(question, reasonOf(problem)));
    if (!this.#isStale(question)) await this.settle();
  }

  /** The ranges of a text that a query is about; none where the index cannot be had. */
  async mark(query: string, text: string): Promise<Marks> {
    try {
      const index = await this.#options.library.whole().catch(() => undefined);
      const any = index ?? (await this.#options.library.saved())[0];
      return any === undefined ? [] : rangesOf(text, await any.wanted(query));
    } catch {
      return []; // a part that does not come leaves the text as it is
    }
  }

  /** The posts with a title like what was typed, the likeliest first; of what was saved, where nothing else can be had. */
  async names(typed: string): Promise<readonly PostTitle[]> {
    const { library } = this.#options;
    const whole = library.whole().then((index) => this.#heads([index], typed, MOST_TITLES));
    const saved = async () => this.#heads(await library.saved(), typed, MOST_TITLES);
    const heads = await whole.catch(saved).catch(() => []); // titles are a help: where there are none, so be it
    return heads.map(({ id, title, path, lang }) => ({ id, title, path: path?.id, lang }));
  }

  /** Fetches the rest of the index for the questions to come, where it is small. Never rejects. */
  settle(): Promise<void> {
    return this.#options.library.fetchWhole();
  }

  async #heads(indexes: readonly SearchIndex[], typed: string, most: number): Promise<readonly Head[]> {
    const Fuse = await this.#options.loadFuse();
    const heads = await Promise.all(indexes.map((index) => namedPosts(Fuse, index, typed, most)));
    return [...new Map(heads.flat().map((head) => [head.id, head])).values()].slice(0, most);
  }

  async #answer(question: Question): Promise<void> {
    const { found, indexes, searched } = await this.#search(question);
    const checked = needsTexts(found.query) ? await this.#checked(found) : undefined;
    if (this.#isStale(question)) return;
    const posts = (checked ?? found.posts).slice(0, MOST_POSTS);
    const isNothing = posts.length === 0 && question.query.trim() !== '';
    const hits = posts.map((post) => hitOf(post, this.#options.texts.kept(post.file), found.wanted));
    let answer: SearchFound = {
      kind: 'found',
      hits: [...hits],
      named: undefined,
      total: checked?.length ?? found.total,
      hidden: found.hidden,
      checked: checked && found.posts.length,
      searched,
      nearest: isNothing ? ((await indexes[0]?.nearest(question.query, MOST_NEAREST)) ?? []) : [],
    };
    const tell = (change: Partial<SearchFound>): void => {
      answer = { ...answer, ...change };
      this.#tell(question, answer);
    };
    tell({});
    const fill = async (post: FoundPost, at: number): Promise<void> => {
      if (hits[at]?.sections !== 'on their way') return;
      const text = await this.#options.texts.sections(post.file);
      hits[at] = hitOf(post, text ?? 'missing', found.wanted);
      tell({ hits: [...hits] });
    };
    await Promise.all([this.#named(indexes, question, tell), ...posts.map(fill)]);
  }

  /** The whole site's answer; where a part of that cannot be had, that of what was saved, if anything was. */
  async #search({ query, scope = {} }: Question): Promise<Scoped> {
    const options = { limit: MOST_CHECKED, scope, keep: keeper(scope) };
    const { library } = this.#options;
    try {
      const index = await library.whole();
      const limit = needsTexts(parseQuery(query)) ? MOST_CHECKED : MOST_POSTS;
      return { found: await index.search(query, { ...options, limit }), indexes: [index] };
    } catch (problem) {
      const { reason } = reasonOf(problem);
      const indexes = await library.saved();
      const answers = await Promise.all(indexes.map((index) => index.search(query, options)));
      const found = merged(answers);
      if (found === undefined) throw problem;
      const posts = indexes.reduce((sum, { documents }) => sum + documents, 0);
      return { found, indexes, searched: { posts, because: reason } };
    }
  }

  /** Those of the best that have the phrases in their texts. One whose text does not come cannot be told, and is left out. */
  async #checked({ posts, query }: Found): Promise<readonly FoundPost[]> {
    const texts = await Promise.all(posts.map(({ file }) => this.#options.texts.sections(file)));
    return posts.filter(({ title }, at) => texts[at] !== undefined && hasPhrases(query, title, texts[at] ?? []));
  }

  /** Titles are a help beside the passages: where they cannot be had, there are none. */
  async #named(
    indexes: readonly SearchIndex[],
    { query }: Question,
    tell: (change: Partial<SearchFound>) => void,
  ): Promise<void> {
    try {
      const heads = await this.#heads(indexes, query, MOST_NAMED);
      const wanted = (await indexes[0]?.wanted(query)) ?? new Map();
      tell({ named: heads.map((head) => nameOf(head, wanted)) });
    } catch {
      tell({ named: [] });
    }
  }

  #tell(question: Question, answer: SearchAnswer): void {
    if (!this.#isStale(question)) this.#options.tell(question.question, answer);
  }

  #isStale({ question }: Question): boolean {
    return question !== this.#newest;
  }
}

function keeper({ read, kept }: SearchScope): ((id: string) => boolean) | undefined {
  if (read === undefined && kept === undefined) return undefined;
  const isRead = new Set(read);
  const isKept = kept && new Set(kept);
  return (id) => !isRead.has(id) && (isKept === undefined || isKept.has(id));
}

/** The answers of several indexes as one: the best first, each post once. */
function merged(answers: readonly Found[]): Found | undefined {
  const [first] = answers;
  if (first === undefined) return undefined;
  const posts = answers.flatMap((found) => found.posts).toSorted((one, other) => other.score - one.score);
  const once = new Map(posts.map((post) => [post.id, post]));
  const hidden = answers.reduce((sum, found) => sum + found.hidden, 0);
  const wanted = new Map(answers.flatMap((found) => [...found.wanted]));
  return { ...first, posts: [...once.values()], total: once.size, hidden, wanted };
}

/** Bytes that are no index, which nothing but a hash can tell beforehand, end in a RangeError. */
function reasonOf(problem: unknown): { readonly kind: 'failed'; readonly reason: SearchProblem } {
  if (problem instanceof PartProblem) return { kind: 'failed', reason: problem.reason };
  if (problem instanceof RangeError) return { kind: 'failed', reason: 'damaged' };
  throw problem;
}
