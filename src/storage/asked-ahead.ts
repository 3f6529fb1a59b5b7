// What the first page will ask for, asked for while its code is still on the way.
import type { Address } from '../contract/address.ts';
import type { ContentSource } from './content.ts';
import type { Found, Soon } from './fetched.ts';
import { through } from './given-content.ts';

interface AskedAhead {
  /** Gives each answer to the first to want it, at once where it has come; the rest is answered as ever. */
  readonly content: ContentSource;
  /** All answers, once the last has come. */
  readonly answers: Promise<readonly Found<unknown>[]>;
}

/** The questions that the page at an address begins with. */
function questionsAt(address: Address, content: ContentSource): ReadonlyMap<string, Soon<Found<unknown>>> {
  if (address.page === 'start') return new Map([['start', content.start()]]);
  if (address.page === 'path') return new Map([[`path/${address.path}`, content.path(address.path)]]);
  if (address.page !== 'post') return new Map();
  const { post, path } = address;
  const answers = new Map<string, Soon<Found<unknown>>>([[`post/${post}`, content.post(post)]]);
  return path === undefined ? answers : answers.set(`path/${path}`, content.path(path));
}

/** Asks at once. */
export function askedAhead(address: Address | undefined, content: ContentSource): AskedAhead {
  const soon = new Map(address && questionsAt(address, content));
  const answers = [...soon].map(async ([question, asked]) => {
    const answer = await asked;
    if (soon.has(question)) soon.set(question, answer);
    return answer;
  });
  return {
    content: through(content, (question, ask) => {
      const answer = question === undefined ? undefined : soon.get(question);
      if (answer === undefined || question === undefined) return ask();
      soon.delete(question);
      return answer;
    }),
    answers: Promise.all(answers),
  };
}
