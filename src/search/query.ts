// What a reader typed, taken apart into the words to look for.
import { LONGEST_TERM, type Token, tokensOf } from './tokens.ts';

/** A longer query is cut here, in UTF-16 code units; no answer gets better by what comes behind. */
const LONGEST_QUERY = 400;
/** The words that count; each is a bit of a coverage mask. */
const MOST_WORDS = 16;

/**
 * A term to look for. `covers` has a bit for each word of the query that it stands for: one for a word, several for a
 * `joined` name such as `pgrepack` for "pg_repack". `prefix`: the reader may still be typing it.
 */
export interface QueryTerm {
  readonly term: string;
  readonly covers: number;
  readonly prefix: boolean;
  readonly joined: boolean;
}

/** The last word is a prefix unless something other than a letter follows it. Any string will do; it may have no word. */
export function parseQuery(text: string): readonly QueryTerm[] {
  const cut = text.slice(0, LONGEST_QUERY);
  const tokens = tokensOf(cut);
  const words = distinct(tokens.filter(({ extra }) => !extra)).slice(0, MOST_WORDS);
  const open = text.length > LONGEST_QUERY ? undefined : cut.length;
  const single = words.map(
    ({ term, to }, at): QueryTerm => ({ term, covers: 1 << at, prefix: to === open, joined: false }),
  );
  const names = tokens.filter(({ extra }) => extra).map((name) => joinedName(name, words, open));
  const neighbours = words.slice(1).map((word, at) => joinedNeighbours(words[at], word, at, open));
  const joined = [...names, ...neighbours].filter((term) => term !== undefined);
  return [...single, ...distinct(joined)];
}

/** A name that stands for two words of the query or more; parts of a word stand for none. */
function joinedName(name: Token, words: readonly Token[], open: number | undefined): QueryTerm | undefined {
  let covers = 0;
  words.forEach(({ from, to }, at) => {
    if (from >= name.from && to <= name.to) covers |= 1 << at;
  });
  const single = (covers & (covers - 1)) === 0;
  return single ? undefined : { term: name.term, covers, prefix: name.to === open, joined: true };
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
  return { term, covers: 3 << at, prefix: word.to === open, joined: true };
}

function distinct<T extends { readonly term: string }>(terms: readonly T[]): readonly T[] {
  return [...new Map(terms.map((one) => [one.term, one])).values()];
}
