// Posts whose titles are like what was typed, when words are run together, cut short or misspelt beyond what the index
// follows: the words of all titles are compared by their pairs of letters.
import { bitsOf } from './bits-of.ts';
import type { Dictionary } from './dictionary.ts';
import { Lane } from './lane.ts';
import type { PostingLists } from './posting-lists.ts';
import { lettersOf, type Term } from './terms.ts';
import { tokensOf } from './tokens.ts';
import { Top } from './top.ts';

/** The share of the shorter word's pairs that must be in the longer one. */
const LEAST_ALIKE = 0.45;
const MOST_WORDS = 8;
/** Words of the titles that one typed word may stand for. */
const MOST_ALIKE = 24;
/** Typed words whose likes are kept: those of a query that is being typed. */
const MOST_KEPT = 16;

interface Like {
  readonly term: Term;
  readonly likeness: number;
}

export class NameFinder {
  readonly #documents: number;
  readonly #lists: PostingLists;
  readonly #lane: Lane;
  readonly #words: Dictionary;
  readonly #kept = new Map<string, readonly Like[]>();

  constructor(documents: number, lists: PostingLists, words: Dictionary) {
    this.#documents = documents;
    this.#lists = lists;
    this.#lane = new Lane(documents);
    this.#words = words;
  }

  /** Documents by number, the likeliest first, `most` of them. */
  async find(typed: string, most: number): Promise<readonly number[]> {
    const tokens = tokensOf(typed.slice(0, 200)).filter(({ extra }) => !extra);
    const words = [...new Set(tokens.map(({ term }) => term))].slice(0, MOST_WORDS);
    const likes = await Promise.all(words.map((word) => this.#like(word)));
    await this.#lists.load(likes.flat().map(({ term }) => term));
    const lane = this.#lane;
    lane.clear();
    for (const list of likes) {
      for (const { term, likeness } of list) {
        const worth = likeness * likeness * Math.log(1 + this.#documents / term.titles);
        lane.offer(this.#lists.of(term).titles, [worth, worth, worth, worth]);
      }
      lane.close(1);
    }
    const top = new Top(most);
    for (let document = 0; document < this.#documents; document++) top.offer(document, lane.total[document] ?? 0);
    return top.best.map(({ place }) => place);
  }

  /** Words of titles most like a word, the likest first. */
  async nearest(word: string): Promise<readonly string[]> {
    return (await this.#like(word)).map(({ term }) => term.term);
  }

  async #like(word: string): Promise<readonly Like[]> {
    const known = this.#kept.get(word);
    if (known !== undefined) return known;
    const likes = likeWords(await this.#words.all(), word);
    this.#kept.set(word, likes);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return likes;
  }
}

function likeWords(all: readonly Term[], typed: string): readonly Like[] {
  const pairs = pairsOf(typed);
  const letters = lettersOf(typed);
  const fewest = bitsOf(letters);
  const likes: Like[] = [];
  for (const term of all) {
    const most = Math.min(fewest, bitsOf(term.letters));
    if (bitsOf(letters & term.letters) < most * LEAST_ALIKE) continue;
    const likeness = likenessOf(term.term, typed, pairs);
    if (likeness >= LEAST_ALIKE) likes.push({ term, likeness });
  }
  return likes
    .sort((one, other) => other.likeness - one.likeness || other.term.titles - one.term.titles)
    .slice(0, MOST_ALIKE);
}

/** How much of the shorter word is in the longer, a little less for what the longer has more; 1 for the same word. */
function likenessOf(word: string, typed: string, pairs: ReadonlySet<number>): number {
  if (word === typed) return 1;
  if (word.length < 3 || typed.length < 3) return word.startsWith(typed) ? 0.5 : 0;
  const all = word.length - 1;
  let shared = 0;
  for (let at = 0; at < all; at++) if (pairs.has(pairAt(word, at))) shared++;
  const overlap = Math.min(1, shared / Math.min(all, pairs.size));
  const dice = (2 * shared) / (all + pairs.size);
  return Math.min(0.99, 0.7 * overlap + 0.3 * dice);
}

const pairsOf = (word: string): ReadonlySet<number> =>
  new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => pairAt(word, at)));

const pairAt = (word: string, at: number): number => word.charCodeAt(at) * 65_536 + word.charCodeAt(at + 1);
