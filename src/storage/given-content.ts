// Content that came with the page itself: a static page carries what it shows, so that the app can take it over without
// asking for it again.
import type { ContentSource } from './content.ts';
import { ready } from './fetched.ts';

/** What was answered, by question: `post/raft`, `start`. */
export type Given = Readonly<Record<string, unknown>>;

/** The name of a question to a content source; undefined for those that no page answers. */
export function questionOf(method: string, args: readonly unknown[]): string | undefined {
  const [id] = args;
  if (id === undefined) return method;
  return typeof id === 'string' ? `${method}/${id}` : undefined;
}

/**
 * A content source of whose every question `answer` decides; `ask` gives what `content` says. `question` is its name, and
 * undefined where it has none.
 */
export const through = (
  content: ContentSource,
  answer: (question: string | undefined, ask: () => unknown) => unknown,
): ContentSource =>
  new Proxy(content, {
    get(target, method: string) {
      const ask = Reflect.get(target, method) as (...args: unknown[]) => unknown; // a content source has methods only
      return (...args: unknown[]): unknown => answer(questionOf(method, args), () => ask.apply(target, args));
    },
  });

/** Answers what is given at once, until the content is asked for anew; the rest is `content`'s to answer. */
export function withGiven(given: Given, content: ContentSource): ContentSource {
  let answers = given;
  return through(content, (question, ask) => {
    if (question === 'refresh') answers = {};
    return question !== undefined && Object.hasOwn(answers, question) ? ready(answers[question]) : ask();
  });
}
