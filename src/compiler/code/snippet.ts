// Code that stands in a file of its own, so that it can be run and tested: the whole file, some lines, or a named region.
import { nearest } from '../nearest.ts';

/** A part of a file; `firstLine` is the number that its first line has there. */
export type Snippet =
  | { readonly kind: 'found'; readonly code: string; readonly firstLine: number }
  | { readonly kind: 'fault'; readonly message: string; readonly hint: string | undefined };

const COMMENT = String.raw`^\s*(?:\/\/|\/\*|<!--|--|[#;%])\s*#?(?:pragma\s+)?`;
const END = String.raw`\s*(?:\*\/|-->)?\s*$`;
const OPENED = new RegExp(String.raw`${COMMENT}(?:region\b[ :]*|ANCHOR:\s*)(.*?)${END}`);
const CLOSED = new RegExp(String.raw`${COMMENT}(?:end ?region\b[ :]*|ANCHOR_END:\s*)(.*?)${END}`, 'i');

/** Lines of a text by number, the first being 1, both ends in it. Common indentation is taken off. */
export function linesOf(text: string, from: number, to: number): Snippet {
  const lines = withoutEnd(text).split('\n');
  if (from < 1 || to < from || to > lines.length) {
    const asked = from === to ? `line ${from}` : `lines ${from} to ${to}`;
    return {
      kind: 'fault',
      message: `there are no ${asked}`.replace('are no line ', 'is no line '),
      hint: `the file has ${lines.length} lines`,
    };
  }
  return { kind: 'found', code: withoutIndent(lines.slice(from - 1, to)), firstLine: from };
}

/** What stands between `// region name` and `// endregion`, without the marks of regions in it. */
export function regionOf(text: string, name: string): Snippet {
  const lines = withoutEnd(text).split('\n');
  const names = lines.flatMap((line) => OPENED.exec(line)?.[1] ?? []).filter((one) => one !== '');
  const start = lines.findIndex((line) => OPENED.exec(line)?.[1] === name);
  if (start === -1) {
    const near = nearest(name, names);
    const all = names.length === 0 ? 'it has none: write // region name … // endregion' : `it has ${names.join(', ')}`;
    return {
      kind: 'fault',
      message: `there is no region "${name}"`,
      hint: near === undefined ? all : `did you mean "${near}"?`,
    };
  }
  const end = endOf(lines, start, name);
  if (end === -1) {
    return { kind: 'fault', message: `the region "${name}" is never closed`, hint: 'end it with // endregion' };
  }
  const inside = lines.slice(start + 1, end).filter((line) => !OPENED.test(line) && !CLOSED.test(line));
  return { kind: 'found', code: withoutIndent(inside), firstLine: start + 2 };
}

/** The line that closes a region: one that names it, or the one that closes as many as were opened. */
function endOf(lines: readonly string[], start: number, name: string): number {
  let depth = 0;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const closed = CLOSED.exec(line)?.[1];
    if (closed === name || (closed === '' && depth === 0)) return at;
    if (closed !== undefined) depth = Math.max(0, depth - 1);
    else if (OPENED.test(line)) depth++;
  }
  return -1;
}

const withoutEnd = (text: string): string => text.replace(/\n+$/, '');

function withoutIndent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const [first = ''] = indents;
  let common = first.length;
  for (const indent of indents) while (indent.slice(0, common) !== first.slice(0, common)) common--;
  return lines
    .map((line) => line.slice(common))
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}
