// A place in a post that survives another font, another screen and an edited text.
export interface Position {
  /** Id of the heading the reader is under; absent before the first. */
  readonly heading?: string | undefined;
  /** Which top-level element of the article stands at the reading line, from 0. */
  readonly block: number;
  /** How much of that element is above the line, from 0 to 1. */
  readonly offset: number;
  /** The first words of the element, to find it again after an edit. */
  readonly quote: string;
  /** The last words of the element before it, and the first of the one after: which of two equal ones it is. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The words at the line itself, to find it inside a long element. */
  readonly line?: string | undefined;
}

/** How long the words are that are kept of a place, in UTF-16 code units. */
export const QUOTED = 80;
