// The pictures of posts as every reader of books shows them: PNG, JPEG or GIF. AVIF and WebP are unknown to many, and
// what stands in an SVG file may be anything.
import sharp from 'sharp';
import { type BlobCache, keyOf } from '../../compiler/cache/blobs.ts';
import { sha256 } from '../../compiler/content-files.ts';
import type { PostFile } from '../../contract/post.ts';
import { fileName } from '../../contract/ref.ts';
import type { BookPicture } from './book.ts';

const AS_IT_IS: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
};

const VERSION = `1 sharp ${sharp.versions.sharp} vips ${sharp.versions.vips}`;
const WIDEST = 1200;
/** SVG has no size of its own in pixels: twice what it says is sharp enough for a page. */
const SVG_DENSITY = 144;

/** By the address that the posts name them by; what cannot be read is left out. */
export async function picturesOf(
  posts: readonly PostFile[],
  read: (file: string) => Uint8Array | undefined,
  blobs: BlobCache | undefined,
): Promise<ReadonlyMap<string, BookPicture>> {
  const sources = new Set(
    posts.flatMap(({ html }) => [...html.matchAll(/<img [^>]*?src="([^"]+)"/g)].map(([, src = '']) => src)),
  );
  const pictures = new Map<string, BookPicture>();
  for (const src of sources) {
    const bytes = read(src);
    const picture = bytes && (await pictureOf(src, bytes, blobs));
    if (picture) pictures.set(src, picture);
  }
  return pictures;
}

async function pictureOf(
  src: string,
  bytes: Uint8Array,
  blobs: BlobCache | undefined,
): Promise<BookPicture | undefined> {
  const extension = src.slice(src.lastIndexOf('.') + 1);
  const type = AS_IT_IS[extension];
  if (type !== undefined) return named(bytes, extension, type);
  const key = keyOf('bookpicture', VERSION, bytes);
  const kept = await blobs?.get(key);
  const made = kept ?? (await plain(bytes, extension).catch(() => undefined));
  if (made === undefined) return undefined;
  if (kept === undefined) await blobs?.put(key, made);
  return made[0] === 0x89 ? named(made, 'png', 'image/png') : named(made, 'jpg', 'image/jpeg');
}

const named = (bytes: Uint8Array, extension: string, type: string): BookPicture => ({
  file: `images/${fileName(sha256(bytes), extension)}`,
  type,
  bytes,
});

async function plain(bytes: Uint8Array, extension: string): Promise<Uint8Array> {
  const image = sharp(bytes, extension === 'svg' ? { density: SVG_DENSITY } : {}).resize({
    width: WIDEST,
    withoutEnlargement: true,
  });
  const { isOpaque } = await sharp(bytes).stats();
  const isDrawn = extension === 'svg' || !isOpaque;
  return isDrawn
    ? image.png({ compressionLevel: 9 }).toBuffer()
    : image.jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}
