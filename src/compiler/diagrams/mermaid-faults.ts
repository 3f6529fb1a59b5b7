// What Mermaid's several parsers throw, as one fault with a line and words for an author.
import type { Fault } from './drawing.ts';

interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly hash?: {
    readonly text?: string;
    readonly loc?: { readonly first_line?: number; readonly last_column?: number };
  };
}

/** `hint` is used where the first word is not the name of a kind. */
export function faultOf(thrown: unknown, text: string, lineOf: (line: number) => number, hint: string): Fault {
  // whatever a parser throws is looked at, and shown as its message where it has no more
  const { name, message = String(thrown), hash } = (thrown ?? {}) as Thrown;
  if (name === 'UnknownDiagramError') {
    const word = /^\s*([^\s;]+)/.exec(text)?.[1] ?? '';
    return { kind: 'fault', message: `"${word}" is no kind of diagram`, hint, line: lineOf(1), column: 1 };
  }
  const [, found] = /[Ee]rror on line (\d+)/.exec(message) ?? [];
  const line = found === undefined ? hash?.loc?.first_line : Number(found);
  const placed = line === undefined ? {} : { line: lineOf(line) };
  if (hash?.text !== undefined) {
    const last = hash.loc?.first_line === line ? hash.loc?.last_column : undefined;
    return { kind: 'fault', message: wordsFor(hash.text), ...placed, column: last === undefined ? 1 : last + 1 };
  }
  const [, column] = /on line \d+, column (\d+)/.exec(message) ?? [];
  return { kind: 'fault', message: firstLine(message), ...placed, column: column === undefined ? 1 : Number(column) };
}

function wordsFor(text: string): string {
  const token = text.trim();
  return token === '' ? 'the diagram ends or breaks off too early here' : `"${token}" cannot stand here`;
}

function firstLine(message: string): string {
  const [line = ''] = message.replace(/^Parsing failed:\s*/, '').split('\n');
  const text = line.replace(/^(?:Lexer|Parse|Lexical) error on line \d+(?:, column \d+)?[.:]\s*/, '');
  return `the diagram cannot be drawn: ${text.trim() || message.trim()}`;
}
