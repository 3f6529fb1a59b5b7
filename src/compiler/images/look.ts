// The look of a picture in two words: the colour that stands in its place while it loads, and the ground it needs.
import sharp from 'sharp';
import type { Look } from './picture.ts';

const SIDE = 128;

/** A share of the visible pixels that is small and still carries what a picture says: the lines of a drawing. */
const LINES = 0.04;
const SEE_THROUGH = 0.02;
/** So much of it drawn over in dark colours, a picture brings its own ground, and what shows beside that must be like it. */
const OWN_GROUND = 0.8;
const MOST = 0.5;
/** Authors draw for white paper: what is meant for a dark one has hardly anything but light lines. */
const NEARLY_ALL = 0.9;
const DARK = 0.3;
const LIGHT = 0.8;

/** Looks at a small copy of the picture. Rejects where it cannot be decoded. */
export async function lookOf(bytes: Uint8Array): Promise<Look> {
  const small = sharp(bytes).resize(SIDE, SIDE, { fit: 'inside' }).toColourspace('srgb').ensureAlpha();
  const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
  let visible = 0;
  let dark = 0;
  let light = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    const brightness = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    visible += alpha;
    if (brightness < DARK) dark += alpha;
    if (brightness > LIGHT) light += alpha;
  }
  const drawn = visible / (255 * info.width * info.height);
  if (drawn <= 1 - SEE_THROUGH) return groundFor({ drawn, dark: dark / visible, light: light / visible });
  const { dominant } = await sharp(data, { raw: info }).stats();
  return { tone: toneOf(dominant) };
}

/** All three from 0 to 1: how much is drawn over, and of that what is dark and what is light. */
function groundFor({ drawn, dark, light }: Readonly<Record<'drawn' | 'dark' | 'light', number>>): Look {
  if (drawn > OWN_GROUND && dark > MOST) return { ground: 'dark' };
  if (dark > LINES || (drawn > MOST && light > MOST)) return { ground: 'light' };
  return light > NEARLY_ALL ? { ground: 'dark' } : {};
}

/**
 * A colour as three words that `ui/styles/pictures.css` draws: lightness in tenths, three strengths of colour, twelve
 * hues; as `l7 c1 h4`. OKLCH after Björn Ottosson, https://bottosson.github.io/posts/oklab/
 */
export function toneOf({ r, g, b }: { readonly r: number; readonly g: number; readonly b: number }): string {
  const linear = (channel: number): number => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = [linear(r), linear(g), linear(b)];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short;
  const greenRed = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const blueYellow = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  const chroma = Math.hypot(greenRed, blueYellow);
  const hue = (Math.atan2(blueYellow, greenRed) * 180) / Math.PI;
  const strength = chroma < 0.02 ? 0 : chroma < 0.09 ? 1 : 2;
  const words = [`l${Math.round(lightness * 10)}`, `c${strength}`];
  return (strength === 0 ? words : [...words, `h${Math.round((hue + 360) / 30) % 12}`]).join(' ');
}
