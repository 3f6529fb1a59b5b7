// How many slips of the finger lie between two words.

const FAR = 99;
let beforeLast = new Uint8Array(64);
let last = new Uint8Array(64);
let row = new Uint8Array(64);

/**
 * The optimal string alignment distance of two words of up to 63 code units: letters put in, left out, changed or swapped
 * with their neighbour. Anything over `limit` comes back as `limit + 1`.
 * Source: Damerau 1964 and Wagner and Fischer 1974, in a band of `limit` around the diagonal (Ukkonen 1985).
 */
export function distanceWithin(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  for (let column = 0; column <= other.length; column++) last[column] = column;
  for (let line = 1; line <= one.length; line++) {
    if (fillRow(one, other, line, limit) > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[other.length] ?? FAR, limit + 1);
}

/** Fills `row` and returns its least value: no later row can be below it. */
function fillRow(one: string, other: string, line: number, limit: number): number {
  const from = Math.max(1, line - limit);
  const to = Math.min(other.length, line + limit);
  const letter = one.charCodeAt(line - 1);
  const letterBefore = one.charCodeAt(line - 2);
  row[from - 1] = from === 1 ? line : FAR;
  let least = from === 1 ? line : FAR;
  for (let column = from; column <= to; column++) {
    const against = other.charCodeAt(column - 1);
    const above = column === line + limit ? FAR : (last[column] ?? FAR);
    const changed = (last[column - 1] ?? FAR) + (letter === against ? 0 : 1);
    let steps = Math.min(changed, above + 1, (row[column - 1] ?? FAR) + 1);
    if (line > 1 && column > 1 && letter === other.charCodeAt(column - 2) && letterBefore === against) {
      steps = Math.min(steps, (beforeLast[column - 2] ?? FAR) + 1);
    }
    row[column] = steps;
    if (steps < least) least = steps;
  }
  return least;
}
