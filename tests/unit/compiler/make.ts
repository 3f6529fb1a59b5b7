// Makers for the compiler's tests: folders of posts in the system's temporary folder, and what comes of them.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Compiled, Compiler } from '../../../src/compiler/compile.ts';
import { jsonOf } from '../../../src/compiler/deflated.ts';
import type { Severity } from '../../../src/compiler/diagnostics.ts';
import { render } from '../../../src/compiler/render.ts';
import { SourceText } from '../../../src/compiler/source-text.ts';
import { filePath, type Ref } from '../../../src/contract/ref.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder `garden` with these files in it. */
export function folderOf(files: Files): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'throughline-')), 'garden');
  mkdirSync(folder);
  write(folder, files);
  return folder;
}

export function write(folder: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

export const compile = (files: Files, drafts = false): Promise<Compiled> =>
  new Compiler(folderOf(files), { drafts }).compile();

/** A line of front matter without which a post of ours is a warning. */
export const DESCRIBED = 'description: A sentence that is long enough to stand in lists and in search results.';

/** A whole post file. */
export const post = (matter: string, body = 'Some text.'): string => `---\n${matter}\n---\n${body}\n`;

/** `file:line:column message | hint` for every diagnostic of a severity. */
export function said({ diagnostics }: Compiled, severity: Severity): string[] {
  return diagnostics
    .filter((one) => one.severity === severity)
    .map(({ file, line, column, message, hint }) => {
      const place = `${file}:${line}:${column} ${message}`;
      return hint === undefined ? place : `${place} | ${hint}`;
    });
}

/** What a content file holds, trusted to be of the asked type. */
export function json<Value>({ files }: Compiled, ref: Ref | undefined): Value {
  const bytes = ref && files.get(filePath(ref));
  if (bytes === undefined) throw new Error(`no file ${ref?.file}`);
  return jsonOf(bytes) as Value;
}

/** The root of a compilation that must have succeeded. */
export function rootOf(compiled: Compiled): NonNullable<Compiled['root']> {
  if (compiled.root === undefined) throw new Error(said(compiled, 'error').join('\n'));
  return compiled.root;
}

/** Markdown as one post's text, before links and images are put in. */
export const rendered = (text: string, title?: string, lang?: string) =>
  render({ source: new SourceText('a.md', text), bodyLine: 1, title, lang });
