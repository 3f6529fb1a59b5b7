// A browser driven by the commands of WebDriver (w3.org/TR/webdriver2), whichever wire they go over.

/** Sends a command, named as the standard names its parts, and gives what it answers. */
export type Send = (command: Command, parts?: Readonly<Record<string, unknown>>) => Promise<unknown>;

export type Command =
  | 'Navigate'
  | 'Refresh'
  | 'ExecuteScript'
  | 'NewWindow'
  | 'SwitchToWindow'
  | 'CloseWindow'
  | 'GetWindowHandles';

/** How long to look again for what the page should come to show, and between two looks, in milliseconds. */
const PATIENCE = 20_000;
const BETWEEN = 50;

export class Driven {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  async go(url: string): Promise<void> {
    await this.#send('Navigate', { url });
  }

  async reload(): Promise<void> {
    await this.#send('Refresh');
  }

  /** What a function gives that runs in the page; it may wait, and knows of the test only what it is handed. */
  async run<T, Parts extends readonly unknown[]>(
    work: (...parts: Parts) => T | Promise<T>,
    ...parts: Parts
  ): Promise<T> {
    // Answers go through JSON: the two browsers disagree on what else they can carry.
    const script = `return Promise.resolve((${work})(...arguments)).then((value) => JSON.stringify(value ?? null))`;
    return JSON.parse(String(await this.#send('ExecuteScript', { script, args: parts }))) as T;
  }

  /** Runs in the page again and again, until it gives something that counts as true. */
  async until<T, Parts extends readonly unknown[]>(work: (...parts: Parts) => T, ...parts: Parts): Promise<Awaited<T>> {
    const giveUp = Date.now() + PATIENCE;
    let last: unknown;
    do {
      try {
        const answer = await this.run(work, ...parts);
        if (answer) return answer as Awaited<T>;
      } catch (error) {
        last = error; // between two pages there is none to run in
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    } while (Date.now() < giveUp);
    throw new Error(`expected the page to come to this: ${work} (${JSON.stringify(parts)})`, { cause: last });
  }

  /** Opens another tab, and stays in this one; gives its name, for `turnTo`. */
  async newTab(): Promise<string> {
    const { handle } = (await this.#send('NewWindow', { type: 'tab' })) as { handle: string };
    return handle;
  }

  async turnTo(handle: string): Promise<void> {
    await this.#send('SwitchToWindow', { handle });
  }

  /** Closes the tab that was turned to last, as a reader does. */
  async closeTab(): Promise<void> {
    await this.#send('CloseWindow');
  }

  async tabs(): Promise<readonly string[]> {
    return (await this.#send('GetWindowHandles')) as readonly string[];
  }
}
