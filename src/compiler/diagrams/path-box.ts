// The box of a path's points. Control points count as if the line went through them: a little large, never too small.
import { aroundPoints, type Box, numbersIn } from './boxes.ts';

/** How many numbers one step of a command takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, t: 2, h: 1, v: 1, c: 6, s: 4, q: 4, a: 7 };

/** The least rectangle round what `d` draws; undefined where it draws nothing. */
export function pathBox(d: string): Box | undefined {
  const points: number[] = [];
  let at = { x: 0, y: 0 };
  let start = at;
  for (const [, letter = '', list = ''] of d.matchAll(/([mlhvcsqtaz])([^mlhvcsqtaz]*)/gi)) {
    const command = letter.toLowerCase();
    const takes = TAKES[command];
    if (takes === undefined) {
      at = start;
      continue;
    }
    const values = numbersIn(list);
    for (let from = 0; from + takes <= values.length; from += takes) {
      const origin = letter === command ? at : { x: 0, y: 0 };
      const step = stepPoints(command, values.slice(from, from + takes), origin, at);
      points.push(...step);
      at = { x: step.at(-2) ?? at.x, y: step.at(-1) ?? at.y };
      if (command === 'm' && from === 0) start = at;
    }
  }
  return aroundPoints(points);
}

type Point = Readonly<{ x: number; y: number }>;

/** The points of one step as x, y, x, y…, the place it ends at last. */
function stepPoints(command: string, values: readonly number[], origin: Point, at: Point): readonly number[] {
  if (command === 'h') return [origin.x + (values[0] ?? 0), at.y];
  if (command === 'v') return [at.x, origin.y + (values[0] ?? 0)];
  const own = command === 'a' ? values.slice(5) : values;
  return own.map((value, nth) => value + (nth % 2 === 0 ? origin.x : origin.y));
}
