// What of a text can be drawn with the letters there are.

const CLUSTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });
const LETTER = /[\p{L}\p{N}]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u20e3\ufe0f]/u;

/** Marks of direction, for the one who draws sets them; soft hyphens, and what joins nothing. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * The text without the signs that cannot be drawn, emoji say. Undefined where it would lose a letter, for what is left
 * would say something else, and where nothing is left.
 */
export function drawable(text: string, has: (codePoint: number) => boolean): string | undefined {
  let drawn = '';
  for (const { segment } of CLUSTERS.segment(text.normalize('NFC').replace(UNSEEN, ''))) {
    if (/^\s+$/.test(segment)) drawn += ' ';
    else if ([...segment].every((sign) => has(sign.codePointAt(0) ?? 0))) drawn += segment;
    else if (LETTER.test(segment) && !PICTURE.test(segment)) return undefined;
  }
  const tidy = drawn.replace(/\s+/g, ' ').trim();
  return tidy === '' ? undefined : tidy;
}
