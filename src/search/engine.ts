// The index opened for questions. The root is read once; all else is fetched as queries need it, and kept.
import { Dictionary } from './dictionary.ts';
import { type Expansion, expand } from './expand.ts';
import { HEADS } from './format.ts';
import { type Head, readHeads } from './heads.ts';
import { NameFinder } from './names.ts';
import { type PartSource, Parts } from './parts.ts';
import { PostingLists } from './posting-lists.ts';
import { parseQuery, type Query } from './query.ts';
import { type RankedPost, rankPosts } from './rank.ts';
import { Root } from './root.ts';
import { type Scope, ScopeLists } from './scope.ts';
import { Scoreboard } from './score.ts';
import type { Term } from './terms.ts';
import type { WantedTerms } from './wanted.ts';

/** A post with its best sections, best first, one to three, counted from 0 as `sectionsOf` gives them. */
export interface FoundPost extends Head {
  readonly score: number;
  readonly sections: readonly number[];
}

/**
 * `posts` are the best first, as many as asked for; `total` counts all found, `hidden` those that only the scope leaves
 * out; `wanted` are the terms to mark, `query` what of it a text must be checked for.
 */
export interface Found {
  readonly posts: readonly FoundPost[];
  readonly total: number;
  readonly hidden: number;
  readonly wanted: WantedTerms;
  readonly query: Query;
}

/** `limit` counts posts. `keep` says of a post's id whether it may be shown; it is asked in the order of the answer. */
export interface SearchOptions {
  readonly limit: number;
  readonly scope?: Scope;
  readonly keep?: ((id: string) => boolean) | undefined;
}

/** Parts of heads that are kept ready. */
const MOST_READY = 48;
/** So many of the posts found are looked at for those to keep. */
const MOST_LOOKED_AT = 160;

interface PlannedWord {
  readonly covers: number;
  readonly expansions: readonly Expansion[];
}

export class SearchIndex {
  readonly #root: Root;
  readonly #parts: Parts;
  readonly #dictionary: Dictionary;
  readonly #names: NameFinder;
  readonly #scopes: ScopeLists;
  readonly #lists: PostingLists;
  readonly #board: Scoreboard;
  /** The longest unused first. */
  readonly #readyHeads = new Map<number, readonly Head[]>();

  /** Throws a RangeError where the bytes are no root of this format. `source` may reject: then so does `search`. */
  constructor(root: Uint8Array, source: PartSource) {
    this.#root = new Root(root);
    this.#parts = new Parts(source);
    const { documents, sections } = this.#root;
    this.#dictionary = new Dictionary(this.#root, this.#parts);
    this.#lists = new PostingLists(this.#root, this.#parts);
    this.#names = new NameFinder(documents, this.#lists, new Dictionary(this.#root, this.#parts, 'words'));
    this.#board = new Scoreboard(documents, sections);
    this.#scopes = new ScopeLists(documents, (term) => this.#titlesOf(term));
  }

  get documents(): number {
    return this.#root.documents;
  }

