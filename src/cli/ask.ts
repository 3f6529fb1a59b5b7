// Questions to the person at the terminal.
import { createInterface } from 'node:readline';

/** The answer without white space around it; undefined where the person left instead of giving one. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Somebody to ask, until `leave` is called. */
export interface Person {
  readonly ask: Ask;
  leave(): void;
}

/** Undefined where nobody sits at a terminal. What was typed ahead of a question answers it. */
export function terminal(): Person | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answers = lines[Symbol.asyncIterator](); // ends with Ctrl+C and Ctrl+D
  return {
    async ask(question) {
      lines.setPrompt(question);
      lines.prompt();
      const { value, done } = await answers.next();
      return done ? undefined : String(value).trim();
    },
    leave: () => lines.close(),
  };
}
