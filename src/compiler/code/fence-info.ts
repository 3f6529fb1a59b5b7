// What stands after the three backticks: the language, then how the code is shown. One grammar of our own; the forms of
// other generators are read where they can mean one thing only.
import { didYouMean } from '../nearest.ts';
import { FOREIGN_WORDS, KEYS, OPTIONS } from './fence-words.ts';
import { type LineRange, rangesOf } from './line-ranges.ts';
import { markOf, markOfText } from './word-marks.ts';

/** A word of the info that means nothing, or cannot be read. `snippet` is how it is written there. */
interface InfoFault {
  readonly snippet: string;
  readonly message: string;
  readonly hint: string | undefined;
}

/** Ranges count from 1, the first line of the code. */
export interface FenceInfo {
  /** The language as written, empty for none. */
  readonly word: string;
  readonly title: string | undefined;
  /** The name of the fence's tab in a group. */
  readonly tab: string | undefined;
  readonly isNumbered: boolean;
  /** The first line's number, where the author gives one. */
  readonly start: number | undefined;
  readonly highlight: readonly LineRange[];
  readonly focus: readonly LineRange[];
  readonly added: readonly LineRange[];
  readonly deleted: readonly LineRange[];
  readonly marks: readonly RegExp[];
  readonly wraps: boolean;
  /** A file to take the code from, and which part of it. */
  readonly file: string | undefined;
  readonly region: string | undefined;
  /** The language of a diff's lines. */
  readonly lang: string | undefined;
  /** That tests run the code: empty for a program of its own, else the name of the one that it is a piece of. */
  readonly run: string | undefined;
  readonly faults: readonly InfoFault[];
}

type Draft = { -readonly [Key in keyof FenceInfo]: FenceInfo[Key] };

/** A list in braces or brackets, a quoted value, a pattern between slashes, or anything up to white space. */
const VALUE = String.raw`"[^"]*"|'[^']*'|\/(?:\\.|[^/\\\n])+\/[a-z]*(?=[\s,}]|$)|\{[^}]*\}|\[[^\]]*\]|[^\s,{}]+`;
const PIECE = new RegExp(
  String.raw`,\s*(?<glued>[\w-]+)(?![\w-]|\s*[={])|:(?<colon>[\w./-]+(?:=\d+)?)|(?<key>[A-Za-z][\w-]*)(?:=(?<value>${VALUE})|(?<list>\{[\d\s,-]*\}))|\{(?<braces>[^}]*)\}|\[(?<tab>[^\]]*)\]|(?<mark>"[^"]+"|\/(?:\\.|[^/\\\n])+\/[a-z]*(?=\s|$))|(?<word>[^\s,]+)`,
  'y',
);

/** Reads all of it; what cannot be read is in `faults`. */
export function fenceInfo(info: string): FenceInfo {
  const text = info.trim();
  const word = languageWord(text);
  const draft = emptyInfo(word);
  const after = text.slice(word.length);
  const slash = /^\/([\d,-]+)(?=\s|$)/.exec(after);
  if (slash?.[1] !== undefined) draft.highlight = fromZero(slash[1]);
  const rest = after.slice(slash?.[0].length ?? 0);
  const faults: InfoFault[] = [];
  for (let at = 0; at < rest.length; ) {
    PIECE.lastIndex = at;
    const found = /[\s]/.test(rest[at] ?? '') ? null : PIECE.exec(rest);
    at = found === null ? at + 1 : PIECE.lastIndex;
    if (found !== null) faults.push(...taken(draft, found[0], found.groups ?? {}));
  }
  return { ...draft, faults };
}

/** Eleventy's `js/0,3-4`, whose first line is 0. */
const fromZero = (list: string): readonly LineRange[] =>
  rangesOf(list.replace(/\d+/g, (number) => String(Number(number) + 1))) ?? [];

function emptyInfo(word: string): Draft {
  return {
    word,
    title: undefined,
    tab: undefined,
    isNumbered: false,
    start: undefined,
    highlight: [],
    focus: [],
    added: [],
    deleted: [],
    marks: [],
    wraps: false,
    file: undefined,
    region: undefined,
    lang: undefined,
    run: undefined,
    faults: [],
  };
}

