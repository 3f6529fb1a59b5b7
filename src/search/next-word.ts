// Finds the words of a text one by one. Most are ASCII and are found without a regular expression, whose classes of all
// the letters there are take longer than all else that is done with a word.

/** Base64 and the like, to be passed over, or a word with its marks, unseen joiners and inner apostrophes. */
const WORD = /[\w+/=-]{80,}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]|['’](?=\p{L}))*/gu;

/** What is as long and ASCII is no word. */
export const LONGEST_WORD = 80;

const [LETTER, DIGIT, SIGN] = [1, 2, 3];
const APOSTROPHE = "'".charCodeAt(0);

/** What an ASCII character is: a letter, a digit, another sign of Base64, or 0. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-zA-Z]/.test(sign)) return LETTER;
  if (/\d/.test(sign)) return DIGIT;
  return /[_+/=-]/.test(sign) ? SIGN : 0;
});

/** A word, and where it begins, in UTF-16 code units. */
export interface Word {
  readonly word: string;
  readonly from: number;
}

/** The first word, or run of Base64, at `from` or after it. */
export function nextWord(text: string, from: number): Word | undefined {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return nextOfAny(text, at);
    const kind = KINDS[code] ?? 0;
    if (kind === 0) continue;
    const runEnd = endOfRun(text, at);
    if (runEnd - at >= LONGEST_WORD) return { word: text.slice(at, runEnd), from: at };
    if (kind === SIGN) continue;
    const end = endOfAscii(text, at);
    return end === undefined ? nextOfAny(text, at) : { word: text.slice(at, end), from: at };
  }
  return undefined;
}

function nextOfAny(text: string, from: number): Word | undefined {
  WORD.lastIndex = from;
  const found = WORD.exec(text);
  return found === null ? undefined : { word: found[0], from: found.index };
}

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
    if (kind === LETTER || kind === DIGIT) continue;
    if (code !== APOSTROPHE) return at;
    const next = text.charCodeAt(at + 1);
    if (next > 127) return undefined;
    if (KINDS[next] !== LETTER) return at;
  }
}
