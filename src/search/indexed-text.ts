// A post's sections as the index takes them: their terms, counted. It is most of the work of indexing and depends on the
// one post alone, so that it can be kept from one build to the next.
import type { Section } from './sections.ts';
import { countOf, tokensOf } from './tokens.ts';

/**
 * Terms are joined by line ends, which no term holds. `words` and `size` are the tokens of heading and text; `halves` are
 * the body's terms' frequencies in their order, counted in halves: an occurrence inside of a longer name is one.
 */
export interface IndexedSection {
  readonly words: number;
  readonly size: number;
  readonly references: boolean;
  readonly headingTerms: string;
  readonly bodyTerms: string;
  readonly halves: Uint8Array;
}

/** Counts the terms of every section. */
export function indexedText(sections: readonly Section[]): readonly IndexedSection[] {
  return sections.map(({ title, text, references = false }) => {
    const headingTokens = tokensOf(title);
    const tokens = tokensOf(text);
    const places = new Map<string, number>();
    const halves: number[] = [];
    for (const { term, extra } of tokens) {
      const place = places.get(term) ?? halves.length;
      if (place === halves.length) places.set(term, place);
      halves[place] = (halves[place] ?? 0) + (extra ? 1 : 2);
    }
    return {
      words: countOf(headingTokens),
      size: countOf(tokens),
      references,
      headingTerms: [...new Set(headingTokens.map(({ term }) => term))].join('\n'),
      bodyTerms: [...places.keys()].join('\n'),
      halves: Uint8Array.from(halves, (count) => Math.min(count, 255)),
    };
  });
}

/** The terms that `indexedText` joined. */
export const termsOf = (joined: string): readonly string[] => (joined === '' ? [] : joined.split('\n'));
