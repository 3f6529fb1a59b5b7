// How a word is spelled in the index: the same for every way of writing it that a reader would not tell apart.

/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs, and marks that are not seen. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u00ad'’]|\u200c|\u200d/g;

/** Letters that Unicode does not take apart, and the final sigma. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};
const SPELLED_LETTERS = /[ßæœøłđıς]/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * A word without accents, in lower case, compatibility forms made plain (`ﬁ` to `fi`, full-width to ASCII). Marks that
 * make another letter, as in Japanese, Korean and Indic scripts, stay. Source: Unicode Standard Annex 15, NFKD and NFC.
 */
export function fold(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word.toLowerCase().replaceAll("'", '');
  return word
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(SPELLED_LETTERS, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFC');
}
