// A file's text together with its place in the author's folder, so that every fault can name line and column.
import { sha256 } from './content-files.ts';

/** A place in a file; both count from 1, columns in UTF-16 code units. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A position and the file it is in, relative to the author's folder, with forward slashes. */
export interface Place extends Position {
  readonly file: string;
}

/** Text whose line ends are all `\n`. Offsets are UTF-16 code units from its start. */
export class SourceText {
  readonly file: string;
  readonly #length: number;
  readonly #lineStarts: Uint32Array;
  #kept: string | Buffer;
  #hash: string | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.#length = text.length;
    this.#lineStarts = lineStartsOf(text);
    this.#kept = text;
  }

  get text(): string {
    return typeof this.#kept === 'string' ? this.#kept : this.#kept.toString('utf8');
  }

  /** Of the text, as hexadecimal digits; made once. */
  get hash(): string {
    this.#hash ??= sha256(this.text);
    return this.#hash;
  }

  /** A part of the text that does not hold on to the rest of it. */
  part(from: number, to: number): string {
    return Buffer.from(this.text.slice(from, to)).toString('utf8');
  }

  /** The text is rarely asked for from now on: it is kept as bytes, outside of the heap. */
  rest(): void {
    if (typeof this.#kept === 'string') this.#kept = Buffer.from(this.#kept);
  }

  /** The place of an offset; offsets beyond the text mean its end. */
  at(offset: number): Place {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = Math.min(offset, this.#length) - (this.#lineStarts[low] ?? 0) + 1;
    return { file: this.file, line: low + 1, column };
  }

  /** Where a line begins, the first line being 1; a line past the last begins at the end of the text. */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.#length;
  }

  /** A line without its end; empty where there is none. */
  line(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineStart(line + 1)).replace(/\n$/, '');
  }
}

function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return new Uint32Array(starts);
}
