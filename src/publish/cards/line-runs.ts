// A line of text as the parts that one face draws in one direction, from left to right as they stand on the card.
import { loadLazily } from '../../compiler/lazily.ts';
import type { Faces, Family } from './faces.ts';

/** `x` in ems from the line's left end. */
export interface LineRun {
  readonly text: string;
  readonly face: string;
  readonly isRightToLeft: boolean;
  readonly x: number;
}

/** What we use of `bidi-js`, the Unicode Bidirectional Algorithm, which comes without types. */
type BidiFactory = () => {
  getEmbeddingLevels(text: string, dir: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
};

interface Levelled {
  readonly text: string;
  readonly level: number;
}

/** `dir` is the direction of the whole text that the line is of. `width` is that of the line. */
export function lineRuns(
  line: string,
  dir: 'ltr' | 'rtl',
  family: Family,
  faces: Faces,
): { readonly runs: readonly LineRun[]; readonly width: number } {
  const parts = levelled(line, dir).flatMap(({ text, level }) =>
    faces.runs(text, family).map((run) => ({ ...run, level })),
  );
  let width = 0;
  const runs = inVisualOrder(parts).map(({ text, face, level }) => {
    const x = width;
    width += faces.width(text, family);
    return { text, face, isRightToLeft: level % 2 === 1, x };
  });
  return { runs, width };
}

function levelled(line: string, dir: 'ltr' | 'rtl'): Levelled[] {
  const { levels } = loadLazily<BidiFactory>('bidi-js')().getEmbeddingLevels(line, dir);
  const parts: { text: string; level: number }[] = [];
  let at = 0;
  for (const sign of line) {
    const level = levels[at] ?? 0;
    const last = parts.at(-1);
    if (last && last.level === level) last.text += sign;
    else parts.push({ text: sign, level });
    at += sign.length;
  }
  return parts;
}

/** Rule L2: https://www.unicode.org/reports/tr9/#L2 */
function inVisualOrder<Part extends { readonly level: number }>(parts: readonly Part[]): Part[] {
  const ordered = [...parts];
  const highest = Math.max(0, ...parts.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end++;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  }
  return ordered;
}
