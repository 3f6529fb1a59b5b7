// A small memory of answers, newest kept. Those who ask while an answer is on its way share it.
import type { Found } from './fetched.ts';

export interface Recent {
  /** The answer kept under `key`, or the one `ask` gives. What only stands in is not kept: the next to ask tries again. */
  get<T>(key: string, ask: () => Promise<Found<T>>): Promise<Found<T>>;
  clear(): void;
}

/** Keeps the `limit` answers that were asked for last. */
export function recent(limit: number): Recent {
  const answers = new Map<string, Promise<Found<unknown>>>();
  const keep = (key: string, answer: Promise<Found<unknown>>): void => {
    answers.delete(key);
    answers.set(key, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= limit) break;
      answers.delete(oldest);
    }
  };
  return {
    get<T>(key: string, ask: () => Promise<Found<T>>): Promise<Found<T>> {
      // A key names one thing, and its type with it: all who ask under it ask for the same T.
      const kept = answers.get(key) as Promise<Found<T>> | undefined;
      if (kept) {
        keep(key, kept);
        return kept;
      }
      const answer = ask();
      keep(key, answer);
      const forget = (): void => {
        if (answers.get(key) === answer) answers.delete(key);
      };
      answer.then((found) => (found.kind === 'ready' && !found.standIn) || forget(), forget);
      return answer;
    },
    clear: () => answers.clear(),
  };
}
