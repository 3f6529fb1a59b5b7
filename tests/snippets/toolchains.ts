// How a program of each language is run here. A language whose tools are missing is skipped, and says so.
import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import type { Program } from './programs.ts';

interface Toolchain {
  /** The commands that must be on the path. */
  readonly needs: readonly string[];
  /** The name that the source has in its folder. */
  readonly source: string;
  /** Commands in order, each its words; the last one's output is the program's. */
  readonly commands: (source: string, folder: string) => readonly (readonly string[])[];
  readonly prepare?: (code: string) => string;
  /** Commands that its programs may start: those they do must be on the path as well. */
  readonly starts?: readonly string[];
}

const ECMA: ts.CompilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
const SQL = path.resolve('tests/snippets/sql.py');

const node: Toolchain = { needs: [], source: 'main.mjs', commands: (source) => [[process.execPath, source]] };
const python: Toolchain = { needs: ['python3'], source: 'main.py', commands: (source) => [['python3', source]] };
const bash: Toolchain = {
  needs: ['bash'],
  source: 'main.sh',
  commands: (source) => [['bash', source]],
  starts: ['cc', 'gcc', 'python3', 'go', 'java', 'rustc'],
};

const compiled = (needs: string, source: string, ...flags: string[]): Toolchain => ({
  needs: [needs],
  source,
  commands: (from, folder) => [[needs, from, ...flags, '-o', path.join(folder, 'main')], [path.join(folder, 'main')]],
});

const TOOLCHAINS: Readonly<Record<string, Toolchain>> = {
  js: node,
  javascript: node,
  ts: { ...node, prepare: (code) => ts.transpileModule(code, { compilerOptions: ECMA }).outputText },
  python,
  py: python,
  bash,
  sh: bash,
  sql: { needs: ['python3'], source: 'main.sql', commands: (source) => [['python3', SQL, source]] },
  c: compiled('cc', 'main.c', '-std=gnu17', '-Wall', '-Wextra', '-Werror', '-O1', '-pthread', '-lm'),
  go: { needs: ['go'], source: 'main.go', commands: (source) => [['go', 'run', source]] },
  java: { needs: ['java', 'javac'], source: 'Main.java', commands: (source) => [['java', source]] },
  rust: compiled('rustc', 'main.rs', '--edition=2021', '-D', 'warnings'),
};

export const toolchainOf = (language: string): Toolchain | undefined =>
  Object.hasOwn(TOOLCHAINS, language) ? TOOLCHAINS[language] : undefined;

/** The first command that is lacking here to run a program. */
export function missing({ needs, starts = [] }: Toolchain, { code, file }: Program): string | undefined {
  const text = file === undefined ? code : readFileSync(file, 'utf8');
  const started = starts.filter((name) => new RegExp(`(?:^|[\\s;&|(])${name}\\s`, 'm').test(text));
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return [...needs, ...started].find((name) => !folders.some((folder) => isExecutable(path.join(folder, name))));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What the program printed. Throws with what stood on its error output if a command fails. */
export async function run({ code, file }: Program, toolchain: Toolchain, folder: string): Promise<string> {
  const { source, prepare, commands } = toolchain;
  const isInPlace = file !== undefined && prepare === undefined;
  const main = isInPlace ? path.resolve(file) : path.join(folder, source);
  if (!isInPlace) await writeFile(main, prepare?.(code) ?? code);
  let printed = '';
  for (const command of commands(main, folder)) printed = await printedBy(command, folder);
  return printed;
}

function printedBy([name = '', ...words]: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString());
      else reject(new Error(`${name} ended with ${code}\n${Buffer.concat(err)}${Buffer.concat(out)}`));
    });
  });
}
