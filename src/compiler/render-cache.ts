// Remembers rendered posts by what is in them, so that a saved file costs only its own rendering: in memory from one
// compilation to the next, and on disk from one process to the next.
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Asked } from './cache/asked.ts';
import { type BlobCache, keyOf, noBlobs } from './cache/blobs.ts';
import { BundledBlobs } from './cache/bundle.ts';
import { compilerVersion } from './cache/compiler-version.ts';
import { isUnchanged } from './cache/reads.ts';
import { type Rendered, type RenderInput, render } from './render.ts';

interface Entry {
  readonly key: string;
  readonly rendered: Rendered;
}

/** Keeps one entry a file in memory: the newest. Counts what it had to make, and what it knew. */
export class RenderCache {
  #made = 0;
  #known = 0;
  readonly #folder: string;
  readonly #asked: Asked;
  readonly #disk: BlobCache | undefined;
  readonly #blobs: BlobCache;
  readonly #entries = new Map<string, Entry>();

  /** Without a `disk` nothing outlives the process. */
  constructor(folder: string, asked: Asked, disk: BlobCache | undefined) {
    this.#folder = folder;
    this.#asked = asked;
    this.#disk = disk;
    this.#blobs = disk ?? noBlobs; // not in memory: the blocks of ten thousand posts would fill it
  }

  startCounting(): void {
    this.#made = 0;
    this.#known = 0;
  }

  /** How many texts were rendered since the counting started, and how many were known. */
  get counted(): { readonly made: number; readonly known: number } {
    return { made: this.#made, known: this.#known };
  }

  async render(input: RenderInput): Promise<Rendered> {
    const { source, bodyLine, title = '', lang = '', siteLang = '' } = input;
    const key = keyOf('post', compilerVersion(), source.file, source.hash, String(bodyLine), title, lang, siteLang);
    const known = await this.#find(key, source.file);
    if (known === undefined) this.#made++;
    else this.#known++;
    const rendered = known ?? (await this.#make(input, key));
    for (const { path, hash } of rendered.reads) {
      // what a folder lists is known from the list of all files
      if (!path.endsWith('/')) this.#asked.noteRead(resolve(this.#folder, path), hash);
    }
    this.#entries.set(source.file, { key, rendered });
    return rendered;
  }

  /** Read back from its bytes: what was just made holds on to all the texts that it was cut from. */
  async #make(input: RenderInput, key: string): Promise<Rendered> {
    const bundle = new BundledBlobs(this.#blobs, keyOf('bundle', compilerVersion(), input.source.file));
    const { html, ...rest } = await render({ ...input, folder: this.#folder, blobs: bundle });
    const bytes = serialize({ ...rest, utf8: Buffer.from(html) });
    await bundle.flush();
    await this.#disk?.put(key, bytes);
    return readBack(bytes);
  }

  async #find(key: string, file: string): Promise<Rendered | undefined> {
    const entry = this.#entries.get(file);
    if (entry?.key === key) return isUnchanged(entry.rendered.reads, this.#folder) ? entry.rendered : undefined;
    const bytes = await this.#disk?.get(key);
    if (bytes === undefined) return undefined;
    const rendered = readBack(bytes);
    return isUnchanged(rendered.reads, this.#folder) ? rendered : undefined;
  }
}

/** HTML stays bytes until it is asked for: as text it would be most of what is held of ten thousand posts. */
function readBack(bytes: Uint8Array): Rendered {
  const { utf8, ...rest } = deserialize(bytes) as Omit<Rendered, 'html'> & { readonly utf8: Uint8Array }; // the key holds the version of the compiler that wrote it
  const own = Buffer.from(utf8); // not a view of all that was read with it
  return {
    ...rest,
    get html() {
      return own.toString('utf8');
    },
  };
}
