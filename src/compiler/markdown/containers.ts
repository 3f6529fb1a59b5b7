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
  const text = lineOf(state, start);
  const head = (state.sCount[start] ?? 0) - state.blkIndent >= 4 ? undefined : headOf(text);
  if (head === undefined) return undefined;
  const close = closeOf(state, { start, end, text });
  return close === undefined || close >= end ? { kind: 'open', head } : { kind: 'closed', head, close };
}

/** What one reading of lines found: for each container's first line its text and, where there is one, its last line. */
interface Reading {
  readonly end: number;
  readonly indent: number;
  readonly closes: ReadonlyMap<number, { readonly text: string; readonly close: number | undefined }>;
}

/** A text may open thousands of containers and close none: its lines are read once for all of them. */
const readings = new WeakMap<StateBlock, Reading>();

function closeOf(state: StateBlock, { start, end, text }: { start: number; end: number; text: string }) {
  const last = readings.get(state);
  const known =
    last !== undefined && end <= last.end && state.blkIndent === last.indent ? last.closes.get(start) : undefined;
  // quotes and lists move where lines begin
  if (known?.text === text) return known.close;
  const closes = closesFrom(state, start, end);
  readings.set(state, { end, indent: state.blkIndent, closes });
  return closes.get(start)?.close;
}

interface Head {
  readonly line: number;
  readonly colons: number;
}

function closesFrom(
  state: StateBlock,
  start: number,
  end: number,
): Map<number, { text: string; close: number | undefined }> {
  const closes = new Map<number, { text: string; close: number | undefined }>();
  const open = new OpenHeads();
  let code: string | undefined;
  for (let line = start; line < end; line++) {
    const text = lineOf(state, line);
    if (text !== '' && (state.sCount[line] ?? 0) < state.blkIndent) break; // the list item ends here
    const fence = /^(`{3,}|~{3,})/.exec(text)?.[1];
    const head = fence === undefined && code === undefined ? headOf(text) : undefined;
    if (code !== undefined) {
      if (fence?.startsWith(code) && /^[`~]+\s*$/.test(text)) code = undefined;
    } else if (fence !== undefined) code = fence;
    else if (head !== undefined) {
      closes.set(line, { text, close: undefined });
      open.push({ line, colons: head.fence.length });
    } else if (/^:{3,}\s*$/.test(text)) {
      const closed = open.closedBy(text.trimEnd().length);
      const entry = closed && closes.get(closed.line);
      if (entry !== undefined) entry.close = line;
    }
  }
  return closes;
}

/** The containers that are open at a line, the innermost last. */
class OpenHeads {
  readonly #heads: Head[] = [];
  /** How many of them have so many colons. */
  readonly #counts = new Map<number, number>();

  push(head: Head): void {
    this.#heads.push(head);
    this.#count(head.colons, 1);
  }

  /** Takes off the one that a line of so many colons ends, and those in it that are not closed. */
  closedBy(colons: number): Head | undefined {
    if ((this.#heads.at(-1)?.colons ?? 0) > colons) return undefined;
    if ((this.#counts.get(colons) ?? 0) > 0) while (this.#heads.at(-1)?.colons !== colons) this.#pop();
    return this.#pop();
  }

  #pop(): Head | undefined {
    const head = this.#heads.pop();
    if (head !== undefined) this.#count(head.colons, -1);
    return head;
  }

  #count(colons: number, by: number): void {
    this.#counts.set(colons, (this.#counts.get(colons) ?? 0) + by);
  }
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
