// A post as indexes take it: its terms as numbers of a vocabulary.
import type { DocumentHead } from './document.ts';
import type { Head } from './heads.ts';
import { type IndexedSection, termsOf } from './indexed-text.ts';
import { countOf, tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What is said of a post beside its text. `words` are the tokens of the title and `title` its terms; of `minor`, the
 * subtitle, the tags and the scopes, and of `id` only those that the title has not.
 */
export interface NumberedHead {
  readonly head: Head;
  readonly words: number;
  readonly title: readonly number[];
  readonly minor: readonly number[];
  readonly id: readonly number[];
}

/** `headings` and `bodies` count the terms of heading and text; what the heading has the text is not asked for. */
interface NumberedSection {
  readonly words: number;
  readonly size: number;
  readonly references: boolean;
  readonly headings: number;
  readonly bodies: number;
}

/** The terms of all sections one after the other, of each those of its heading first; `halves` are those of the bodies. */
export interface NumberedText {
  readonly sections: readonly NumberedSection[];
  readonly terms: Uint32Array;
  readonly halves: Uint8Array;
}

export function numberedHead(document: DocumentHead, vocabulary: Vocabulary): NumberedHead {
  const { id, title, minutes, file, path, topics = [], code = [], lang } = document;
  const tokens = tokensOf(title);
  const inTitle = new Set(tokens.map(({ term }) => term));
  const numbersOf = (terms: Iterable<string>) => Array.from(terms, (term) => vocabulary.numberOf(term));
  const others = (text: string, more: readonly string[]) =>
    numbersOf(new Set([...tokensOf(text).map(({ term }) => term), ...more].filter((term) => !inTitle.has(term))));
  return {
    head: { id, title, minutes, file, path, topics, code, lang },
    words: countOf(tokens),
    title: numbersOf(inTitle),
    minor: others([document.subtitle ?? '', ...document.tags].join('\n'), scopesOf(document)),
    id: others(wordsOfId(id).join('\n'), []),
  };
}

export function numberedText(indexed: readonly IndexedSection[], vocabulary: Vocabulary): NumberedText {
  const terms: number[] = [];
  const counts: number[] = [];
  const sections = indexed.map(({ words, size, references, headingTerms, bodyTerms, halves }): NumberedSection => {
    const inHeading = new Set<number>();
    for (const term of termsOf(headingTerms)) inHeading.add(vocabulary.numberOf(term));
    terms.push(...inHeading);
    const before = counts.length;
    let at = 0;
    for (const term of termsOf(bodyTerms)) {
      const number = vocabulary.numberOf(term);
      const times = halves[at++] ?? 0;
      if (inHeading.has(number)) continue;
      terms.push(number);
      counts.push(times);
    }
    return { words, size, references, headings: inHeading.size, bodies: counts.length - before };
  });
  return { sections, terms: new Uint32Array(terms), halves: new Uint8Array(counts) };
}

/** The term that stands in no text and holds all posts of a path, on a topic, or with code in a language. */
export const scopeTerm = (kind: 'path' | 'topic' | 'code', id: string): string => `${kind}:${id}`;

function scopesOf({ paths = [], topics = [], code = [] }: DocumentHead): readonly string[] {
  return [
    ...paths.map((id) => scopeTerm('path', id)),
    ...topics.map(({ id }) => scopeTerm('topic', id)),
    ...code.map((language) => scopeTerm('code', language.toLowerCase())),
  ];
}

/** What an address that is typed from memory may keep of a post where its title says something else. */
const wordsOfId = (id: string): readonly string[] =>
  id.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word.length > 2 && !/^\d/.test(word));
