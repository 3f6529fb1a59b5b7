// Where the terms that a query wants stand in a text. Every letter typed asks that of some twenty texts, so that what
// cannot be wanted, which is nearly all, is passed over by the first two letters of its words.
import { type Token, tokensOf } from './tokens.ts';

/** What to mark: terms, each with the words of the query it stands for (a bit each) and how surely, from above 0 to 1. */
export type WantedTerms = ReadonlyMap<string, { readonly covers: number; readonly weight: number }>;

/** `term` and `word` number the terms wanted and the words of the query that they stand for. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly term: number;
  readonly word: number;
  readonly weight: number;
}

/** A row for the first letter or digit of a term, a place in it for the second. */
const SIGNS = 36;
const DIGITS = 10;
const [NEITHER, CAPITAL] = [255, 64];

/** By ASCII code, the number of a letter or digit, with `CAPITAL` added for a capital, or `NEITHER`. */
const NUMBERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (!/[a-zA-Z\d]/.test(sign)) return NEITHER;
  return Number.parseInt(sign, SIGNS) + (/[A-Z]/.test(sign) ? CAPITAL : 0);
});
const numberOf = (code: number): number => (code > 127 ? NEITHER : (NUMBERS[code] ?? NEITHER) & ~CAPITAL);

/** Finds the terms of one query in any number of texts. */
export class WantedFinder {
  static readonly #known = new WeakMap<WantedTerms, WantedFinder>();
  readonly #terms = new Map<string, Pick<Match, 'term' | 'word' | 'weight'>>();
  /** 1 where a term begins with these two, and for all of its first where it has no second. */
  readonly #begins = new Uint8Array(SIGNS * SIGNS);
  readonly #beginsWith = new Uint8Array(SIGNS);

  /** An answer asks for the same with every text. */
  static of(wanted: WantedTerms): WantedFinder {
    const finder = WantedFinder.#known.get(wanted) ?? new WantedFinder(wanted);
    WantedFinder.#known.set(wanted, finder);
    return finder;
  }

  private constructor(wanted: WantedTerms) {
    const words = [...new Set([...wanted.values()].map(({ covers }) => covers))];
    let number = 0;
    for (const [term, { covers, weight }] of wanted) {
      this.#terms.set(term, { term: number++, word: words.indexOf(covers), weight });
      const first = numberOf(term.charCodeAt(0));
      if (first >= SIGNS) continue; // not ASCII: what could be it is always looked at
      this.#beginsWith[first] = 1;
      const second = term.length > 1 ? numberOf(term.charCodeAt(1)) : NEITHER;
      if (second < SIGNS) this.#begins[first * SIGNS + second] = 1;
      else this.#begins.fill(1, first * SIGNS, (first + 1) * SIGNS);
    }
  }

  /** How many terms are wanted. */
  get size(): number {
    return this.#terms.size;
  }

  /** In the order of the text, longer ones first. No token reaches over white space: the text is read in what is between. */
  matchesIn(text: string): readonly Match[] {
    const matches: Match[] = [];
    for (let at = 0; at < text.length; ) {
      const from = this.#nextLikely(text, at);
      if (from >= text.length) break;
      let start = from;
      while (start > at && !isSpace(text.charCodeAt(start - 1))) start--;
      let end = from;
      while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
      for (const token of tokensOf(text.slice(start, end))) this.#take(token, start, matches);
      at = end + 1;
    }
    return matches.sort((one, other) => one.from - other.from || other.to - one.to);
  }

  #take({ term, from, to }: Token, shift: number, matches: Match[]): void {
    const wanted = this.#terms.get(term);
    if (wanted) matches.push({ from: from + shift, to: to + shift, ...wanted });
  }

  /** The first place from `at` on where a term may begin: a word, a capital or a number inside of one, what is not ASCII. */
  #nextLikely(text: string, at: number): number {
    let before = NEITHER;
    for (let place = at; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (code > 127 && !isPunctuation(code)) return place;
      const number = code > 127 ? NEITHER : (NUMBERS[code] ?? NEITHER);
      const begins = before === NEITHER || number >= CAPITAL || (number < DIGITS && before >= DIGITS);
      before = number;
      if (number === NEITHER || !begins) continue;
      if (this.#mayBegin(number & ~CAPITAL, text.charCodeAt(place + 1))) return place;
    }
    return text.length;
  }

  /** Behind a first letter may come a joiner or an apostrophe, which terms do not keep. */
  #mayBegin(first: number, next: number): boolean {
    const second = numberOf(next);
    return second < SIGNS ? this.#begins[first * SIGNS + second] === 1 : this.#beginsWith[first] === 1;
  }
}

const isSpace = (code: number): boolean => code === 32 || (code > 8 && code < 14);

/** Dashes, quotes and dots of Unicode's General Punctuation, which are in no word or where an apostrophe is. */
const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x2027;
