// The one tokenizer, for texts at build and for queries: what is a word, and by which other spellings it is found.
import { fold } from './fold.ts';
import { LONGEST_WORD, nextWord } from './next-word.ts';

/** The longest term, in UTF-16 code units; what is longer is no word. */
export const LONGEST_TERM = 32;

/**
 * A term and where it stands, `[from, to)` in UTF-16 code units of the text. `extra` is another way to find what a main
 * token already says: `pgrepack` beside `pg` and `repack`, or `do` and `something` beside `dosomething`.
 */
export interface Token {
  readonly term: string;
  readonly from: number;
  readonly to: number;
  readonly extra: boolean;
}

/** Scripts written without spaces: Thai to Burmese, Khmer, Chinese, Japanese. Korean is close enough to gain by it. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uffdc\u{20000}-\u{3ffff}]/u;
const RUN = new RegExp(`(${UNSPACED.source}\\p{M}*)+|(?:(?!${UNSPACED.source}).)+`, 'gsu');

const BEYOND_ASCII = /[^\0-\x7f]/;
const JOINERS = new Set(['-', '_', '\u2010', '\u2011'].map((sign) => sign.charCodeAt(0)));
const POINT = '.'.charCodeAt(0);
/** A capital or an apostrophe inside of a word; only then is there more than one hump. */
const HUMPED = /.[\p{Lu}'’]/u;
const HUMP = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}'’]+/gu;
const POSSESSIVE = /['’][sS]$/;
const OPERATOR = /^(?:\+\+|#(?![\p{L}\p{N}]))/u;
const VERSION = /^v?\d+$/;
const DIGITS = /^\d+$/;
const SHORT_ENDING = /^[a-z]{2,3}$/;

/** All tokens of a text, main ones in its order, each followed by its extras. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last: Token | undefined;
  /** The words of a name, once there are two. */
  let name: Token[] | undefined;
  for (let found = nextWord(text, 0); found !== undefined; found = nextWord(text, found.from + found.word.length)) {
    const { word, from, isPlain } = found;
    const unspaced = !isPlain && isUnspaced(word);
    if (word.length >= LONGEST_WORD && !unspaced) continue;
    const spelling = isPlain || unspaced ? undefined : spellingOf(word);
    const main = unspaced ? undefined : mainToken(text, word, from, spelling?.term ?? word);
    if (
      last !== undefined &&
      main !== undefined &&
      from === last.to + 1 &&
      joins(text.charCodeAt(last.to), last, main)
    ) {
      name ??= [last];
      name.push(main);
    } else if (name !== undefined) {
      addWhole(tokens, text, name);
      name = undefined;
    }
    if (main === undefined) addRuns(tokens, word, from);
    else addWord(tokens, main, spelling);
    last = main;
  }
  if (name !== undefined) addWhole(tokens, text, name);
  return tokens;
}

/** Words of a text as its length counts: main tokens only. */
export const countOf = (tokens: readonly Token[]): number =>
  tokens.reduce((count, token) => count + (token.extra ? 0 : 1), 0);

/** `c++` and `c#` keep their signs. */
function mainToken(text: string, word: string, from: number, spelled: string): Token {
  if (word.length > 1) return { term: spelled, from, to: from + word.length, extra: false };
  const operator = OPERATOR.exec(text.slice(from + 1, from + 4))?.[0] ?? '';
  return { term: spelled + operator, from, to: from + word.length + operator.length, extra: false };
}

function addWord(tokens: Token[], main: Token, spelling: Spelling | undefined): void {
  if (main.term.length > 0 && main.term.length <= LONGEST_TERM) tokens.push(main);
  if (spelling === undefined) return;
  for (const { term, at, length } of spelling.humps) {
    const from = main.from + at;
    tokens.push({ term, from, to: from + length, extra: true });
  }
}

/** How a word is spelled in the index, and the humps in it, if there are two or more. */
interface Spelling {
  readonly term: string;
  readonly humps: readonly { readonly term: string; readonly at: number; readonly length: number }[];
}

const NO_HUMPS: Spelling['humps'] = [];
/** The same other words come again and again. Beyond so many they are begun anew: a library has no end of them. */
const spellings = new Map<string, Spelling>();
const MOST_SPELLINGS = 5_000;

function spellingOf(word: string): Spelling {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  const spelling = spelled(word);
  spellings.set(word, spelling);
  return spelling;
}

/** `reader's` is `reader`. */
function spelled(word: string): Spelling {
  const bare = word.replace(POSSESSIVE, '');
  const humps = word.length < 4 || !HUMPED.test(word) ? [] : [...bare.matchAll(HUMP)];
  const terms = humps.map(({ 0: hump, index }) => ({ term: fold(hump), at: index, length: hump.length }));
  const fitting = terms.filter(({ term }) => term.length > 1 && term.length <= LONGEST_TERM);
  return { term: fold(bare), humps: terms.length < 2 ? NO_HUMPS : fitting };
}

/** True where two words make one name: `pg_repack`, `gh-ost`, `node.js`, `7.4`. `between` is a UTF-16 code unit. */
function joins(between: number, before: Token, after: Token): boolean {
  if (between !== POINT) return JOINERS.has(between);
  return SHORT_ENDING.test(after.term) || (VERSION.test(before.term) && DIGITS.test(after.term));
}

/** The name without its joiners; a version keeps its points and loses its `v`. */
function addWhole(tokens: Token[], text: string, name: readonly Token[]): void {
  const first = name[0];
  const last = name.at(-1);
  if (first === undefined || last === undefined) return;
  const version =
    VERSION.test(first.term) && text[first.to] === '.' && name.slice(1).every((part) => DIGITS.test(part.term));
  const term = version
    ? name.map((part) => part.term.replace('v', '')).join('.')
    : name.map((part) => part.term).join('');
  if (term.length <= LONGEST_TERM) tokens.push({ term, from: first.from, to: last.to, extra: true });
}

/** A word that is in part or in whole written without spaces. */
function addRuns(tokens: Token[], word: string, at: number): void {
  for (const { 0: run, 1: unspaced, index } of word.matchAll(RUN)) {
    const from = at + index;
    if (unspaced !== undefined) addPairs(tokens, run, from);
    else addWord(tokens, { term: fold(run), from, to: from + run.length, extra: false }, spellingOf(run));
  }
}

/** Every two neighbouring letters, and the last one alone, so that one letter finds the pair it ends as well. */
function addPairs(tokens: Token[], run: string, at: number): void {
  const letters = [...run.matchAll(/.\p{M}*/gsu)].map(({ 0: letter, index }) => ({
    term: fold(letter),
    from: at + index,
    to: at + index + letter.length,
  }));
  letters.forEach(({ term, from, to }, position) => {
    const next = letters[position + 1];
    const extra = next === undefined && letters.length > 1;
    tokens.push({ term: term + (next?.term ?? ''), from, to: next?.to ?? to, extra });
  });
}

/** True where a text is of a script without spaces, in which one letter already says something. */
export const isUnspaced = (text: string): boolean => BEYOND_ASCII.test(text) && UNSPACED.test(text);
