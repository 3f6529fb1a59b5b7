// Texts in one line with the terms in them, which every letter typed looks for again: a text is taken apart once, each of
// its words, which come again in all others, once for all, and terms are compared by number.
import { tokensOf } from './tokens.ts';

/** White space is one space each, none at either end. Terms by their numbers, each with where it stands. */
export interface Line {
  readonly line: string;
  readonly terms: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Lines that are kept: those of the last few answers. */
const MOST_LINES = 400;
/** When so many words are known, each way of writing one counted, all is forgotten. */
const MOST_WORDS = 20_000;

type Word = Omit<Line, 'line'>;

/** What was taken apart before. Numbers of terms are good for as long as the same memory is. */
export class LineMemory {
  static #current = new LineMemory();
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, Word>();
  /** The longest unused first. */
  readonly #lines = new Map<string, Line>();

  /** The memory for the next texts; all memory so far is let go where it grew too large. */
  static current(): LineMemory {
    if (LineMemory.#current.#words.size > MOST_WORDS) LineMemory.#current = new LineMemory();
    return LineMemory.#current;
  }

  numberOf(term: string): number {
    const number = this.#numbers.get(term) ?? this.#numbers.size;
    this.#numbers.set(term, number);
    return number;
  }

  lineOf(text: string): Line {
    const line = this.#lines.get(text) ?? this.takenApart(text.replace(/\s+/g, ' ').trim());
    this.#lines.delete(text);
    this.#lines.set(text, line);
    for (const oldest of this.#lines.keys()) {
      if (this.#lines.size <= MOST_LINES) break;
      this.#lines.delete(oldest);
    }
    return line;
  }

  /** A text as it is. No token reaches over a space, so that its tokens are those of what is between its spaces. */
  takenApart(line: string): Line {
    const terms: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (let from = 0; from < line.length; ) {
      const space = line.indexOf(' ', from);
      const to = space < 0 ? line.length : space;
      const word = this.#word(line.slice(from, to));
      for (let at = 0; at < word.terms.length; at++) {
        terms.push(word.terms[at] ?? 0);
        starts.push(from + (word.starts[at] ?? 0));
        ends.push(from + (word.ends[at] ?? 0));
      }
      from = to + 1;
    }
    return { line, terms, starts, ends };
  }

  #word(spelling: string): Word {
    const known = this.#words.get(spelling);
    if (known !== undefined) return known;
    const tokens = tokensOf(spelling);
    const word = {
      terms: tokens.map(({ term }) => this.numberOf(term)),
      starts: tokens.map(({ from }) => from),
      ends: tokens.map(({ to }) => to),
    };
    this.#words.set(spelling, word);
    return word;
  }
}
