// Places inside of blocks that are read by another program, which knows their text only.
import type { Place } from '../source-text.ts';
import { type BodyEnv, placeOfLine } from './body-env.ts';

/** The place of an offset into a block whose `text` begins at `line`, counted from 0; its indentation may be gone. */
export function placeInside(env: BodyEnv, line: number, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  const nth = before.length - 1;
  const place = placeOfLine(env, line + nth);
  const written = text.split('\n')[nth] ?? '';
  const indent = written === '' ? 0 : env.source.line(place.line).indexOf(written);
  return { ...place, column: Math.max(0, indent) + (before[nth]?.length ?? 0) + 1 };
}
