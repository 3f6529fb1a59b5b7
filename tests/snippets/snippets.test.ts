// Runs every program that the posts show and compares what it prints with what the post says it prints.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Program, programsIn, programsOf } from './programs.ts';
import { missing, run, toolchainOf } from './toolchains.ts';

const LONGEST = 300_000; // a first `go run` builds its standard library, and machines are busy at times

describe.concurrent('programs in posts', () => {
  for (const program of programsIn(process.env['POSTS_DIR'] ?? 'posts')) shows(program);
});

function shows(program: Program): void {
  const { place, language, output } = program;
  const toolchain = toolchainOf(language);
  const lacks = toolchain && missing(toolchain, program);
  const name = `${place} (${language}) ${output === undefined ? 'runs' : 'prints what is shown'}`;
  test.skipIf(lacks !== undefined)(lacks ? `${name}; no ${lacks} here` : name, { timeout: LONGEST }, async () => {
    if (toolchain === undefined) throw new Error(`${place}: no way to run "${language}" is known`);
    const folder = await mkdtemp(path.join(tmpdir(), 'throughline-snippet-'));
    const printed = await run(program, toolchain, folder).finally(() => rm(folder, { recursive: true, force: true }));
    if (output !== undefined) expect(even(printed)).toBe(even(output));
  });
}

/** Without the ends of lines that nobody sees, and the empty lines that an author puts between outputs. */
const even = (text: string): string =>
  text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+/g, '\n')
    .trim();

describe('fences', () => {
  const read = (text: string) => programsOf(text, 'posts', 'a.md');

  test('are programs only where they say so', () => {
    expect(read('```js\nfails(\n```\n')).toEqual([]);
  });

  test('in a code group or a list are programs too, each with the output after it', () => {
    const text = '::: code-group\n```js run\none\n```\n```go run\ntwo\n```\n:::\n\n- Then\n  ```output\n  2\n  ```\n';
    expect(read(text).map(({ code, output }) => [code, output])).toEqual([
      ['one\n', undefined],
      ['two\n', '2\n'],
    ]);
  });

  test('of one name are one program, and so are their outputs', () => {
    const text = '```js run=a\none\n```\n```output\n1\n```\n```js run=a\ntwo\n```\n```output\n2\n```\n';
    expect(read(text)).toMatchObject([{ place: 'a.md:1', code: 'one\ntwo\n', output: '1\n2\n' }]);
  });
});
