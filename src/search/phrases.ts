// "Exact phrases" proved in the texts themselves: the index knows which words meet in a section, not in what order.
import { foldedText, type Query } from './query.ts';
import type { Section } from './sections.ts';

/** True where an answer cannot be given without texts. */
export const needsTexts = ({ phrases, withoutPhrases }: Query): boolean =>
  phrases.length > 0 || withoutPhrases.length > 0;

/** True where a post has each phrase in its title, a heading or a section's text, and none of those it must not have. */
export function hasPhrases(query: Query, title: string, sections: readonly Section[]): boolean {
  const texts = [title, ...sections.flatMap((section) => [section.title, section.text])].map(bounded);
  const has = (phrase: string): boolean => texts.some((text) => text.includes(` ${phrase} `));
  return query.phrases.every(({ text }) => has(text)) && !query.withoutPhrases.some(has);
}

const bounded = (text: string): string => ` ${foldedText(text)} `;
