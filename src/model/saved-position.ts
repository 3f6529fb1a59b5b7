// A saved place, read.
import type { Position } from './position.ts';
import { count, fields, share, shortText } from './shapes.ts';

/** A saved place; undefined where it is damaged. */
export const readPosition = fields<Position>(
  {
    heading: shortText,
    block: count,
    offset: share,
    quote: shortText,
    before: shortText,
    after: shortText,
    line: shortText,
  },
  ['heading', 'before', 'after', 'line'],
);
