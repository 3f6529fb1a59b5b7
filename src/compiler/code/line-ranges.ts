// Lists of lines as authors write them: `2,4-6`.

/** From one line to another, both in it, counting from 1. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The ranges of a list; undefined where it is none. An empty list has no ranges. */
export function rangesOf(list: string): readonly LineRange[] | undefined {
  const ranges: LineRange[] = [];
  for (const piece of list.split(/[\s,]+/).filter((one) => one !== '')) {
    const found = /^(\d+)(?:(?:-|\.\.)(\d+))?$/.exec(piece);
    if (found === null) return undefined;
    const from = Number(found[1]);
    const to = Number(found[2] ?? found[1]);
    if (from < 1 || to < from) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

/** Whether a line is in one of the ranges. */
export const holdsLine = (ranges: readonly LineRange[], line: number): boolean =>
  ranges.some(({ from, to }) => from <= line && line <= to);

/** The highest line of the ranges, 0 where there are none. */
export const lastLine = (ranges: readonly LineRange[]): number => Math.max(0, ...ranges.map(({ to }) => to));
