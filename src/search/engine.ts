// The index opened for questions. The directory is read once; postings are fetched as queries need them, and kept.
import type { Ref } from '../contract/ref.ts';
import { ByteReader } from './bytes.ts';
import { Dictionary } from './dictionary.ts';
import { DocumentTable } from './document-table.ts';
import type { WantedTerms } from './excerpt.ts';
import { type Expansion, expand } from './expand.ts';
import { postingsPart } from './format.ts';
import { readPostings } from './postings.ts';
import { parseQuery } from './query.ts';
import { type RankedPost, rankPosts } from './rank.ts';
import { Scoreboard, type WeightedPostings } from './score.ts';

interface FoundSection {
  readonly heading: string | undefined;
  readonly title: string;
}

/** `file` is the post's own; `sections` are its best, best first, one to three. */
export interface FoundPost {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly file: Ref;
  readonly score: number;
  readonly sections: readonly FoundSection[];
}

/** `posts` are the best first, as many as asked for; `total` counts all found; `wanted` are the terms to mark in them. */
export interface Found {
  readonly posts: readonly FoundPost[];
  readonly total: number;
  readonly wanted: WantedTerms;
}

/** `limit` counts posts; only those whose id is in `only`, where given. */
export interface SearchOptions {
  readonly limit: number;
  readonly only?: ReadonlySet<string>;
}

/** What a query looks for in the index. `covers` as in QueryTerm; the expansions' `term` counts in the dictionary. */
export interface SearchPlan {
  readonly words: readonly { readonly covers: number; readonly expansions: readonly Expansion[] }[];
}

export class SearchIndex {
  readonly #table: DocumentTable;
  readonly #dictionary: Dictionary;
  readonly #board: Scoreboard;
  readonly #fetchPart: (name: string) => Promise<Uint8Array>;
  readonly #shards = new Map<number, Uint8Array>();
  readonly #underWay = new Map<number, Promise<void>>();

  /** Throws a RangeError where the bytes are no directory of this format. `fetchPart` may reject: then so does `fetch`. */
  constructor(directory: Uint8Array, fetchPart: (name: string) => Promise<Uint8Array>) {
    const reader = new ByteReader(directory);
    this.#table = new DocumentTable(directory, reader);
    this.#dictionary = new Dictionary(reader);
    this.#board = new Scoreboard(this.#table);
    this.#fetchPart = fetchPart;
  }

  /** `plan`, `fetch` and `answer` in one. A query may be any string; one without a word in it finds nothing. */
  async search(query: string, options: SearchOptions): Promise<Found> {
    const plan = this.plan(query);
    await this.fetch(plan);
    return this.answer(plan, options);
  }

  plan(query: string): SearchPlan {
    const words = parseQuery(query).map((term) => ({
      covers: term.covers,
      expansions: expand(this.#dictionary, term),
    }));
    return { words };
  }

  /** Fetches what the plan needs and is not here yet, each part once. */
  async fetch(plan: SearchPlan): Promise<void> {
    const terms = plan.words.flatMap(({ expansions }) => expansions.map(({ term }) => term));
    const shards = new Set(terms.map((term) => this.#dictionary.shard[term] ?? 0));
    await Promise.all([...shards].map((shard) => this.#fetchShard(shard)));
  }

  /** For a plan that was fetched. Throws a RangeError where a part is shorter than the directory says. */
  answer(plan: SearchPlan, options: SearchOptions): Found {
    this.#board.clear();
    for (const { covers, expansions } of plan.words) {
      this.#board.add(
        covers,
        expansions.map((expansion) => this.#postingsOf(expansion)),
      );
    }
    const { posts, total } = rankPosts(this.#table, this.#board, options.limit, options.only);
    return { posts: posts.map((post) => this.#shown(post)), total, wanted: this.#wanted(plan) };
  }

  async #fetchShard(shard: number): Promise<void> {
    if (this.#shards.has(shard)) return;
    const fetching =
      this.#underWay.get(shard) ??
      this.#fetchPart(postingsPart(shard))
        .then((bytes) => void this.#shards.set(shard, bytes))
        .finally(() => this.#underWay.delete(shard));
    this.#underWay.set(shard, fetching);
    await fetching;
  }

  #postingsOf({ term, weight }: Expansion): WeightedPostings {
    const shard = this.#shards.get(this.#dictionary.shard[term] ?? 0);
    if (shard === undefined) throw new TypeError(`expected the postings of "${this.#dictionary.terms[term]}" fetched`);
    const postings = readPostings(shard, this.#dictionary.offset[term] ?? 0, this.#dictionary.counts(term));
    return { ...postings, weight };
  }

  #shown({ document, score, sections }: RankedPost): FoundPost {
    const { id, title, minutes, file } = document;
    const shown = sections.map((section) => this.#table.headingOf(section));
    return { id, title, minutes, file, score, sections: shown };
  }

  /** A slip is marked only where the word itself is nowhere. */
  #wanted({ words }: SearchPlan): WantedTerms {
    const wanted = new Map<string, { readonly covers: number; readonly weight: number }>();
    for (const { covers, expansions } of words) {
      const sure = expansions.some(({ weight }) => weight === 1);
      for (const { term, weight, near } of expansions) {
        const spelling = this.#dictionary.terms[term] ?? '';
        if (!(near && sure) && weight > (wanted.get(spelling)?.weight ?? 0)) wanted.set(spelling, { covers, weight });
      }
    }
    return wanted;
  }
}
