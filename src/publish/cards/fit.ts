// Sets a text into a box: the largest size at which it fits, in lines of about one length.

/** `size` in pixels; the lines at `leading` times that apart. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Lines beyond these are cut off, with an ellipsis. */
  readonly mostLines?: number;
  readonly leading: number;
  /** To be tried, the largest first. */
  readonly sizes: readonly number[];
}

/** `width` is that of a text in ems. */
export function fit(text: string, box: Box, width: (text: string) => number): Fitted {
  const pieces = piecesOf(text).map((piece) => ({ ...piece, width: width(piece.text) }));
  const space = width(' ');
  const linesAt = (size: number): number =>
    Math.max(1, Math.min(box.mostLines ?? Infinity, Math.floor(box.height / (size * box.leading))));
  for (const size of box.sizes) {
    const ems = box.width / size;
    const isWide = pieces.some((piece) => piece.width > ems);
    if (isWide && size > (box.sizes[box.sizes.length >> 1] ?? 0)) continue; // a smaller size may save a long word
    const lines = wrap(isWide ? cutTo(pieces, ems, width) : pieces, ems, space);
    if (lines.length <= linesAt(size)) return { size, lines: isWide ? lines : balanced(pieces, ems, space, lines) };
  }
  const size = box.sizes.at(-1) ?? 16;
  const ems = box.width / size;
  return { size, lines: cutOff(wrap(cutTo(pieces, ems, width), ems, space), linesAt(size), ems, width) };
}

interface Piece {
  readonly text: string;
  readonly isAfterSpace: boolean;
}
type Measured = Piece & { readonly width: number };

const EAST = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}';
const CLOSING = '、。，．！？：；）》〉」』】”’)ー々';
const OPENING = '「『（《〈【“‘(';
/** A sign of a script without spaces and the punctuation that must stay with it; else all up to the next such sign. */
const PIECE = new RegExp(`[${OPENING}]*[${EAST}][${CLOSING}]*|[^${EAST}]+`, 'gu');
/** The same, parted after hyphens and slashes too. */
const SHORT_PIECE = new RegExp(`[${OPENING}]*[${EAST}][${CLOSING}]*|[^${EAST}/-]+[/-]*|[/-]+`, 'gu');
const LONG_WORD = 20;

/** What must not be parted. */
function piecesOf(text: string): Piece[] {
  return text.split(' ').flatMap((word, at) =>
    (word.match(word.length > LONG_WORD ? SHORT_PIECE : PIECE) ?? []).map((piece, index) => ({
      text: piece,
      isAfterSpace: at > 0 && index === 0,
    })),
  );
}

function wrap(pieces: readonly Measured[], ems: number, space: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, isAfterSpace, width } of pieces) {
    const gap = isAfterSpace && line !== '' ? space : 0;
    if (line !== '' && used + gap + width > ems) {
      lines.push(line);
      line = text;
      used = width;
    } else {
      line += (gap > 0 ? ' ' : '') + text;
      used += gap + width;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** As few lines, and no wider than they must be for that. */
function balanced(
  pieces: readonly Measured[],
  ems: number,
  space: number,
  lines: readonly string[],
): readonly string[] {
  let best = lines;
  let [low, high] = [ems / 2, ems];
  for (let round = 0; round < 6; round++) {
    const middle = (low + high) / 2;
    const tried = wrap(pieces, middle, space);
    const isGood = tried.length <= lines.length && pieces.every((piece) => piece.width <= middle);
    if (isGood) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

const cutTo = (pieces: readonly Measured[], ems: number, width: (text: string) => number): Measured[] =>
  pieces.flatMap((piece) => (piece.width > ems ? cut(piece, ems, width) : [piece]));

/** A word that is wider than a line, letter by letter. */
function cut(piece: Measured, ems: number, width: (text: string) => number): Measured[] {
  const parts: Measured[] = [];
  let part = '';
  for (const sign of piece.text) {
    if (part !== '' && width(part + sign) > ems) {
      parts.push({ text: part, isAfterSpace: piece.isAfterSpace && parts.length === 0, width: width(part) });
      part = '';
    }
    part += sign;
  }
  return [...parts, { text: part, isAfterSpace: piece.isAfterSpace && parts.length === 0, width: width(part) }];
}

function cutOff(lines: readonly string[], most: number, ems: number, width: (text: string) => number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = `${kept.pop() ?? ''}…`;
  while (width(last) > ems && last.length > 1) last = `${[...last].slice(0, -2).join('').trimEnd()}…`;
  return [...kept, last];
}
