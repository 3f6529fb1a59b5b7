// A file's text together with its place in the author's folder, so that every fault can name line and column.

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
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#lineStarts = lineStartsOf(text);
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
    const column = Math.min(offset, this.text.length) - (this.#lineStarts[low] ?? 0) + 1;
    return { file: this.file, line: low + 1, column };
  }

  /** Where a line begins, the first line being 1; a line past the last begins at the end of the text. */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.text.length;
  }

  /** A line without its end; empty where there is none. */
  line(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineStart(line + 1)).replace(/\n$/, '');
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
