// What the first page will ask for, asked for while its code is still on the way.
import type { Address } from '../contract/address.ts';
import type { ContentSource } from './content.ts';
import { through } from './given-content.ts';

/** The questions that the page at an address begins with. */
function questionsAt(address: Address, content: ContentSource): ReadonlyMap<string, unknown> {
  if (address.page === 'start') return new Map([['start', content.start()]]);
  if (address.page === 'path') return new Map([[`path/${address.path}`, content.path(address.path)]]);
  if (address.page !== 'post') return new Map();
  const { post, path } = address;
  const answers = new Map<string, unknown>([[`post/${post}`, content.post(post)]]);
  return path === undefined ? answers : answers.set(`path/${path}`, content.path(path));
}

/** Asks at once; each answer is for the first to want it, and the rest is `content`'s to answer. */
export function askedAhead(address: Address | undefined, content: ContentSource): ContentSource {
  const answers = new Map(address && questionsAt(address, content));
  return through(content, (question, ask) => {
    const answer = question === undefined ? undefined : answers.get(question);
    if (answer === undefined || question === undefined) return ask();
    answers.delete(question);
    return answer;
  });
}
