// Oniguruma with each pattern compiled once. A grammar's rules name the same patterns again and again, in hundreds of
// lists, and compiling these lists takes longer than highlighting with them.
import type { PatternScanner, RegexEngine, RegexEngineString } from 'shiki';

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
  return {
    createString: (text) => engine.createString(text),
    createScanner: (sources) => {
      const list = sources.map((source) => patternOf(typeof source === 'string' ? source : source.source));
      return { findNextMatchSync: (text, from) => firstOf(list, text, from), dispose: () => undefined };
    },
  };
}

function firstOf(patterns: readonly Pattern[], text: string | RegexEngineString, from: number): Match | null {
  let best: Match | null = null;
  let start = Number.POSITIVE_INFINITY;
  for (let index = 0; index < patterns.length; index++) {
    const match = patterns[index]?.find(text, from);
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
  #text: string | RegexEngineString | undefined;
  #from = 0;
  #match: Match | null = null;

  constructor(source: string, engine: RegexEngine) {
    this.#source = source;
    this.#engine = engine;
    this.#isAnchored = source.includes('\\G');
  }

  find(text: string | RegexEngineString, from: number): Match | null {
    const isKnown = this.#text === text && from >= this.#from && !this.#isAnchored;
    if (isKnown && (this.#match === null || (this.#match.captureIndices[0]?.start ?? 0) >= from)) return this.#match;
    this.#scanner ??= this.#engine.createScanner([this.#source]);
    this.#text = text;
    this.#from = from;
    this.#match = this.#scanner.findNextMatchSync(text, from, 0);
    return this.#match;
  }
}
