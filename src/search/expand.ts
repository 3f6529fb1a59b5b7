// From a word of the query to the terms of the index that may be meant: itself, what it may become when typed to its end,
// its other endings, what it may be a slip of, and the two words it may be made of.
import { bitsOf } from './bits-of.ts';
import type { Dictionary } from './dictionary.ts';
import { distanceWithin } from './distance.ts';
import type { QueryTerm } from './query.ts';
import { lettersOf, type Term } from './terms.ts';
import { isUnspaced } from './tokens.ts';

/** `weight` is above 0, 1 for the word itself; `near` where the term is only like the word. */
export interface Expansion {
  readonly term: Term;
  readonly weight: number;
  readonly near: boolean;
}

/** A word that only starts so, against the word itself: where the word itself is there, it is likely meant. */
const PREFIX = 0.85;
const PREFIX_BESIDE_EXACT = 0.35;
const MOST_PREFIXED = 48;
/** Two letters start too many words: only the commonest are worth a fetch. One letter says nothing yet. */
const MOST_PREFIXED_SHORT = 8;
const SHORTEST_PREFIX = 2;

const OTHER_ENDING = 0.6;
const ENDINGS = ['s', 'es', 'ed', 'ing'];

/** One slip, two slips, another first letter (readers seldom slip there). */
const ONE_SLIP = 0.6;
const TWO_SLIPS = 0.35;
const OTHER_FIRST_LETTER = 0.8;
/** A slip beside the exact word is likely another word. */
const BESIDE_EXACT = 0.25;
/** A word in more sections than these, in number and in share of all, is meant as it is typed. */
const NO_SLIP = 8;
const NO_SLIP_SHARE = 0.002;
const SLIP_IN_PREFIX = 0.4;
/** A word inside of a longer one, and one written together of two. */
const INSIDE = 0.4;
const MOST_NEAR = 12;
const ONE_SLIP_FROM = 4;
const TWO_SLIPS_FROM = 8;
const SLIP_IN_PREFIX_FROM = 5;
const INSIDE_FROM = 5;
/** A dictionary larger than this, in bytes, is not read whole for one word. */
const LARGEST_READ = 150_000;

/** All terms that may be meant, each once, with its greatest weight. */
export async function expand(dictionary: Dictionary, query: QueryTerm): Promise<readonly Expansion[]> {
  const { term: word } = query;
  const found = new Map<string, Expansion>();
  const add = (expansions: readonly Expansion[]): void => {
    for (const one of expansions)
      if (one.weight > (found.get(one.term.term)?.weight ?? 0)) found.set(one.term.term, one);
  };
  const exact = await dictionary.find(word);
  if (exact !== undefined) add([{ term: exact, weight: 1, near: false }]);
  if (query.exact) return [...found.values()];
  if (query.prefix) add(await prefixed(dictionary, word, exact !== undefined));
  if (query.joined) return [...found.values()];
  const certain = found.size > 0;
  const uses = [...found.values()].reduce((sum, { term }) => sum + term.bodies + term.headings, 0);
  add(await otherEndings(dictionary, word));
  if (uses > Math.max(NO_SLIP, dictionary.sections * NO_SLIP_SHARE)) return [...found.values()];
  if (word.length >= ONE_SLIP_FROM && !/^\d+$/.test(word)) add(await near(dictionary, query, certain));
  return [...found.values()];
}

async function prefixed(dictionary: Dictionary, prefix: string, besideExact: boolean): Promise<readonly Expansion[]> {
  if (prefix.length < SHORTEST_PREFIX && !isUnspaced(prefix)) return [];
  const terms = await dictionary.startingWith(prefix);
  const most = prefix.length <= SHORTEST_PREFIX ? MOST_PREFIXED_SHORT : MOST_PREFIXED;
  const weight = besideExact ? PREFIX_BESIDE_EXACT : PREFIX;
  return commonest(terms.filter(isWord), most).map((term) => {
    const typed = prefix.length / term.term.length;
    return { term, weight: weight * (0.4 + 0.6 * typed), near: false };
  });
}

/** Not the posts of a path or a topic, which are kept as a term with a colon. */
const isWord = ({ term }: Term): boolean => !term.includes(':');

/** A title says more than a text: it counts as eight mentions, a heading as four. */
function commonest(terms: readonly Term[], most: number): readonly Term[] {
  if (terms.length <= most) return terms;
  const uses = ({ titles, headings, bodies }: Term): number => bodies + 4 * headings + 8 * titles;
  return terms.toSorted((one, other) => uses(other) - uses(one)).slice(0, most);
}

