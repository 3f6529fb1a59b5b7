// What a line must hold for a pattern of a grammar to match anywhere in it, read off the pattern. Most patterns match
// nowhere in most lines, and asking Oniguruma takes far longer than comparing some bits.

/** Characters in 64 groups, a bit each: signs and digits in `low`; letters, alike in either case, and more in `high`. */
export interface Letters {
  readonly low: number;
  readonly high: number;
}

const NONE: Letters = { low: 0, high: 0 };

/** Characters that control are in the group of the space, those beyond ASCII in that of `@` and the backtick. */
function lettersOf(code: number): Letters {
  if (code < 64) return { low: 1 << (code < 32 ? 0 : code), high: 0 };
  return { low: 0, high: code < 128 ? 1 << code : 1 };
}

const both = (a: Letters, b: Letters): Letters => ({ low: a.low | b.low, high: a.high | b.high });

/** The groups of all characters of a line. */
export function lettersIn(line: string): Letters {
  let [low, high] = [0, 0];
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code < 64) low |= 1 << (code < 32 ? 0 : code);
    else high |= code < 128 ? 1 << code : 1;
  }
  return { low, high };
}

/** What a line holds that a pattern matches in: all letters of one of these at least. */
export type Needed = readonly Letters[];

/** Whether a line of these letters may hold a match. */
export function mayMatch(needed: Needed, { low, high }: Letters): boolean {
  for (const one of needed) if ((one.low & ~low) === 0 && (one.high & ~high) === 0) return true;
  return false;
}

/** Of a pattern that is not understood nothing is needed: every line may match. */
export function neededLetters(pattern: string): Needed {
  try {
    return new PatternReader(pattern).whole() ?? [NONE];
  } catch (fault) {
    if (fault instanceof NotRead) return [NONE];
    throw fault;
  }
}

/** The pattern has a form that is not read here. */
class NotRead extends Error {}

interface Flags {
  readonly ignoresCase: boolean;
  /** White space in the pattern says nothing, and `#` begins a comment. */
  readonly isSpaced: boolean;
}

const GROUP = /\?(?:[:=>]|<[=!]|!|<[A-Za-z_]\w*>|([imx]*)(?:-([imx]+))?([:)]))/y;
const SPACE = /(?:\s|#.*)+/y;
const REPEAT = /(?:[*?+]|\{\d*,\d*\}|\{\d+\})[?+]?/y;
const MAY_BE_NONE = /^[*?]|^\{0*[,}]|\}\?$/;
const ESCAPED = /x\{\w+\}|x[0-9A-Fa-f]{1,2}|u[0-9A-Fa-f]{4}|[pP]\{[^}]*\}|[kg]<[^>]*>|\d+|[^cCMpPkgxu\d]/suy;
/** Members that are single characters and ranges of them; the sign in front, a bracket as the first, and sets within are not. */
const PLAIN_CLASS = /\[(?!\^|\])((?:\\[^\p{L}\d]|[^\\[\]&])+)\]/suy;
const MEMBER = /\\?(.)(?:-\\?(.))?/gsu;
const OF_CLASS = /\\[^cCM]|\[\^?\]?|[^\\]/suy;
const FIRST_BEYOND = 128;
const MOST = 64;

/** Reads Oniguruma's syntax as grammars use it. Source: its doc/RE, the syntax of Ruby. */
class PatternReader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  whole(): Needed | undefined {
    const needed = this.#alternatives({ ignoresCase: false, isSpaced: false });
    if (this.#at < this.#pattern.length) throw new NotRead();
    return needed;
  }

