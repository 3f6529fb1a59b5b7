// Mermaid takes comments and its own front matter out before it counts lines. They are taken out here, and counted.

/** A source as Mermaid reads it; `lineOf` gives the line of the source, from 1, for a line of `text`. */
export interface Uncommented {
  readonly text: string;
  readonly lineOf: (line: number) => number;
}

/** Also blank lines at the beginning are gone. Directives (`%%{…}%%`) stay. */
export function withoutComments(source: string): Uncommented {
  const lines = source.split('\n').map((text, at) => ({ text, number: at + 1 }));
  const kept = lines.filter(({ text }) => !/^\s*%%(?!\{)/.test(text));
  const start = Math.max(
    0,
    kept.findIndex(({ text }) => text.trim() !== ''),
  );
  const used = kept.slice(start);
  const matter = linesOfMatter(used.map(({ text }) => text));
  return {
    text: `${used.map(({ text }) => text).join('\n')}\n`,
    lineOf: (line) => used[line - 1 + matter]?.number ?? used.at(-1)?.number ?? 1,
  };
}

function linesOfMatter(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  return lines.findIndex((line, at) => at > 0 && line.trim() === '---') + 1;
}
