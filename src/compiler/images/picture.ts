// What a picture is once it is read: its file, its size, its look, and the same in the kinds and widths that save bytes.

/** Kinds that nearly every browser shows, the smallest first. */
export const KINDS = ['avif', 'webp'] as const;
export type Kind = (typeof KINDS)[number];

/** One file of a picture; `width` in pixels. */
export interface Variant {
  readonly width: number;
  readonly bytes: Uint8Array;
}

/** The same picture in one kind, the narrowest first. */
export interface Rendition {
  readonly kind: Kind;
  readonly variants: readonly Variant[];
}

/**
 * `tone` is the colour that most of an opaque picture has. What is see-through may need a `ground` to be seen: a light
 * one under dark lines, a dark one under light lines.
 */
export interface Look {
  readonly tone?: string;
  readonly ground?: 'light' | 'dark';
}

/** An image as readers get it; sizes are in CSS pixels, undefined where the file does not tell. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly look: Look;
  readonly renditions: readonly Rendition[];
  /** The first frame of what moves, for readers who want nothing to. */
  readonly still?: Uint8Array;
}

/** Widths that serve a phone, a column of text on plain and on fine screens, and zooming in. */
const WIDTHS = [480, 800, 1200, 1600];

/** A step smaller than this share of the original is worth a file of its own. */
const WORTH = 0.85;

/** The widths a picture is made in: never wider than it is, never wider than 1600, the narrowest first. */
export function widthsFor(width: number): readonly number[] {
  const widest = Math.min(width, WIDTHS.at(-1) ?? width);
  return [...WIDTHS.filter((one) => one <= widest * WORTH), widest];
}
