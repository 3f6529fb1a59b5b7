// Reads the images that posts show, and how large they are.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import sharp from 'sharp';

/** An image as it is on disk; sizes are in CSS pixels, undefined where the file does not tell. */
export interface ImageFile {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** `why` says what would be right. */
export type FoundImage =
  | { readonly kind: 'image'; readonly image: ImageFile }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: string };

const EXTENSIONS = new Set(['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp']);

/** Where generators keep what an address from the root names, seen from the folder of posts. */
const ROOTS = ['.', '..', '../..'].flatMap((up) => ['.', 'public', 'static', 'assets'].map((down) => join(up, down)));

/** Remembers images by path, size and time of change. */
export class ImageFiles {
  readonly #folder: string;
  readonly #known = new Map<string, { readonly stamp: string; readonly found: FoundImage }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The image that a text in `file` names; a name with a slash in front is looked for from the root. */
  async find(target: string, file: string): Promise<FoundImage> {
    const path = this.#pathOf(target, file);
    if (path === undefined) return { kind: 'missing' };
    const { mtimeMs, size } = statSync(path);
    const stamp = `${mtimeMs} ${size}`;
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known.found;
    const found = await read(path);
    this.#known.set(path, { stamp, found });
    return found;
  }

  #pathOf(target: string, file: string): string | undefined {
    const name = target.replace(/[?#].*$/, '');
    const places = name.startsWith('/')
      ? ROOTS.map((root) => join(this.#folder, root, name))
      : [join(this.#folder, dirname(file), name)];
    return places.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  }
}

async function read(path: string): Promise<FoundImage> {
  const extension = posix.extname(path).slice(1).toLowerCase();
  if (!EXTENSIONS.has(extension)) return { kind: 'unreadable', why: `images are ${[...EXTENSIONS].join(', ')}` };
  const bytes = readFileSync(path);
  try {
    const { width, height, autoOrient } = await sharp(bytes).metadata();
    return {
      kind: 'image',
      image: { bytes, extension, width: autoOrient?.width ?? width, height: autoOrient?.height ?? height },
    };
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    return { kind: 'unreadable', why: fault.message };
  }
}
