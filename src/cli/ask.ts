// Questions to the person at the terminal.
import { createInterface } from 'node:readline/promises';

/** The answer without white space around it; undefined where the person left instead of giving one. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Undefined where nobody sits at a terminal. */
export function terminal(): Ask | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    const left = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
    const answer = await Promise.race([lines.question(question), left]); // Ctrl+C and Ctrl+D answer nothing
    lines.close();
    return answer?.trim();
  };
}
