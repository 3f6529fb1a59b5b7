// Straight quotes become the ones that the post's language is printed with; code keeps its own.

const ENGLISH = '\u201C\u201D\u2018\u2019';

/** Opening and closing, double then single, by the language's first subtag; English for all others. */
const QUOTES: Readonly<Record<string, string | string[]>> = {
  de: '\u201E\u201C\u201A\u2018',
  fr: ['\u00AB\u00A0', '\u00A0\u00BB', '\u2039\u00A0', '\u00A0\u203A'],
  es: '\u00AB\u00BB\u201C\u201D',
  ru: '\u00AB\u00BB\u201E\u201C',
};

/** The quotes for a language tag as `de-AT`, in the form markdown-it takes. */
export function quotesOf(lang: string | undefined): string | string[] {
  return QUOTES[lang?.split('-', 1)[0]?.toLowerCase() ?? ''] ?? ENGLISH;
}
