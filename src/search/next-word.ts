// Finds the words of a text one by one. Most are ASCII and are found without a regular expression, whose classes of all
// the letters there are take longer than all else that is done with a word.

/** Base64 and the like, to be passed over, or a word with its marks, unseen joiners and inner apostrophes. */
const WORD = /[\w+/=-]{80,}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]|['’](?=\p{L}))*/gu;

/** What is as long and ASCII is no word. */
export const LONGEST_WORD = 80;

const [SMALL, DIGIT, CAPITAL, SIGN] = [1, 2, 3, 4];
const APOSTROPHE = "'".charCodeAt(0);

/** What an ASCII character is: a letter, a digit, another sign of Base64, or 0. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-z]/.test(sign)) return SMALL;
  if (/[A-Z]/.test(sign)) return CAPITAL;
  if (/\d/.test(sign)) return DIGIT;
  return /[_+/=-]/.test(sign) ? SIGN : 0;
});

/** A word, and where it begins, in UTF-16 code units. A plain one is of small ASCII letters and digits: most are. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly isPlain: boolean;
}

/** The first word, or run of Base64, at `from` or after it. */
export function nextWord(text: string, from: number): Word | undefined {
  let shortUpTo = from; // no run that begins before is long: lines of signs would be gone over again and again
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return nextOfAny(text, at);
    const kind = KINDS[code] ?? 0;
    if (kind === 0) continue;
    const plainEnd = endOfPlain(text, at);
    const goesOn = plainEnd === at || text.charCodeAt(plainEnd) > 127 || isOfWord(text.charCodeAt(plainEnd));
    if (!goesOn && plainEnd - at < LONGEST_WORD) return { word: text.slice(at, plainEnd), from: at, isPlain: true };
    if (at >= shortUpTo) shortUpTo = endOfRun(text, plainEnd);
    if (shortUpTo - at >= LONGEST_WORD) return { word: text.slice(at, shortUpTo), from: at, isPlain: false };
    if (kind === SIGN) continue;
    const end = endOfAscii(text, plainEnd);
    if (end === undefined) return nextOfAny(text, at);
    return { word: text.slice(at, end), from: at, isPlain: end === plainEnd };
  }
  return undefined;
}

function nextOfAny(text: string, from: number): Word | undefined {
  WORD.lastIndex = from;
  const found = WORD.exec(text);
  return found === null ? undefined : { word: found[0], from: found.index, isPlain: false };
}

function endOfPlain(text: string, from: number): number {
  let at = from;
  for (let kind = KINDS[text.charCodeAt(at)]; kind === SMALL || kind === DIGIT; kind = KINDS[text.charCodeAt(at)]) at++;
  return at;
}

/** What a word, or a run of Base64, may have after its small letters. */
const isOfWord = (code: number): boolean => code === APOSTROPHE || (KINDS[code] ?? 0) > 0;

function endOfRun(text: string, from: number): number {
  let at = from;
  while ((KINDS[text.charCodeAt(at)] ?? 0) > 0) at++;
  return at;
}

/** The end of a word that begins with ASCII; undefined where it may go on in other letters. */
function endOfAscii(text: string, from: number): number | undefined {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return undefined;
    const kind = KINDS[code] ?? 0;
    if (kind === SMALL || kind === CAPITAL || kind === DIGIT) continue;
    if (code !== APOSTROPHE) return at;
    const next = text.charCodeAt(at + 1);
    if (next > 127) return undefined;
    if (KINDS[next] !== SMALL && KINDS[next] !== CAPITAL) return at;
  }
}
