// How much of a quote is still in a text that was edited since.

/** Long enough that two English sentences share few by chance, short enough that one changed word spares the rest. */
const SHINGLE = 4;

/** The overlapping pieces of a quote, of four characters each (Broder 1997, "On the resemblance of documents"). */
export function shingles(quote: string): ReadonlySet<string> {
  if (quote.length <= SHINGLE) return new Set([quote]);
  return new Set(Array.from({ length: quote.length - SHINGLE + 1 }, (_, at) => quote.slice(at, at + SHINGLE)));
}

/** The share of a quote's pieces that a text has, from 0 to 1. */
export function likeness(pieces: ReadonlySet<string>, text: string): number {
  let found = 0;
  for (const piece of pieces) if (text.includes(piece)) found++;
  return pieces.size === 0 ? 0 : found / pieces.size;
}
