// Cards as PNG of few colours: a flat drawing needs no more, and every preview program reads it.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BlobCache, keyOf } from '../../compiler/cache/blobs.ts';
import { compilerVersion } from '../../compiler/cache/compiler-version.ts';
import { loadLazily } from '../../compiler/lazily.ts';
import type { Card } from './card.ts';
import { drawingOf } from './drawing.ts';
import type { Faces } from './faces.ts';
import { paletteOf } from './hues.ts';
import { indexedPng } from './indexed-png.ts';

/** `lacksTitle` where there were no letters to write it with. */
export interface Drawn {
  readonly png: Uint8Array;
  readonly lacksTitle: boolean;
}

/** How many a build drew, and how many it knew. */
export interface Counted {
  drawn: number;
  known: number;
  milliseconds: number;
}

/** Of a card: some programs leave out heavier pictures. */
const MOST_BYTES = 25_000;

/** Draws each card once, from one build to the next. */
export class CardPainter {
  readonly counted: Counted = { drawn: 0, known: 0, milliseconds: 0 };
  readonly #faces: Faces;
  readonly #blobs: BlobCache;

  constructor(faces: Faces, blobs: BlobCache) {
    this.#faces = faces;
    this.#blobs = blobs;
  }

  async paint(card: Card): Promise<Drawn> {
    const key = keyOf('card', compilerVersion(), this.#faces.version, JSON.stringify(card));
    const kept = await this.#blobs.get(key);
    if (kept !== undefined) {
      this.counted.known++;
      return { lacksTitle: kept[0] === 1, png: kept.subarray(1) };
    }
    const started = performance.now();
    const { svg, lacksTitle } = drawingOf(card, this.#faces);
    const png = this.#png(svg, card);
    await nextTurn(); // the drawing's pixels, some 10 MB, are given back by the event loop alone
    await this.#blobs.put(key, Buffer.concat([Uint8Array.of(lacksTitle ? 1 : 0), png]));
    this.counted.drawn++;
    this.counted.milliseconds += performance.now() - started;
    return { png, lacksTitle };
  }

  #png(svg: string, { hue, shape }: Card): Uint8Array {
    const { Resvg } = loadLazily<typeof import('@resvg/resvg-js')>('@resvg/resvg-js');
    const drawn = new Resvg(svg, { font: { fontFiles: [...this.#faces.files], loadSystemFonts: false } }).render();
    const pixels = { width: drawn.width, height: drawn.height, rgba: drawn.pixels };
    const fine = indexedPng(pixels, paletteOf(hue, 'fine'));
    return shape === 'cover' || fine.length <= MOST_BYTES ? fine : indexedPng(pixels, paletteOf(hue, 'coarse'));
  }
}
