// A program as a process group of its own, that can be killed as one.
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';

/** How long a program may take until it can be talked to, and between two tries, in milliseconds. */
const PATIENCE = 30_000;
const BETWEEN = 50;

export interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  /** SIGKILL to it and all that it started. */
  kill(): Promise<void>;
}

export function started(
  command: string,
  parts: readonly string[],
  {
    env = {},
    stdio = 'ignore',
  }: { readonly env?: Readonly<Record<string, string>>; readonly stdio?: StdioOptions } = {},
): Program {
  const child = spawn(command, parts, { detached: true, stdio, env: { ...process.env, ...env } });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const kill = (): Promise<void> => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
    return ended;
  };
  return { child, ended, kill };
}

/** What `ask` gives once it no longer rejects. */
export async function soon<T>(ask: () => Promise<T>): Promise<T> {
  const giveUp = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > giveUp) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
  }
}
