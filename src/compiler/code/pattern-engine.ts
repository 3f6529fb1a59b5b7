// Oniguruma with each pattern compiled once. A grammar's rules name the same patterns again and again, in hundreds of
// lists, and compiling these lists takes longer than highlighting with them.
import type { PatternScanner, RegexEngine, RegexEngineString } from 'shiki';
import { type Letters, lettersIn, mayMatch, type Needed, neededLetters } from './needed-letters.ts';

type Text = string | RegexEngineString;
type Match = NonNullable<ReturnType<PatternScanner['findNextMatchSync']>>;

/** The same matches as `engine` gives for whole lists: the leftmost, and of those the pattern that stands first. */
export function eachPatternOnce(engine: RegexEngine): RegexEngine {
  const patterns = new Map<string, Pattern>();
  const patternOf = (source: string): Pattern => {
    const known = patterns.get(source);
    if (known !== undefined) return known;
    const made = new Pattern(source, engine);
    patterns.set(source, made);
    return made;
  };
  let text: Text | undefined;
  let letters: Letters = { low: 0, high: 0 };
  return {
    createString: (line) => engine.createString(line),
    createScanner: (sources) => {
      const list = sources.map((source) => patternOf(typeof source === 'string' ? source : source.source));
      const findNextMatchSync = (line: Text, from: number) => {
        if (line !== text) letters = lettersIn(typeof line === 'string' ? line : line.content);
        text = line;
        return firstOf(list, line, letters, from);
      };
      return { findNextMatchSync, dispose: () => undefined };
    },
  };
}

function firstOf(patterns: readonly Pattern[], text: Text, letters: Letters, from: number): Match | null {
  let best: Match | null = null;
  let start = Number.POSITIVE_INFINITY;
  for (let index = 0; index < patterns.length; index++) {
    const match = patterns[index]?.find(text, letters, from);
    if (!match) continue;
    const at = match.captureIndices[0]?.start ?? 0;
    if (at >= start) continue;
    best = { index, captureIndices: match.captureIndices };
    start = at;
    if (start === from) break;
  }
  return best;
}

/** One pattern, and what it last found. */
class Pattern {
  readonly #source: string;
  readonly #engine: RegexEngine;
  /** A match of `\G` depends on where the search began. */
  readonly #isAnchored: boolean;
  #scanner: PatternScanner | undefined;
  #needed: Needed | undefined;
  #text: Text | undefined;
  #from = 0;
  #match: Match | null = null;

  constructor(source: string, engine: RegexEngine) {
    this.#source = source;
    this.#engine = engine;
    this.#isAnchored = source.includes('\\G');
  }

  /** `letters` are those of the text. */
  find(text: Text, letters: Letters, from: number): Match | null {
    this.#needed ??= neededLetters(this.#source);
    if (!mayMatch(this.#needed, letters)) return null;
    const isKnown = this.#text === text && from >= this.#from && !this.#isAnchored;
    if (isKnown && (this.#match === null || (this.#match.captureIndices[0]?.start ?? 0) >= from)) return this.#match;
    this.#scanner ??= this.#engine.createScanner([this.#source]);
    this.#text = text;
    this.#from = from;
    this.#match = this.#scanner.findNextMatchSync(text, from, 0);
    return this.#match;
  }
}
