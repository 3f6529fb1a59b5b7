// `:::name Title`, lines, `:::`. The block rule knows where a container ends; what it means is said by `callouts.ts`.
import type { StateBlock, Token } from 'markdown-it';

/** What stands on a container's first line. The title may hold Markdown. */
export interface ContainerHead {
  readonly fence: string;
  readonly name: string;
  readonly title: string | undefined;
}

/** A container's head with its lines; undefined where `line` opens none. Without an end it is `open`. */
export type Container =
  | { readonly kind: 'closed'; readonly head: ContainerHead; readonly close: number }
  | { readonly kind: 'open'; readonly head: ContainerHead };

/** Looks for a container between two lines of a state. Containers in it and code are stepped over. */
export function containerAt(state: StateBlock, start: number, end: number): Container | undefined {
  const head = (state.sCount[start] ?? 0) - state.blkIndent >= 4 ? undefined : headOf(lineOf(state, start));
  if (head === undefined) return undefined;
  const open = [head.fence.length];
  let code: string | undefined;
  for (let line = start + 1; line < end; line++) {
    const text = lineOf(state, line);
    const fence = /^(`{3,}|~{3,})/.exec(text)?.[1];
    if (code !== undefined) {
      if (fence?.startsWith(code) && /^[`~]+\s*$/.test(text)) code = undefined;
    } else if (fence !== undefined) code = fence;
    else if (headOf(text) !== undefined) open.push(headOf(text)?.fence.length ?? 3);
    else if (/^:{3,}\s*$/.test(text) && closes(open, text.trimEnd().length))
      return { kind: 'closed', head, close: line };
  }
  return { kind: 'open', head };
}

/** Takes the containers that a line of so many colons ends off the open ones; whether none is left. */
function closes(open: number[], colons: number): boolean {
  if ((open.at(-1) ?? 0) > colons) return false;
  while ((open.at(-1) ?? colons) < colons && open.includes(colons)) open.pop();
  open.pop();
  return open.length === 0;
}

function headOf(line: string): ContainerHead | undefined {
  const [, fence, name, rest = ''] = /^(:{3,})\s*([a-z][\w-]*)(?=[\s[{]|$)(.*)$/i.exec(line) ?? [];
  if (fence === undefined || name === undefined) return undefined;
  return { fence, name: name.toLowerCase(), title: titleIn(rest.trim()) };
}

/** `Title`, `[Title]` or `{title="Title"}`; other attributes are let go. */
function titleIn(rest: string): string | undefined {
  const [, inBrackets] = /^\[(.*)\](?:\s*\{[^}]*\})?$/.exec(rest) ?? [];
  const [, inAttributes] = /^\{.*\btitle="([^"]*)".*\}$/.exec(rest) ?? [];
  return (inBrackets ?? inAttributes ?? rest.replace(/\s*\{[^}]*\}$/, '')).trim() || undefined;
}

/** Parses the lines between a container's first and last as its content. */
export function containerContent(state: StateBlock, start: number, close: number): void {
  const { parentType, lineMax } = state;
  state.lineMax = close;
  state.md.block.tokenize(state, start + 1, close);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.line = close + 1;
}

/** Adds a token for a line of text that may hold Markdown. */
export function pushInline(state: StateBlock, content: string, line: number): Token {
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.map = [line, line + 1];
  inline.children = [];
  return inline;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}