  #alternatives(flags: Flags): Needed | undefined {
    let needed = this.#sequence(flags);
    while (this.#take('|')) {
      const other = this.#sequence(flags);
      needed = needed && other && [...needed, ...other];
    }
    return needed && needed.length <= MOST ? needed : undefined;
  }

  /** All that leaves no choice, and of what does the part that says most. */
  #sequence(flags: Flags): Needed | undefined {
    this.#passSpace(flags);
    let always = NONE;
    let best: Needed | undefined;
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      const needed = this.#atom(flags);
      if (this.#mayBeMissing(flags) || needed === undefined) continue;
      const [only, ...others] = needed;
      if (only !== undefined && others.length === 0) always = both(always, only);
      else if (best === undefined || likelihood(needed) < likelihood(best)) best = needed;
    }
    if (best === undefined) return always === NONE ? undefined : [always];
    return best.map((one) => both(one, always));
  }

  /** Passes over what says how often the last thing comes, and the space around it. */
  #mayBeMissing(flags: Flags): boolean {
    let mayBe = false;
    this.#passSpace(flags);
    for (let found = this.#match(REPEAT); found !== undefined; found = this.#match(REPEAT)) {
      mayBe ||= MAY_BE_NONE.test(found[0]);
      this.#passSpace(flags);
    }
    return mayBe;
  }

  #passSpace({ isSpaced }: Flags): void {
    if (isSpaced) this.#match(SPACE);
  }

  #atom(flags: Flags): Needed | undefined {
    const sign = this.#pattern.charAt(this.#at);
    if (sign === '(') return this.#group(flags);
    if (sign === '[') return this.#class(flags);
    this.#at++;
    if (sign === '\\') return this.#escape(flags);
    if (/[.^$]/.test(sign)) return undefined;
    if (/[*+?]/.test(sign)) throw new NotRead();
    return literal(sign, flags);
  }

  /** What is looked for ahead or behind is in the same line. */
  #group(flags: Flags): Needed | undefined {
    this.#at++;
    const found = this.#match(GROUP);
    if (found === undefined && this.#pattern.charAt(this.#at) === '?') throw new NotRead();
    const [kind = '', on = '', off = '', end] = found ?? [];
    const isOn = (letter: string, before: boolean) => (before || on.includes(letter)) && !off.includes(letter);
    const inner = { ignoresCase: isOn('i', flags.ignoresCase), isSpaced: isOn('x', flags.isSpaced) };
    const needed = this.#alternatives(inner);
    if (end !== ')' && !this.#take(')')) throw new NotRead(); // flags alone hold up to the end of the group around them
    return kind.endsWith('!') ? undefined : needed;
  }

  #class(flags: Flags): Needed | undefined {
    const [, members] = this.#match(PLAIN_CLASS) ?? [];
    if (members === undefined) return this.#passClass();
    const needed: Letters[] = [];
    for (const [, from = '', to = from] of members.matchAll(MEMBER)) {
      const last = Math.min(to.charCodeAt(0), FIRST_BEYOND);
      for (let code = Math.min(from.charCodeAt(0), FIRST_BEYOND); code <= last; code++) {
        const one = literal(String.fromCharCode(code), flags);
        if (one === undefined) return undefined;
        needed.push(...one);
      }
    }
    return needed.length <= MOST ? needed : undefined;
  }

  #passClass(): undefined {
    let depth = 0;
    do {
      const part = this.#match(OF_CLASS)?.[0];
      if (part === undefined) throw new NotRead();
      if (part.startsWith('[')) depth++;
      else if (part === ']') depth--;
    } while (depth > 0);
  }

  #escape(flags: Flags): Needed | undefined {
    const [escaped] = this.#match(ESCAPED) ?? [];
    if (escaped === undefined) throw new NotRead();
    return /^[\p{L}\d]/u.test(escaped) ? undefined : literal(escaped, flags);
  }

  #take(sign: string): boolean {
    const isThere = this.#pattern.charAt(this.#at) === sign;
    if (isThere) this.#at++;
    return isThere;
  }

  #match(what: RegExp): RegExpExecArray | undefined {
    what.lastIndex = this.#at;
    const found = what.exec(this.#pattern);
    if (found !== null) this.#at = what.lastIndex;
    return found ?? undefined;
  }
}

/** Where case is ignored, letters of ASCII and beyond may stand for each other: the Kelvin sign is a k. */
function literal(sign: string, { ignoresCase }: Flags): Needed | undefined {
  const code = sign.charCodeAt(0);
  if (!ignoresCase) return [lettersOf(code)];
  return code < FIRST_BEYOND ? [lettersOf(code), lettersOf(FIRST_BEYOND)] : undefined;
}

const EVERYWHERE = lettersIn(' etaoinsrlcdupm();,=."');

/** About how many lines of code have all letters of one of them, from 0 on. */
const likelihood = (needed: Needed): number =>
  needed.reduce((sum, { low, high }) => {
    const common = bitsIn(low & EVERYWHERE.low) + bitsIn(high & EVERYWHERE.high);
    return sum + 0.7 ** common * 0.2 ** (bitsIn(low) + bitsIn(high) - common);
  }, 0);

function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}
