// Pictures made small: AVIF and WebP in a few widths, turned as the camera says and without what else it noted. It is
// slow, so everything made is kept by what it was made from.
import sharp from 'sharp';
import { type BlobCache, keyOf } from '../cache/blobs.ts';
import { hashOnce } from '../content-files.ts';
import { KINDS, type Kind, type Picture, type Rendition, type Variant, widthsFor } from './picture.ts';

/** Changes whenever the settings below do. */
const VERSION = `1 sharp ${sharp.versions.sharp} vips ${sharp.versions.vips}`;

/** The widest picture for browsers that know neither AVIF nor WebP, and for other programs. */
const PLAIN_WIDTH = 1200;

/** Files of fewer bytes are not worth a choice. */
const SMALL = 1500;

/** A kind must come to less than this share of the plain file. */
const LEAST_SAVING = 0.95;

/** A picture as it is on disk, and what its file says of itself. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly width: number;
  readonly height: number;
  readonly isTurned: boolean;
  readonly isAnimated: boolean;
  /** Whether it holds notes of a camera or a program: places, names, dates. */
  readonly hasNotes: boolean;
}

/** The files to show; kinds that save nothing are left out. Rejects where the picture cannot be decoded. */
export async function encode(
  original: Original,
  blobs: BlobCache,
): Promise<Pick<Picture, 'bytes' | 'renditions' | 'still'>> {
  const hash = hashOnce(original.bytes);
  const made = async (how: string, width: number, make: () => Promise<Uint8Array>): Promise<Variant> => {
    const key = keyOf('picture', VERSION, hash, how, String(width));
    const kept = await blobs.get(key);
    if (kept !== undefined) return { width, bytes: kept };
    const bytes = await make();
    await blobs.put(key, bytes);
    return { width, bytes };
  };
  return original.isAnimated ? moving(original, made) : resting(original, made);
}

type Made = (how: string, width: number, make: () => Promise<Uint8Array>) => Promise<Variant>;

async function resting(original: Original, made: Made): Promise<Pick<Picture, 'bytes' | 'renditions'>> {
  const plainWidth = Math.min(original.width, PLAIN_WIDTH);
  const isFit = plainWidth === original.width && !original.isTurned && !original.hasNotes;
  const plain = isFit ? original : await made('plain', plainWidth, () => plainOf(original, plainWidth));
  if (original.bytes.length < SMALL) return { bytes: plain.bytes, renditions: [] };
  const renditions: Rendition[] = [];
  for (const kind of KINDS) {
    const make = (width: number) => made(kind, width, () => encoded(original, width, kind));
    const variants = await Promise.all(widthsFor(original.width).map(make));
    if (bytesAt(plainWidth, variants) < plain.bytes.length * LEAST_SAVING) renditions.push({ kind, variants });
  }
  return { bytes: plain.bytes, renditions };
}

/** The size of the widest variant that is no wider than the plain file. */
const bytesAt = (width: number, variants: readonly Variant[]): number =>
  variants.findLast((one) => one.width <= width)?.bytes.length ?? Infinity;

async function moving(
  { bytes, extension, width }: Original,
  made: Made,
): Promise<Pick<Picture, 'bytes' | 'renditions' | 'still'>> {
  const narrow = Math.min(width, PLAIN_WIDTH);
  const still = await made('still', narrow, () => sharp(bytes).resize({ width: narrow }).webp().toBuffer());
  const animated = () => sharp(bytes, { animated: true }).resize({ width: narrow }).webp({ quality: 70 }).toBuffer();
  const variant = extension === 'webp' ? undefined : await made('animated', narrow, animated);
  const isSmaller = variant !== undefined && variant.bytes.length < bytes.length;
  return { bytes, renditions: isSmaller ? [{ kind: 'webp', variants: [variant] }] : [], still: still.bytes };
}

function encoded({ bytes, extension }: Original, width: number, kind: Kind): Promise<Uint8Array> {
  const image = sharp(bytes).autoOrient().resize({ width });
  const isDrawn = extension === 'png' || extension === 'gif'; // screenshots and drawings: keep edges of colour sharp
  if (kind === 'avif')
    return image.avif({ quality: 56, effort: 3, chromaSubsampling: isDrawn ? '4:4:4' : '4:2:0' }).toBuffer();
  return image.webp({ quality: 78, smartSubsample: isDrawn }).toBuffer();
}

function plainOf({ bytes, extension }: Original, width: number): Promise<Uint8Array> {
  const image = sharp(bytes).autoOrient().resize({ width });
  switch (extension) {
    case 'png':
      return image.png({ compressionLevel: 9 }).toBuffer();
    case 'webp':
      return image.webp({ quality: 82 }).toBuffer();
    case 'avif':
      return image.avif({ quality: 60, effort: 3 }).toBuffer();
    case 'gif':
      return image.gif().toBuffer();
    default:
      return image.jpeg({ quality: 82, mozjpeg: true }).toBuffer();
  }
}