/** English plurals and verb endings put on or taken off; nothing is known of other languages yet. */
async function otherEndings(dictionary: Dictionary, word: string): Promise<readonly Expansion[]> {
  if (word.length < ONE_SLIP_FROM) return [];
  const stems = [word, ...ENDINGS.filter((ending) => word.endsWith(ending)).map((one) => word.slice(0, -one.length))];
  const forms = stems.filter((stem) => stem.length > 2).flatMap((stem) => [stem, ...ENDINGS.map((one) => stem + one)]);
  const others = [...new Set(forms)].filter((form) => form !== word);
  const terms = await dictionary.findAll(others);
  return terms.filter((term) => term !== undefined).map((term) => ({ term, weight: OTHER_ENDING, near: false }));
}

/** Slips are looked for among the words of the same first letters, and where that gives nothing, among all. */
async function near(dictionary: Dictionary, query: QueryTerm, certain: boolean): Promise<readonly Expansion[]> {
  const { term: word, prefix } = query;
  const letters = certain ? word.slice(0, 2) : word.slice(0, 1);
  const alike = (await dictionary.startingWith(letters)).filter(isWord);
  const slips = likeliest(misspelt(alike, word, certain));
  if (certain) return slips;
  const starts = prefix ? likeliest(misspeltStart(alike, word)) : [];
  const two = await written(dictionary, word);
  const found = [...slips, ...starts, ...two];
  if (found.length > 0 || dictionary.bytes > LARGEST_READ) return found;
  const all = (await dictionary.all()).filter(isWord);
  const anywhere = [...misspelt(all, word, false), ...(prefix ? misspeltStart(all, word) : []), ...inside(all, word)];
  return likeliest(anywhere);
}

function misspelt(terms: readonly Term[], word: string, certain: boolean): readonly Expansion[] {
  const limit = word.length >= TWO_SLIPS_FROM && !certain ? 2 : 1;
  const letters = lettersOf(word);
  const found: Expansion[] = [];
  for (const term of terms) {
    if (Math.abs(term.term.length - word.length) > limit) continue;
    if (bitsOf(letters & ~term.letters) > limit || bitsOf(term.letters & ~letters) > limit) continue;
    const slips = distanceWithin(word, term.term, limit);
    if (slips === 0 || slips > limit) continue;
    const weight = (slips === 1 ? ONE_SLIP : TWO_SLIPS) * (term.term[0] === word[0] ? 1 : OTHER_FIRST_LETTER);
    found.push({ term, weight: weight * (certain ? BESIDE_EXACT : 1), near: true });
  }
  return found;
}

/** Words whose beginning is one slip from what was typed so far. */
function misspeltStart(terms: readonly Term[], typed: string): readonly Expansion[] {
  if (typed.length < SLIP_IN_PREFIX_FROM) return [];
  const letters = lettersOf(typed);
  return terms
    .filter((term) => term.term.length > typed.length && bitsOf(letters & ~term.letters) <= 1)
    .filter(({ term }) => (term[0] === typed[0] || term[1] === typed[1]) && startsNear(term, typed))
    .map((term) => ({ term, weight: (SLIP_IN_PREFIX * typed.length) / term.term.length, near: true }));
}

function startsNear(spelling: string, typed: string): boolean {
  for (let length = typed.length - 1; length <= typed.length + 1; length++) {
    if (distanceWithin(typed, spelling.slice(0, length), 1) <= 1) return true;
  }
  return false;
}

const inside = (terms: readonly Term[], word: string): readonly Expansion[] =>
  word.length < INSIDE_FROM
    ? []
    : terms
        .filter(({ term }) => term.length > word.length && term.includes(word))
        .map((term) => ({ term, weight: (INSIDE * word.length) / term.term.length, near: true }));

/** Two words that someone wrote as one: `readpath`. The rarer of the two stands for both. */
async function written(dictionary: Dictionary, word: string): Promise<readonly Expansion[]> {
  const SHORTEST = 3;
  const cuts = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST + 1) }, (_, at) => at + SHORTEST);
  const lefts = await dictionary.findAll(cuts.map((cut) => word.slice(0, cut)));
  const found = cuts.flatMap((cut, at) => ({ left: lefts[at], rest: word.slice(cut) })).filter(({ left }) => left);
  const rights = await dictionary.findAll(found.map(({ rest }) => rest));
  const pairs = found.map(({ left }, at) => {
    const right = rights[at];
    return left && right ? [left, right].toSorted((one, other) => one.bodies - other.bodies) : [];
  });
  const rarest = pairs.filter((pair) => pair.length === 2).toSorted(([one], [other]) => uses(other) - uses(one));
  return (rarest[0] ?? []).map((term, at) => ({ term, weight: at === 0 ? INSIDE * 1.5 : INSIDE / 2, near: true }));
}

const uses = (term: Term | undefined): number => (term ? term.bodies + term.headings + term.titles : 0);

function likeliest(found: readonly Expansion[]): readonly Expansion[] {
  return found
    .toSorted((one, other) => other.weight - one.weight || other.term.bodies - one.term.bodies)
    .slice(0, MOST_NEAR);
}
