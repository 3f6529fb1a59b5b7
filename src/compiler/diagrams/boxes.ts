// Rectangles round shapes, and what a transform makes of them.

/** A rectangle by its sides; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The least rectangle round both. */
export function around(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The least rectangle round points given as x, y, x, y…; undefined where there are none. */
export function aroundPoints(numbers: readonly number[]): Box | undefined {
  let box: Box | undefined;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0] = numbers.slice(at, at + 2);
    box = around(box, { left: x, top: y, right: x, bottom: y });
  }
  return box;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The box of a shape after its `transform` attribute. */
export function transformed(box: Box, transform: string | null): Box {
  if (transform === null) return box;
  const [a, b, c, d, e, f] = matrixOf(transform);
  const { left, top, right, bottom } = box;
  const corners = [left, top, right, top, left, bottom, right, bottom];
  const moved = corners.map((_, at) => {
    const [x = 0, y = 0] = corners.slice(at - (at % 2));
    return at % 2 === 0 ? a * x + c * y + e : b * x + d * y + f;
  });
  return aroundPoints(moved) ?? box;
}

function matrixOf(transform: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    matrix = product(matrix, stepOf(name, numbersIn(list)));
  }
  return matrix;
}

function stepOf(name: string, values: readonly number[]): Matrix {
  const [x = 0, y, c = 0, d = 0, e = 0, f = 0] = values;
  if (name === 'translate') return [1, 0, 0, 1, x, y ?? 0];
  if (name === 'scale') return [x, 0, 0, y ?? x, 0, 0];
  if (name === 'matrix') return [x, y ?? 0, c, d, e, f];
  if (name !== 'rotate') return IDENTITY;
  const turn = (x * Math.PI) / 180;
  const turned: Matrix = [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0];
  if (y === undefined) return turned;
  return product(product([1, 0, 0, 1, y, c], turned), [1, 0, 0, 1, -y, -c]);
}

function product(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Every number in a text, in order. */
export const numbersIn = (text: string): readonly number[] =>
  (text.match(/-?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