/** The first word, unless it already says how the code is shown. */
function languageWord(text: string): string {
  const word = /^[^\s,{:/[]+/.exec(text)?.[0] ?? '';
  return word.includes('=') ? '' : word;
}

type Groups = Readonly<Record<string, string | undefined>>;

function taken(draft: Draft, snippet: string, groups: Groups): InfoFault[] {
  const { glued, colon, key, value, list, braces, tab, mark, word } = groups;
  if (glued !== undefined) return []; // `rust,ignore`: words for mdBook's own tests
  if (colon !== undefined) return takeColon(draft, colon);
  if (key !== undefined) return takeOption(draft, snippet, key, value ?? list ?? '');
  if (braces !== undefined) return takeBraces(draft, snippet, braces);
  if (tab !== undefined) draft.tab = tab.trim() || undefined;
  else if (mark !== undefined) return takeOption(draft, snippet, 'mark', mark);
  else if (word !== undefined) return takeWord(draft, word);
  return [];
}

/** VitePress: `ts:line-numbers=10`; others: `ts:main.ts`. */
function takeColon(draft: Draft, colon: string): InfoFault[] {
  const numbers = /^line-numbers(?:=(\d+))?$/.exec(colon);
  if (numbers !== null) {
    draft.isNumbered = true;
    if (numbers[1] !== undefined) draft.start = Number(numbers[1]);
  } else if (colon === 'no-line-numbers') draft.isNumbered = false;
  else if (colon.includes('.')) draft.title ??= colon;
  else return [unknown(`:${colon}`, colon)];
  return [];
}

/** `{1,3-5}`; Hugo's `{hl_lines=[2,"4-6"],linenos=true}`; Pandoc's `{.numberLines}`. */
function takeBraces(draft: Draft, snippet: string, braces: string): InfoFault[] {
  const ranges = rangesOf(braces);
  if (ranges !== undefined) {
    draft.highlight = [...draft.highlight, ...ranges];
    return [];
  }
  const pieces = [...braces.matchAll(new RegExp(String.raw`[.#]?([A-Za-z][\w-]*)(?:=(${VALUE}))?`, 'g'))];
  if (pieces.length === 0) return [{ snippet, message: `${snippet} is no list of lines`, hint: 'write {2,4-6}' }];
  return pieces.flatMap(([whole, name = '', value]) => {
    if (whole.startsWith('.') && draft.word === '' && !(name in OPTIONS)) {
      draft.word = name;
      return [];
    }
    return value === undefined ? takeWord(draft, name) : takeOption(draft, whole, name, value);
  });
}

function takeWord(draft: Draft, word: string): InfoFault[] {
  const option = Object.hasOwn(OPTIONS, word) ? OPTIONS[word] : undefined;
  if (option === 'lines') draft.isNumbered = true;
  else if (option === 'wrap') draft.wraps = true;
  else if (option === 'run') draft.run = '';
  else return FOREIGN_WORDS.has(word) ? [] : [unknown(word, word)];
  return [];
}

function takeOption(draft: Draft, snippet: string, key: string, written: string): InfoFault[] {
  const option = Object.hasOwn(OPTIONS, key) ? OPTIONS[key] : undefined;
  const isQuoted = /^(["']).*\1$/s.test(written);
  const value = isQuoted ? written.slice(1, -1) : written;
  if (option === undefined) return FOREIGN_WORDS.has(key) ? [] : [unknown(snippet, key)];
  if (option === 'mark' && !written.startsWith('{')) {
    const mark = isQuoted ? markOfText(value) : markOf(written);
    if (typeof mark === 'string') return [{ snippet, message: `${written} is no regular expression`, hint: mark }];
    draft.marks = [...draft.marks, mark];
    return [];
  }
  if (option === 'lines' || option === 'start') return takeNumbers(draft, snippet, value, option);
  if (option === 'wrap') draft.wraps = value !== 'false';
  else if (option === 'run') draft.run = value;
  else if (option === 'title' || option === 'tab' || option === 'file' || option === 'region' || option === 'lang')
    draft[option] = value || undefined;
  else {
    const ranges = rangesOf(value.replace(/^[{[]|[}\]]$/g, '').replace(/["']/g, ''));
    const name = option === 'mark' ? 'highlight' : option;
    if (ranges === undefined)
      return [{ snippet, message: `"${value}" is no list of lines`, hint: `write ${key}{2,4-6}` }];
    draft[name] = [...draft[name], ...ranges];
  }
  return [];
}

function takeNumbers(draft: Draft, snippet: string, value: string, option: 'lines' | 'start'): InfoFault[] {
  if (/^\d+$/.test(value)) {
    draft.isNumbered = true;
    draft.start = Number(value);
    return [];
  }
  if (option === 'lines' && /^(true|false|inline|table)$/.test(value)) {
    draft.isNumbered = value !== 'false';
    return [];
  }
  return [
    {
      snippet,
      message: `"${value}" is no number of a line`,
      hint: `write ${option === 'lines' ? 'lines' : 'start'}=10`,
    },
  ];
}

function unknown(snippet: string, name: string): InfoFault {
  const hint = didYouMean(name, KEYS) ?? `what may stand here: ${KEYS.join(', ')}`;
  return { snippet, message: `"${name}" means nothing after a code's language`, hint };
}
