// The piece of a section that shows best why it was found, and the ranges to mark in it.
import type { MarkedText, Marks } from '../contract/search.ts';
import { type Match, WantedFinder, type WantedTerms } from './wanted.ts';

/** About how long an excerpt is, in UTF-16 code units. */
const LENGTH = 200;
/** How much of the room around the words found goes before them, and how far back a sentence may start. */
const ROOM_BEFORE = 0.3;
const ROOM_TO_SENTENCE = 0.6;
const ELLIPSIS = '…';
/** Most of a text's white space is one space between two words and stays as it is. */
const OTHER_THAN_ONE_SPACE = /\s{2,}|[^\S ]/g;

/** The whole text in one line, with its marks. */
export function markedText(text: string, wanted: WantedTerms): MarkedText {
  const { line, matches } = found(text, wanted);
  return { text: line, marks: marksOf(matches, 0, line.length, 0) };
}

/** The ranges to mark in a text as it is. */
export function rangesOf(text: string, wanted: WantedTerms): Marks {
  return marksOf(WantedFinder.of(wanted).matchesIn(text), 0, text.length, 0);
}

/** About 200 code units of the text, whole words, with an ellipsis where it goes on; its start if nothing is found in it. */
export function excerptOf(text: string, wanted: WantedTerms): MarkedText {
  const { line, matches } = found(text, wanted);
  const [from, to] = windowOf(line, densest(matches, wanted.size));
  const before = from > 0 ? ELLIPSIS : '';
  const after = to < line.length ? ELLIPSIS : '';
  return {
    text: before + line.slice(from, to) + after,
    marks: marksOf(matches, from, to, before.length - from),
  };
}

function found(text: string, wanted: WantedTerms): { readonly line: string; readonly matches: readonly Match[] } {
  const line = lineOf(text);
  return { line, matches: WantedFinder.of(wanted).matchesIn(line) };
}

/** The texts of the last few answers in one line each, the longest unused first. */
const lines = new Map<string, string>();
const MOST_LINES = 100;

function lineOf(text: string): string {
  const line = lines.get(text) ?? text.replace(OTHER_THAN_ONE_SPACE, ' ').trim();
  lines.delete(text);
  lines.set(text, line);
  for (const oldest of lines.keys()) {
    if (lines.size <= MOST_LINES) break;
    lines.delete(oldest);
  }
  return line;
}

/** The first and the last code unit of the best run of matches that fits an excerpt; the first of equals. */
function densest(matches: readonly Match[], terms: number): readonly [from: number, to: number] {
  const run = new Tally(terms);
  let best: readonly [number, number] = [0, 0];
  let most = 0;
  let first = 0;
  for (const match of matches) {
    run.add(match);
    let start = matches[first] ?? match;
    while (start !== match && match.to - start.from > LENGTH) {
      run.remove(start);
      start = matches[++first] ?? match;
    }
    const worth = run.worth();
    if (worth <= most) continue;
    most = worth;
    best = [start.from, match.to];
  }
  return best;
}

/** What a run of matches is worth: 1 for each word of the query in it, and each of its terms' weight once. */
class Tally {
  readonly #terms: Uint16Array;
  readonly #words: Uint16Array;
  #weight = 0;

  /** There are no more words than terms. */
  constructor(terms: number) {
    this.#terms = new Uint16Array(terms);
    this.#words = new Uint16Array(terms);
  }

  add({ term, word, weight }: Match): void {
    if (this.#change(this.#terms, term, 1) === 1) this.#weight += weight;
    if (this.#change(this.#words, word, 1) === 1) this.#weight += 1;
  }

  remove({ term, word, weight }: Match): void {
    if (this.#change(this.#terms, term, -1) === 0) this.#weight -= weight;
    if (this.#change(this.#words, word, -1) === 0) this.#weight -= 1;
  }

  /** To a thousandth, so that adding and taking away leaves no trace. */
  worth(): number {
    return Math.round(this.#weight * 1000);
  }

  #change(counts: Uint16Array, at: number, by: number): number {
    const count = (counts[at] ?? 0) + by;
    counts[at] = count;
    return count;
  }
}

/** The excerpt around `[first, last)`: from a sentence's start if one is near, else from a word's. */
function windowOf(line: string, [first, last]: readonly [number, number]): readonly [from: number, to: number] {
  if (line.length <= LENGTH) return [0, line.length];
  const room = Math.max(0, LENGTH - (last - first));
  const sentence = line.lastIndexOf('. ', first - 2) + 2;
  const near = sentence >= 2 && first - sentence <= room * ROOM_TO_SENTENCE;
  const wished = near ? sentence : Math.max(0, Math.floor(first - room * ROOM_BEFORE));
  const from = wordStart(line, Math.min(wished, Math.max(0, line.length - LENGTH)), first);
  return [from, wordEnd(line, from + LENGTH, Math.max(last, from + 1))];
}

/** The first start of a word from `at` on, or `at` itself where none comes before `latest`. */
function wordStart(line: string, at: number, latest: number): number {
  if (at <= 0) return 0;
  const space = line.indexOf(' ', at - 1);
  return space >= 0 && space < latest ? space + 1 : between(line, Math.min(at, latest));
}

/** The last end of a word up to `at`, or `at` itself where none comes after `earliest`. */
function wordEnd(line: string, at: number, earliest: number): number {
  if (at >= line.length) return line.length;
  const space = line.lastIndexOf(' ', at);
  return space >= earliest ? space : between(line, Math.max(at, earliest));
}

/** The nearest place before `at` that is inside of no character. */
function between(line: string, at: number): number {
  let place = at;
  while (place > 0 && /^(?:[\udc00-\udfff]|\p{M})/u.test(line.slice(place, place + 2))) place--;
  return place > 0 && isLowSurrogate(line.charCodeAt(place)) ? place - 1 : place;
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The matches inside of `[from, to)`, moved by `shift`; those that touch become one. */
function marksOf(matches: readonly Match[], from: number, to: number, shift: number): MarkedText['marks'] {
  const marks: [number, number][] = [];
  for (const match of matches) {
    const start = Math.max(match.from, from) + shift;
    const end = Math.min(match.to, to) + shift;
    if (start >= end) continue;
    const last = marks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
