// A post's sections as the index takes them: their terms, counted. It is most of the work of indexing and depends on the
// one post alone, so that it can be kept from one build to the next.
import { frequencyStep, headingWords, sizeCode } from './format.ts';
import type { Section } from './sections.ts';
import { countOf, tokensOf } from './tokens.ts';

/** Terms are joined by line ends, which no term holds. `steps` are the body's terms' frequencies, in their order. */
export interface IndexedSection {
  readonly heading: string | undefined;
  readonly title: string;
  readonly words: number;
  readonly size: number;
  readonly headingTerms: string;
  readonly bodyTerms: string;
  readonly steps: Uint8Array;
}

/** What an occurrence inside of a longer name counts, against 1 for the word itself. */
const EXTRA_OCCURRENCE = 0.5;

/** Counts the terms of every section. */
export function indexedText(sections: readonly Section[]): readonly IndexedSection[] {
  return sections.map(({ heading, title, text }) => {
    const headingTokens = tokensOf(title);
    const tokens = tokensOf(text);
    const frequencies = new Map<string, number>();
    for (const { term, extra } of tokens) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + (extra ? EXTRA_OCCURRENCE : 1));
    }
    return {
      heading,
      title,
      words: headingWords(countOf(headingTokens)),
      size: sizeCode(countOf(tokens)),
      headingTerms: [...new Set(headingTokens.map(({ term }) => term))].join('\n'),
      bodyTerms: [...frequencies.keys()].join('\n'),
      steps: Uint8Array.from(frequencies.values(), frequencyStep),
    };
  });
}

/** The terms that `indexedText` joined. */
export const termsOf = (joined: string): readonly string[] => (joined === '' ? [] : joined.split('\n'));
