// Which way a text runs.

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const RTL_LETTERS = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/gu;
const LETTERS = /\p{L}/gu;
const LETTER = /\p{L}/u;
const RTL_LETTER = new RegExp(RTL_LETTERS.source, 'u');
/** Where they stand in Unicode, and little else: most texts have none, and this is quick to say. */
const MAYBE_RTL = /[\u0590-\u08ff\ud800-\udfff\ufb1d-\ufeff]/;

/** By the post's language; without one by most of its letters, and without letters by the site's language. */
export function directionOf(lang: string | undefined, paragraphs: readonly string[], siteLang: string): 'ltr' | 'rtl' {
  if (lang !== undefined) return directionOfLanguage(lang);
  return directionOfText(paragraphs.join(' ')) ?? directionOfLanguage(siteLang);
}

/** By most of its letters; undefined where there are none. */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  if (!hasRightToLeft(text)) return LETTER.test(text) ? 'ltr' : undefined;
  const letters = text.match(LETTERS)?.length ?? 0;
  return (text.match(RTL_LETTERS)?.length ?? 0) * 2 > letters ? 'rtl' : 'ltr';
}

/** Whether any letter of it runs from the right. */
export const hasRightToLeft = (text: string): boolean => MAYBE_RTL.test(text) && RTL_LETTER.test(text);

/** The way a language is written, as far as its tag tells. */
export function directionOfLanguage(lang: string): 'ltr' | 'rtl' {
  const [language = '', script] = lang.toLowerCase().split('-');
  return RIGHT_TO_LEFT.has(language) && script !== 'latn' ? 'rtl' : 'ltr';
}
