// Diffs: which lines were added and which taken out. What is copied from one is the code after the change.

/** A line of a diff. `signs` is how many characters at its start say what changed. */
export interface DiffLine {
  readonly change: 'added' | 'deleted' | undefined;
  readonly signs: number;
}

/** A diff's code, without its signs where they are put in front again. A patch is a file of its own and stays whole. */
export interface Diff {
  readonly code: string;
  readonly lines: readonly DiffLine[];
  readonly isPatch: boolean;
}

/** Reads the signs; `keepsSigns` is false where the lines are highlighted in a language of their own. */
export function diffOf(code: string, keepsSigns: boolean): Diff {
  const texts = code.split('\n');
  const isPatch = texts.some((text) => /^@@ .*@@/.test(text));
  const isIndented = texts.every((text) => text === '' || /^[-+ ]/.test(text));
  const lines = texts.map((text): DiffLine => {
    if (isPatch && /^(\+\+\+|---) /.test(text)) return { change: undefined, signs: 0 };
    const change = text.startsWith('+') ? 'added' : text.startsWith('-') ? 'deleted' : undefined;
    const hasSign = change !== undefined || (isIndented && text.startsWith(' '));
    return { change, signs: hasSign && !isPatch ? 1 : 0 };
  });
  if (keepsSigns || isPatch) return { code, lines, isPatch };
  return {
    code: texts.map((text, at) => text.slice(lines[at]?.signs ?? 0)).join('\n'),
    lines: lines.map(({ change }) => ({ change, signs: 0 })),
    isPatch,
  };
}
