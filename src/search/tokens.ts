// The one tokenizer, for texts at build and for queries: what is a word, and by which other spellings it is found.
import { fold } from './fold.ts';

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

/** Base64 and the like, to be passed over, or a word with its marks, unseen joiners and inner apostrophes. */
const WORD = /[\w+/=-]{80,}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]|['’](?=\p{L}))*/gu;
const LONGEST_WORD = 80;

/** Scripts written without spaces: Thai to Burmese, Khmer, Chinese, Japanese. Korean is close enough to gain by it. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uffdc\u{20000}-\u{3ffff}]/u;
const RUN = new RegExp(`(${UNSPACED.source}\\p{M}*)+|(?:(?!${UNSPACED.source}).)+`, 'gsu');

const BEYOND_ASCII = /[^\0-\x7f]/;
const JOINER = /^[-_\u2010\u2011]$/;
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
  let name: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const unspaced = BEYOND_ASCII.test(word) && UNSPACED.test(word);
    if (word.length >= LONGEST_WORD && !unspaced) continue;
    const last = name.at(-1);
    if (unspaced) {
      addRuns(tokens, word, index);
      continue;
    }
    const main = mainToken(text, word, index);
    if (last !== undefined && !(index === last.to + 1 && joins(text[last.to] ?? '', last, main))) {
      addWhole(tokens, text, name);
      name = [];
    }
    addWord(tokens, main, word);
    name.push(main);
  }
  addWhole(tokens, text, name);
  return tokens;
}

/** Words of a text as its length counts: main tokens only. */
export const countOf = (tokens: readonly Token[]): number =>
  tokens.reduce((count, token) => count + (token.extra ? 0 : 1), 0);

/** `c++` and `c#` keep their signs; `reader's` is `reader`. */
function mainToken(text: string, word: string, from: number): Token {
  const operator = word.length === 1 ? (OPERATOR.exec(text.slice(from + 1, from + 4))?.[0] ?? '') : '';
  const term = fold(word.replace(POSSESSIVE, '')) + operator;
  return { term, from, to: from + word.length + operator.length, extra: false };
}

function addWord(tokens: Token[], main: Token, word: string): void {
  if (main.term.length > 0 && main.term.length <= LONGEST_TERM) tokens.push(main);
  if (word.length < 4 || !HUMPED.test(word)) return;
  const humps = [...word.replace(POSSESSIVE, '').matchAll(HUMP)];
  if (humps.length < 2) return;
  for (const { 0: hump, index } of humps) {
    const term = fold(hump);
    const from = main.from + index;
    if (term.length > 1 && term.length <= LONGEST_TERM)
      tokens.push({ term, from, to: from + hump.length, extra: true });
  }
}

/** True where two words make one name: `pg_repack`, `gh-ost`, `node.js`, `7.4`. */
function joins(between: string, before: Token, after: Token): boolean {
  if (between === '.') return SHORT_ENDING.test(after.term) || (VERSION.test(before.term) && DIGITS.test(after.term));
  return JOINER.test(between);
}

/** The name without its joiners; a version keeps its points and loses its `v`. */
function addWhole(tokens: Token[], text: string, name: readonly Token[]): void {
  const first = name[0];
  const last = name.at(-1);
  if (first === undefined || last === undefined || name.length < 2) return;
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
    else addWord(tokens, { term: fold(run), from, to: from + run.length, extra: false }, run);
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
