// What a reader typed, taken apart: words to look for, "exact phrases", and -words that must not be there.
import { fold } from './fold.ts';
import { LONGEST_TERM, type Token, tokensOf } from './tokens.ts';

/** A longer query is cut here, in UTF-16 code units; no answer gets better by what comes behind. */
const LONGEST_QUERY = 400;
/** The words that count; each is a bit of a coverage mask. */
const MOST_WORDS = 16;

/**
 * A term to look for. `covers` has a bit for each word of the query that it stands for: one for a word, several for a
 * `joined` name such as `pgrepack` for "pg_repack". `prefix`: the reader may still be typing it. `exact`: nothing but this.
 */
export interface QueryTerm {
  readonly term: string;
  readonly covers: number;
  readonly prefix: boolean;
  readonly joined: boolean;
  readonly exact: boolean;
}

/** `text` is the phrase folded, with single spaces; `covers` are its words. */
interface Phrase {
  readonly text: string;
  readonly covers: number;
}

export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly phrases: readonly Phrase[];
  /** Terms, and folded phrases, that no post found may have. */
  readonly without: readonly string[];
  readonly withoutPhrases: readonly string[];
}

const QUOTED = /(^|\s)(-?)["“”„]([^"“”„]+)["“”]/gu;
const EXCLUDED = /(^|\s)-([\p{L}\p{N}][^\s]*)/gu;

/** The last word is a prefix unless something other than a letter follows it. Any string will do; it may have no word. */
export function parseQuery(text: string): Query {
  const phrases: { readonly text: string; readonly from: number; readonly to: number }[] = [];
  const without: string[] = [];
  const withoutPhrases: string[] = [];
  let rest = text.slice(0, LONGEST_QUERY);
  rest = rest.replace(QUOTED, (all: string, space: string, minus: string, inner: string, at: number) => {
    const folded = foldedText(inner);
    if (minus === '') phrases.push({ text: folded, from: at, to: at + all.length });
    else if (folded !== '') withoutPhrases.push(folded);
    return minus === '' ? `${space} ${inner} ` : ' '.repeat(all.length);
  });
  rest = rest.replace(EXCLUDED, (all: string, _: string, word: string) => {
    const tokens = tokensOf(word);
    const whole = tokens.findLast(({ from, to }) => from === 0 && to >= word.length - 1) ?? tokens[0];
    if (whole) without.push(whole.term);
    return ' '.repeat(all.length);
  });
  const open = text.length > LONGEST_QUERY ? undefined : rest.length;
  const tokens = tokensOf(rest);
  const words = distinct(tokens.filter(({ extra }) => !extra)).slice(0, MOST_WORDS);
  const isQuoted = ({ from, to }: Token): boolean => phrases.some((one) => from >= one.from && to <= one.to);
  const terms = termsOf(tokens, words, open, isQuoted);
  const known = new Map(words.map(({ term }, at) => [term, 1 << at]));
  return {
    terms,
    phrases: phrases
      .map((phrase) => ({ text: phrase.text, covers: coverOf(phrase.text, known) }))
      .filter(({ covers }) => covers !== 0),
    without,
    withoutPhrases,
  };
}

/** A text as phrases are compared with it: folded word by word, all that is between words one space. */
export const foldedText = (text: string): string =>
  (text.match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? []).map(fold).filter(Boolean).join(' ');

const coverOf = (phrase: string, known: ReadonlyMap<string, number>): number =>
  tokensOf(phrase).reduce((covers, { term }) => covers | (known.get(term) ?? 0), 0);

function termsOf(
  tokens: readonly Token[],
  words: readonly Token[],
  open: number | undefined,
  isQuoted: (token: Token) => boolean,
): readonly QueryTerm[] {
  const single = words.map((word, at): QueryTerm => {
    const exact = isQuoted(word);
    return { term: word.term, covers: 1 << at, prefix: word.to === open && !exact, joined: false, exact };
  });
  const names = tokens.filter(({ extra }) => extra).map((name) => joinedName(name, words, open));
  const neighbours = words.slice(1).map((word, at) => joinedNeighbours(words[at], word, at, open));
  return [...single, ...distinct([...names, ...neighbours].filter((term) => term !== undefined))];
}

/** A name that stands for two words of the query or more; parts of a word stand for none. */
function joinedName(name: Token, words: readonly Token[], open: number | undefined): QueryTerm | undefined {
  let covers = 0;
  words.forEach(({ from, to }, at) => {
    if (from >= name.from && to <= name.to) covers |= 1 << at;
  });
  const single = (covers & (covers - 1)) === 0;
  if (single) return undefined;
  return { term: name.term, covers, prefix: name.to === open, joined: true, exact: false };
}

/** "front end" also asks for `frontend`. */
function joinedNeighbours(
  before: Token | undefined,
  word: Token,
  at: number,
  open: number | undefined,
): QueryTerm | undefined {
  const term = (before?.term ?? '') + word.term;
  if (before === undefined || term.length > LONGEST_TERM || before.to > word.from) return undefined;
  return { term, covers: 3 << at, prefix: word.to === open, joined: true, exact: false };
}

function distinct<T extends { readonly term: string }>(terms: readonly T[]): readonly T[] {
  return [...new Map(terms.map((one) => [one.term, one])).values()];
}
