// The pictures that previews show of a page, as files of the publication.
import { sha256 } from '../../compiler/content-files.ts';
import { fileName } from '../../contract/ref.ts';
import type { PageFacts } from '../page-facts.ts';
import { SHAPES } from './card.ts';
import { cardOf } from './cards-of.ts';
import type { CardPainter } from './png.ts';

/** Below the assets, which hosts keep for ever: each file is named by what is in it. */
const FOLDER = 'assets/cards/';

/** `file` is relative to the root. */
export interface CardFile {
  readonly file: string;
  readonly png: Uint8Array;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Draws for any page. */
export class Cards {
  /** Titles that could not be written on their cards. */
  readonly lacking: string[] = [];
  readonly #painter: CardPainter;

  constructor(painter: CardPainter) {
    this.#painter = painter;
  }

  async of(facts: PageFacts): Promise<CardFile> {
    const { card, alt } = cardOf(facts);
    const { png, lacksTitle } = await this.#painter.paint(card);
    if (lacksTitle && !this.lacking.includes(card.title)) this.lacking.push(card.title);
    return { file: FOLDER + fileName(sha256(png), 'png'), png, alt, ...SHAPES[card.shape] };
  }
}
