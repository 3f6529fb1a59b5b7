// How many words a text has, in any script, and how long they take.

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.,:'’_-][\p{L}\p{N}\p{M}]+)*/gu;

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Where those scripts stand in Unicode, and little else: looking for them letter by letter takes ten times as long. */
const MAYBE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/;

const WORDS_PER_MINUTE = 220;

let segmenter: Intl.Segmenter | undefined;

/** Words of running text. Where a script has no spaces, a dictionary finds them. */
export function countWords(text: string): number {
  if (!MAYBE_UNSPACED.test(text) || !UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}

/** "Words" of code: what stands between white space and holds a letter or a digit. */
export const countCodeWords = (code: string): number =>
  code.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** Reading time at 220 words a minute, rounded, at least 1. */
export const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));
