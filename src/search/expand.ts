// From a word of the query to the terms of the index that may be meant: itself, what it may become when typed to its end,
// its other endings, and what it may be a slip of.
import { type Dictionary, lettersOf } from './dictionary.ts';
import { distanceWithin } from './distance.ts';
import type { QueryTerm } from './query.ts';

/** `term` counts in the dictionary; `weight` is above 0, 1 for the word itself; `near` where it is only like the word. */
export interface Expansion {
  readonly term: number;
  readonly weight: number;
  readonly near: boolean;
}

/** A word that only starts so, against the word itself: where the word itself is there, it is likely meant. */
const PREFIX = 0.85;
const PREFIX_BESIDE_EXACT = 0.35;
const MOST_PREFIXED = 64;
/** One or two letters start too many words: only the commonest are worth a fetch. */
const MOST_PREFIXED_SHORT = 24;

const OTHER_ENDING = 0.6;
const ENDINGS = ['s', 'es', 'ed', 'ing'];

/** One slip, two slips, another first letter (readers seldom slip there), and any slip beside the exact word. */
const ONE_SLIP = 0.6;
const TWO_SLIPS = 0.35;
const OTHER_FIRST_LETTER = 0.8;
const BESIDE_EXACT = 0.25;
const SLIP_IN_PREFIX = 0.4;
const MOST_NEAR = 24;
const ONE_SLIP_FROM = 4;
const TWO_SLIPS_FROM = 8;
const SLIP_IN_PREFIX_FROM = 5;

/** All terms that may be meant, each once, with its greatest weight. */
export function expand(dictionary: Dictionary, query: QueryTerm): readonly Expansion[] {
  const exact = dictionary.find(query.term);
  const found = new Map<number, Expansion>();
  const add = (expansions: readonly Expansion[]): void => {
    for (const one of expansions) {
      if (one.weight > (found.get(one.term)?.weight ?? 0)) found.set(one.term, one);
    }
  };
  if (exact !== undefined) add([{ term: exact, weight: 1, near: false }]);
  if (query.prefix) add(prefixed(dictionary, query.term, exact !== undefined));
  if (query.joined) return [...found.values()];
  const certain = found.size > 0;
  add(otherEndings(dictionary, query.term));
  if (query.term.length >= ONE_SLIP_FROM && !/^\d+$/.test(query.term)) {
    const near = misspelt(dictionary, query.term, certain);
    add(query.prefix && !certain ? [...near, ...misspeltStart(dictionary, query.term)] : near);
  }
  return [...found.values()];
}

function prefixed(dictionary: Dictionary, prefix: string, besideExact: boolean): readonly Expansion[] {
  const [from, to] = dictionary.startingWith(prefix);
  const terms = Array.from({ length: to - from }, (_, at) => from + at);
  const most = prefix.length < 3 ? MOST_PREFIXED_SHORT : MOST_PREFIXED;
  const weight = besideExact ? PREFIX_BESIDE_EXACT : PREFIX;
  return commonest(dictionary, terms, most).map((term) => {
    const typed = prefix.length / lengthOf(dictionary, term);
    return { term, weight: weight * (0.4 + 0.6 * typed), near: false };
  });
}

/** A title says more than a text: it counts as eight mentions, a heading as four. */
function commonest(dictionary: Dictionary, terms: readonly number[], most: number): readonly number[] {
  if (terms.length <= most) return terms;
  const uses = (term: number): number => {
    const { titles, headings, bodies } = dictionary.counts(term);
    return bodies + 4 * headings + 8 * titles;
  };
  return terms.toSorted((one, other) => uses(other) - uses(one)).slice(0, most);
}

/** English plurals and verb endings put on or taken off; nothing is known of other languages yet. */
function otherEndings(dictionary: Dictionary, word: string): readonly Expansion[] {
  if (word.length < ONE_SLIP_FROM) return [];
  const stems = [word, ...ENDINGS.filter((ending) => word.endsWith(ending)).map((one) => word.slice(0, -one.length))];
  const forms = stems.filter((stem) => stem.length > 2).flatMap((stem) => [stem, ...ENDINGS.map((one) => stem + one)]);
  return forms
    .filter((form) => form !== word)
    .map((form) => dictionary.find(form))
    .filter((term) => term !== undefined)
    .map((term) => ({ term, weight: OTHER_ENDING, near: false }));
}

function misspelt(dictionary: Dictionary, word: string, certain: boolean): readonly Expansion[] {
  const limit = word.length >= TWO_SLIPS_FROM && !certain ? 2 : 1;
  const letters = lettersOf(word);
  const near: Expansion[] = [];
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    for (const term of dictionary.byLength[length] ?? []) {
      const others = dictionary.letters[term] ?? 0;
      if (bitsOf(letters & ~others) > limit || bitsOf(others & ~letters) > limit) continue;
      const spelling = dictionary.terms[term] ?? '';
      const slips = distanceWithin(word, spelling, limit);
      if (slips === 0 || slips > limit) continue;
      const weight = (slips === 1 ? ONE_SLIP : TWO_SLIPS) * (spelling[0] === word[0] ? 1 : OTHER_FIRST_LETTER);
      near.push({ term, weight: weight * (certain ? BESIDE_EXACT : 1), near: true });
    }
  }
  return likeliest(dictionary, near);
}

/** Words whose beginning is one slip from what was typed so far. */
function misspeltStart(dictionary: Dictionary, typed: string): readonly Expansion[] {
  if (typed.length < SLIP_IN_PREFIX_FROM) return [];
  const letters = lettersOf(typed);
  const near: Expansion[] = [];
  for (let length = typed.length + 1; length < dictionary.byLength.length; length++) {
    for (const term of dictionary.byLength[length] ?? []) {
      if (bitsOf(letters & ~(dictionary.letters[term] ?? 0)) > 1) continue;
      const spelling = dictionary.terms[term] ?? '';
      if (spelling[0] !== typed[0] && spelling[1] !== typed[1]) continue;
      if (!startsNear(spelling, typed)) continue;
      near.push({ term, weight: (SLIP_IN_PREFIX * typed.length) / length, near: true });
    }
  }
  return likeliest(dictionary, near);
}

function startsNear(spelling: string, typed: string): boolean {
  for (let length = typed.length - 1; length <= typed.length + 1; length++) {
    if (distanceWithin(typed, spelling.slice(0, length), 1) <= 1) return true;
  }
  return false;
}

function likeliest(dictionary: Dictionary, near: readonly Expansion[]): readonly Expansion[] {
  const uses = (one: Expansion): number => dictionary.bodies[one.term] ?? 0;
  return near.toSorted((one, other) => other.weight - one.weight || uses(other) - uses(one)).slice(0, MOST_NEAR);
}

const lengthOf = (dictionary: Dictionary, term: number): number => dictionary.terms[term]?.length ?? 1;

/** The bits set in a 32-bit number. Source: Warren, Hacker's Delight, section 5-1. */
function bitsOf(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 63;
}
