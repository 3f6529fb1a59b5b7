// How wide text is in the font that diagrams are shown in: the one that ships, so that labels fit their boxes.
import { readFileSync } from 'node:fs';
import type { Font } from 'fontkit';
import { loadLazily } from '../lazily.ts';

/** Widths are those of this face; text in bold is about so much wider. */
const FACE = new URL('../../ui/fonts/sans-400.woff2', import.meta.url);
const BOLDER = 1.06;

/** Of signs that the face lacks, in ems: those of East Asian scripts are square. */
const widthOfOther = (codePoint: number): number => (codePoint >= 0x2e80 ? 1 : 0.62);

const widths = new Map<number, number>();
let face: Font | undefined;

/** The width of one line of text, in the unit of `size`. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const sign of text) ems += widthOfSign(sign.codePointAt(0) ?? 0);
  return ems * size * (isBold ? BOLDER : 1);
}

function widthOfSign(codePoint: number): number {
  const known = widths.get(codePoint);
  if (known !== undefined) return known;
  face ??= openFace();
  const width = face.hasGlyphForCodePoint(codePoint)
    ? face.glyphForCodePoint(codePoint).advanceWidth / face.unitsPerEm
    : widthOfOther(codePoint);
  widths.set(codePoint, width);
  return width;
}

function openFace(): Font {
  const { create } = loadLazily<typeof import('fontkit')>('fontkit');
  const opened = create(readFileSync(FACE));
  if (!('unitsPerEm' in opened)) throw new Error('expected a file with one face');
  return opened;
}
