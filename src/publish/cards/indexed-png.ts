// A PNG of at most sixteen colours, which the drawing names: half a byte a pixel, and the same bytes on every machine.
// https://www.w3.org/TR/png-3/
import { crc32, deflateSync } from 'node:zlib';

/** `#rrggbb`; at most 16, and what stands in no colour of them is drawn in the nearest. */
export type Palette = readonly string[];

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, all of them opaque. */
  readonly rgba: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export function indexedPng({ width, height, rgba }: Pixels, palette: Palette): Uint8Array {
  const colours = palette.map((colour) => Number.parseInt(colour.slice(1), 16));
  const nearest = nearestOf(colours);
  const stride = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(stride * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const colour = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
      const place = y * stride + 1 + (x >> 1); // after the row's filter, which is none
      rows[place] = (rows[place] ?? 0) | (nearest(colour) << (x % 2 === 0 ? 4 : 0));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8); // four bits a pixel, indexed
  const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', data), chunk('IEND')]);
}

/** Finds the index of the nearest colour, and remembers it: a drawing has few. */
function nearestOf(colours: readonly number[]): (colour: number) => number {
  const known = new Map<number, number>();
  return (colour) => {
    const before = known.get(colour);
    if (before !== undefined) return before;
    let best = 0;
    for (let at = 1; at < colours.length; at++) {
      if (distance(colours[at] ?? 0, colour) < distance(colours[best] ?? 0, colour)) best = at;
    }
    known.set(colour, best);
    return best;
  };
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

function chunk(kind: string, data: Uint8Array = new Uint8Array()): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(kind, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}
