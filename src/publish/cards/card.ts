// What a picture of a post, a path or the site shows, before it is drawn: an address shared elsewhere, or a book's cover.
import type { Hue } from '../../contract/vocabulary.ts';

/** A step on the card's line; `here` is the one that the card is of. */
export type Station = 'step' | 'here' | 'planned' | 'external';

/** All that a card is drawn from: the same card gives the same bytes. */
export interface Card {
  readonly title: string;
  /** A line over the title, and some lines under it. */
  readonly over?: string | undefined;
  readonly under?: string | undefined;
  /** Whose it is. */
  readonly foot: string;
  readonly hue: Hue;
  /** The side that the title begins at, and with it the line. */
  readonly dir: 'ltr' | 'rtl';
  readonly stations: readonly Station[];
  /** Steps that stand on their own hang on a dotted line. */
  readonly isLoose: boolean;
  readonly shape: Shape;
}

/** In pixels: the card that previews ask for, and the cover of a book. */
export const SHAPES = { card: { width: 1200, height: 630 }, cover: { width: 1200, height: 1800 } } as const;
export type Shape = keyof typeof SHAPES;
