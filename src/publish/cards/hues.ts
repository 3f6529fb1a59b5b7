// The colours of a card: those of the light theme in `ui/styles/tokens.css`, as programs without CSS know them.
import type { Hue } from '../../contract/vocabulary.ts';

export const PAPER = '#fbfaf6';
export const INK = '#1e1c19';
export const INK_MUTED = '#5f5a52';
export const INK_QUIET = '#6b655b';

const ANGLES: Record<Hue, number> = {
  blue: 245,
  teal: 190,
  plum: 330,
  rust: 45,
  green: 145,
  violet: 295,
  rose: 10,
  gold: 85,
};

/** A path's line, and its breath of a background. */
export const hueOf = (hue: Hue): { readonly line: string; readonly soft: string } => ({
  line: oklch(0.5, 0.115, ANGLES[hue]),
  soft: oklch(0.95, 0.016, ANGLES[hue]),
});

/** Shares of a colour in the paper, for the edges of letters and rings: fine, and for drawings that would be too heavy. */
const STEPS = {
  fine: { ink: [1, 0.86, 0.7, 0.53, 0.36, 0.18], line: [1, 0.75, 0.5, 0.25], muted: [1, 0.66, 0.33] },
  coarse: { ink: [1, 0.66, 0.33], line: [1, 0.5], muted: [1, 0.5] },
};
export type Fineness = keyof typeof STEPS;

/** All that a card in this hue is drawn with. */
export function paletteOf(hue: Hue, fineness: Fineness): readonly string[] {
  const { line, soft } = hueOf(hue);
  const { ink, line: ofLine, muted } = STEPS[fineness];
  return [
    PAPER,
    ...ink.map((part) => mixed(INK, part)),
    ...ofLine.map((part) => mixed(line, part)),
    ...muted.map((part) => mixed(INK_MUTED, part)),
    soft,
  ];
}

function mixed(colour: string, part: number): string {
  const channel = (at: number): string => {
    const [one, paper] = [colour, PAPER].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((one ?? 0) * part + (paper ?? 0) * (1 - part))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** An OKLCH colour in sRGB, `#rrggbb`, after Björn Ottosson, https://bottosson.github.io/posts/oklab/ */
function oklch(lightness: number, chroma: number, degrees: number): string {
  const a = chroma * Math.cos((degrees * Math.PI) / 180);
  const b = chroma * Math.sin((degrees * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return `#${channels.map(hex).join('')}`;
}

function hex(linear: number): string {
  const part = Math.min(1, Math.max(0, linear));
  const channel = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0');
}
