// What an answer shows of a post: its head, and its sections once the text is here.
import type { PostHit, PostName } from '../contract/search.ts';
import type { FoundPost } from '../search/engine.ts';
import { excerptOf, markedText } from '../search/excerpt.ts';
import type { Head } from '../search/heads.ts';
import type { Section } from '../search/sections.ts';
import type { WantedTerms } from '../search/wanted.ts';

export function nameOf({ id, title, minutes, path, topics, code, lang }: Head, wanted: WantedTerms): PostName {
  return { post: id, title: markedText(title, wanted), minutes, path, topics, code, lang };
}

/** `text` is the post's sections, undefined while they are on their way. */
export function hitOf(post: FoundPost, text: readonly Section[] | 'missing' | undefined, wanted: WantedTerms): PostHit {
  const name = { ...nameOf(post, wanted), count: post.sections.length };
  if (text === undefined) return { ...name, sections: 'on their way' };
  if (text === 'missing') return { ...name, sections: 'missing' };
  const sections = post.sections.flatMap((at) => text[at] ?? []);
  return {
    ...name,
    sections: sections.map((section) => ({
      heading: section.heading,
      title: markedText(section.title, wanted),
      excerpt: excerptOf(section.heading === undefined ? firstOf(text) : section.text, wanted),
    })),
  };
}

/** How a post begins, also one that begins with a heading: found by its title alone, it has no words before that. */
const firstOf = (text: readonly Section[]): string => text.find((section) => section.text !== '')?.text ?? '';
