// Everything that the interface says in a language, as flat texts: functions are asked with numbers and stand-ins.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where a text is in its section, and the text. */
export type Said = readonly [key: string, text: string];

/** What sentences are made of here: any name. Some take a kind or a number in its place. */
const ARGUMENTS = [
  [3, 4, 4],
  ['series', 1, 2],
  ['series', 2, 3],
  ['Xq', 2, 'Yq'],
  ['Xq', 'Yq', 'Zq'],
  [(text: string) => text, (text: string) => text, 2],
];

/** All texts of `src/words/<language>/<section>`. */
export async function textsOf(language: string, section: string): Promise<readonly Said[]> {
  const file = pathToFileURL(path.resolve('src/words', language, section)).href;
  const module: Record<string, unknown> = await import(/* @vite-ignore */ file);
  return Object.entries(module).flatMap(([name, value]) => (name === 'formats' ? [] : [...said(value, name)]));
}

function* said(value: unknown, key: string): Generator<Said> {
  if (typeof value === 'string') yield [key, value];
  else if (typeof value === 'function')
    for (const [at, args] of ARGUMENTS.entries()) yield* said(answer(value, args), `${key}(${at})`);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* said(one, `${key}.${name}`);
}

/** Nothing where the sentence is not made of such things. */
function answer(sentence: CallableFunction, args: readonly unknown[]): unknown {
  try {
    const text: unknown = sentence(...args);
    return typeof text === 'string' && /undefined|NaN|=>/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