  /** A query may be any string; one without a word in it finds nothing. Rejects with a RangeError at damaged parts. */
  async search(text: string, { limit, scope, keep }: SearchOptions): Promise<Found> {
    const query = await this.#provable(parseQuery(text));
    const words = await this.#planned(query);
    const [allowed, excluded] = await Promise.all([
      scope && this.#scopes.allowed(scope),
      this.#excluded(query),
      this.#lists.load(words.flatMap(({ expansions }) => expansions.map(({ term }) => term))),
    ]);
    this.#score(words);
    const unlisted = words.reduce(
      (mask, { covers, expansions }) => mask | (expansions.every(({ term }) => isListed(term)) ? 0 : covers),
      0,
    );
    const together = query.phrases.map(({ covers }) => covers & ~unlisted);
    const most = keep ? MOST_LOOKED_AT : limit;
    const ranking = rankPosts(this.#root, this.#board, { limit: most, allowed, excluded, together });
    const { posts, left } = await this.#kept(ranking.posts, limit, keep);
    return { posts, total: ranking.total - left, hidden: ranking.hidden + left, wanted: wantedOf(words), query };
  }

  /** Heads come in the order of the answer, as many as are needed; `left` counts those not kept. */
  async #kept(
    ranked: readonly RankedPost[],
    limit: number,
    keep: SearchOptions['keep'],
  ): Promise<{ readonly posts: readonly FoundPost[]; readonly left: number }> {
    if (keep === undefined) return { posts: await this.#shown(ranked), left: 0 };
    const shown = await this.#shown(ranked);
    const posts = shown.filter(({ id }) => keep(id));
    return { posts: posts.slice(0, limit), left: shown.length - posts.length };
  }

  /** Words of titles that are like those of a query, for one that found nothing. */
  async nearest(text: string, most: number): Promise<readonly string[]> {
    const words = parseQuery(text).terms.filter(({ joined }) => !joined);
    const near = await Promise.all(words.map(({ term }) => this.#names.nearest(term)));
    return [...new Set(near.flatMap((list) => list.slice(0, 2)))].slice(0, most);
  }

  /** Up to `most` posts whose titles are like what was typed, however badly, the likeliest first. */
  async names(text: string, most: number): Promise<readonly Head[]> {
    return this.#heads(await this.#names.find(text, most));
  }

  /** What to mark in a text for a query. */
  async wanted(text: string): Promise<WantedTerms> {
    return wantedOf(await this.#planned(parseQuery(text)));
  }

  /** What must not be there and is not listed is left to be looked for in the texts. */
  async #provable(query: Query): Promise<Query> {
    const terms = await this.#dictionary.findAll(query.without);
    const unlisted = query.without.filter((_, at) => !isListed(terms[at]));
    return unlisted.length === 0 ? query : { ...query, withoutPhrases: [...query.withoutPhrases, ...unlisted] };
  }

  #planned({ terms }: Query): Promise<readonly PlannedWord[]> {
    return Promise.all(
      terms.map(async (term) => ({ covers: term.covers, expansions: await expand(this.#dictionary, term) })),
    );
  }

  #score(words: readonly PlannedWord[]): void {
    this.#board.clear();
    for (const { covers, expansions } of words) {
      const lists = expansions.map(({ term, weight }) => ({ ...this.#lists.of(term), texts: term.bodies, weight }));
      if (lists.length > 0) this.#board.add(covers, lists);
    }
  }

  async #titlesOf(name: string): Promise<Uint32Array> {
    const term = await this.#dictionary.find(name);
    if (term === undefined) return new Uint32Array();
    await this.#lists.load([term]);
    return this.#lists.of(term).titles;
  }

  async #excluded({ without }: Query): Promise<Uint8Array | undefined> {
    if (without.length === 0) return undefined;
    const excluded = new Uint8Array(this.documents);
    const terms = await Promise.all(without.map((word) => this.#dictionary.find(word)));
    for (const term of terms) {
      if (term === undefined) continue;
      await this.#lists.load([term]);
      const { titles, headings, bodies } = this.#lists.of(term);
      for (const posting of titles) excluded[posting >>> 2] = 1;
      for (const list of [headings, bodies]) markDocuments(excluded, list, this.#root.firstSection);
    }
    return excluded;
  }

  async #shown(ranked: readonly RankedPost[]): Promise<readonly FoundPost[]> {
    const heads = await this.#heads(ranked.map(({ document }) => document));
    const { firstSection } = this.#root;
    return heads.map((head, at) => {
      const { document = 0, score = 0, sections = [] } = ranked[at] ?? {};
      return { ...head, score, sections: sections.map((section) => section - (firstSection[document] ?? 0)) };
    });
  }

  async #heads(documents: readonly number[]): Promise<readonly Head[]> {
    const partOf = (document: number): number => Math.floor(document / HEADS);
    const parts = new Set(documents.map(partOf));
    await this.#parts.load([...parts].map((part) => this.#root.place('heads', part)));
    for (const part of parts) {
      const heads = this.#readyHeads.get(part) ?? readHeads(this.#parts.get(this.#root.place('heads', part)));
      this.#readyHeads.delete(part);
      this.#readyHeads.set(part, heads);
    }
    for (const oldest of this.#readyHeads.keys()) {
      if (this.#readyHeads.size <= Math.max(MOST_READY, parts.size)) break;
      this.#readyHeads.delete(oldest);
    }
    return documents.map((document) => {
      const head = this.#readyHeads.get(partOf(document))?.[document % HEADS];
      if (head === undefined) throw new RangeError(`expected a head of document ${document}`);
      return head;
    });
  }
}

/** Whether all that have a term can be told without their texts. */
const isListed = (term: Term | undefined): boolean => term === undefined || term.listed === term.bodies;

/** Both ascend. */
function markDocuments(marked: Uint8Array, sections: Uint32Array, firstSection: Uint32Array): void {
  let document = 0;
  for (const posting of sections) {
    while ((firstSection[document + 1] ?? Number.POSITIVE_INFINITY) <= posting >>> 2) document++;
    marked[document] = 1;
  }
}

/** A slip is marked only where the word itself is nowhere. */
function wantedOf(words: readonly PlannedWord[]): WantedTerms {
  const wanted = new Map<string, { readonly covers: number; readonly weight: number }>();
  for (const { covers, expansions } of words) {
    const sure = expansions.some(({ weight }) => weight === 1);
    for (const { term, weight, near } of expansions) {
      if (!(near && sure) && weight > (wanted.get(term.term)?.weight ?? 0)) wanted.set(term.term, { covers, weight });
    }
  }
  return wanted;
}
