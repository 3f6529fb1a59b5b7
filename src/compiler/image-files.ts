// Reads the images that posts show: how large they are, how they look, and, where asked, the files readers get.
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import type { Asked } from './cache/asked.ts';
import { type BlobCache, keyOf, memoryBlobs } from './cache/blobs.ts';
import { compilerVersion } from './cache/compiler-version.ts';
import { isFile } from './cache/inputs.ts';
import { hashOnce } from './content-files.ts';
import { encode } from './images/encode.ts';
import { lookOf } from './images/look.ts';
import { asStill, isMovingUnseen } from './images/moving.ts';
import type { Look, Picture } from './images/picture.ts';

/** `why` says what would be right. */
export type FoundImage =
  | { readonly kind: 'image'; readonly image: Picture }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** `encode` makes AVIF and WebP, which takes a second a picture; else files are given as they are. */
export interface ImageOptions {
  readonly encode?: boolean | undefined;
  readonly blobs?: BlobCache | undefined;
}

const EXTENSIONS = new Set(['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp']);

/** Where generators keep what an address from the root names, seen from the folder of posts. */
const ROOTS = ['.', '..', '../..'].flatMap((up) => ['.', 'public', 'static', 'assets'].map((down) => join(up, down)));

/** Remembers images by path and content. */
export class ImageFiles {
  readonly #folder: string;
  readonly #asked: Asked;
  readonly #blobs: BlobCache;
  readonly #encode: boolean;
  readonly #known = new Map<string, { readonly hash: string; readonly found: FoundImage }>();

  constructor(folder: string, asked: Asked, { encode = false, blobs = memoryBlobs() }: ImageOptions) {
    this.#folder = folder;
    this.#asked = asked;
    this.#blobs = blobs;
    this.#encode = encode;
  }

  /** The image that a text in `file` names; a name with a slash in front is looked for from the root. */
  async find(target: string, file: string): Promise<FoundImage> {
    const there = this.#look(target, file);
    if (there === undefined) return { kind: 'missing' };
    const { path, hash } = there.input;
    const known = this.#known.get(path);
    if (known?.hash === hash) return known.found;
    const found = await this.#read(path, there.bytes);
    this.#known.set(path, { hash, found });
    return found;
  }

  #look(target: string, file: string): ReturnType<Asked['look']> | undefined {
    const name = target.replace(/[?#].*$/, '');
    for (const from of name.startsWith('/') ? ROOTS : [dirname(file)]) {
      const there = this.#asked.look(join(this.#folder, from, name));
      if (isFile(there.input)) return there;
    }
    return undefined;
  }

  async #read(path: string, bytes?: Uint8Array): Promise<FoundImage> {
    const extension = posix.extname(path).slice(1).toLowerCase();
    if (!EXTENSIONS.has(extension)) return { kind: 'unreadable', why: `images are ${[...EXTENSIONS].join(', ')}` };
    try {
      return { kind: 'image', image: await this.#picture(bytes ?? readFileSync(path), extension) };
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault;
      return { kind: 'unreadable', why: fault.message };
    }
  }

  async #picture(bytes: Uint8Array, extension: string): Promise<Picture> {
    const { width, height, look, notes } = await this.#facts(bytes);
    const plain: Picture = { bytes, extension, width, height, look, renditions: [] };
    const isKept = extension === 'svg' || isMovingUnseen(bytes);
    if (!this.#encode || isKept || width === undefined || height === undefined) return plain;
    const original = { bytes, extension, width, height, ...notes };
    return { ...plain, ...(await encode(original, this.#blobs)) };
  }

  async #facts(bytes: Uint8Array): Promise<Facts> {
    const key = keyOf('facts', compilerVersion(), hashOnce(bytes));
    const kept = await this.#blobs.get(key);
    if (kept !== undefined) return JSON.parse(new TextDecoder().decode(kept)) as Facts; // written by the lines below
    const still = asStill(bytes);
    const metadata = await sharp(still).metadata();
    const { width, height } = { ...metadata, ...metadata.autoOrient };
    const facts: Facts = { width, height, look: await lookOf(still), notes: notesOf(metadata) };
    await this.#blobs.put(key, new TextEncoder().encode(JSON.stringify(facts)));
    return facts;
  }
}

/** What reading a picture tells of it. */
interface Facts {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly look: Look;
  readonly notes: Notes;
}

interface Notes {
  readonly isTurned: boolean;
  readonly isAnimated: boolean;
  readonly hasNotes: boolean;
}

function notesOf(metadata: Metadata): Notes {
  const { exif, xmp, iptc, icc, comments, orientation = 1, pages = 1 } = metadata;
  const notes = [exif, xmp, iptc, icc, comments];
  return { isTurned: orientation > 1, isAnimated: pages > 1, hasNotes: notes.some((note) => note !== undefined) };
}
