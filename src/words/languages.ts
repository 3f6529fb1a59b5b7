// The languages that the interface speaks. Each has a folder beside this file; one more is one more folder and entry.

/** The first is what a site in any other language is shown in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Of a language tag: `de` and `de-AT` are German. Undefined where the interface has no words in it. */
export function languageOf(tag: string): Language | undefined {
  const [wanted] = tag.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === wanted);
}

/** The tag of the words that a site of this language is shown with: its own, or English. */
export const shownIn = (tag: string): string => (languageOf(tag) ? tag : LANGUAGES[0]);
