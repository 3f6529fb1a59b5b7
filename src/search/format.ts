// The format of the search index: written once at build, read in the browser's worker. It comes in parts, so that a
// reader fetches the directory once and of the postings only what a query needs.
//
//   part 'directory'    documents (document-table.ts), then the dictionary (dictionary.ts)
//   part 'postings-N'   the lists of a range of terms (postings.ts), about SHARD_BYTES each, in the dictionary's order
//
//   directory   = documents dictionary
//   documents   = number of documents, document*
//   document    = id, title, minutes, file: 16 bytes of hash + extension + size, words of the title, sections, section*
//   section     = heading id ('' before the first heading), heading title, words of the heading, size code of the text
//   dictionary  = number of shards, terms in each shard*, number of terms, term*
//   term        = bytes shared with the term before, the other bytes (text), counts, bytes of its postings
//   counts      = bodies × 4 + (2 if in headings) + (1 if in titles), [titles], [headings]
//   postings    = titles, headings, bodies; each ascending whole numbers, as differences to the one before less one
//   titles      = document × 2 + (0 in the title, 1 in the subtitle or a tag)
//   headings    = section
//   bodies      = section × 4 + step of the term's frequency
//
// Numbers and texts are those of bytes.ts. Sections are numbered through all documents, in their order. Terms are those of
// tokens.ts, ascending by UTF-16 code units.

/** The engine's name and its format's version; a manifest of any other name is not for this engine. */
export const ENGINE = 'throughline-bm25f/1';

export const DIRECTORY = 'directory';
export const postingsPart = (shard: number): string => `postings-${shard}`;

/** A shard is closed once it holds this many bytes. */
export const SHARD_BYTES = 14_000;

/** The longest words of a title or heading that are told apart; both are kept in a byte. */
const LONGEST_HEADING = 255;
export const headingWords = (words: number): number => Math.min(words, LONGEST_HEADING);

const SIZES_PER_DOUBLING = 16;

/** The number of a text's words in one byte, exact to about 4 %, up to 60,000. */
export const sizeCode = (words: number): number => Math.min(255, Math.round(Math.log2(1 + words) * SIZES_PER_DOUBLING));
export const wordsOfSize = (code: number): number => 2 ** (code / SIZES_PER_DOUBLING) - 1;

/** What each step of a frequency stands for. Step 0 is a term that is only there inside of longer names. */
export const STEP_FREQUENCY: readonly number[] = [0.5, 1, 2.5, 6];

/** The step, 0 to 3, of a term that is found `frequency` times. */
export function frequencyStep(frequency: number): number {
  if (frequency < 1) return 0;
  if (frequency < 2) return 1;
  return frequency < 4 ? 2 : 3;
}
