// The postings of terms, read from their parts. Of a query that is typed letter by letter all words but the last stay the
// same: what was read lately is kept.
import { BitReader } from './bits.ts';
import { HEADING_LEVELS, TITLE_LEVELS, textLevels } from './format.ts';
import type { Parts } from './parts.ts';
import { readPostings } from './postings.ts';
import type { Root } from './root.ts';
import type { Term } from './terms.ts';

/** Where a term stands, by kind; `bodies` are those that are listed. */
export interface TermPostings {
  readonly titles: Uint32Array;
  readonly headings: Uint32Array;
  readonly bodies: Uint32Array;
}

/** Postings that are kept, of four bytes each. */
const MOST_KEPT = 200_000;

export class PostingLists {
  readonly #root: Root;
  readonly #parts: Parts;
  /** The longest unused first. */
  readonly #kept = new Map<Term, TermPostings>();
  #size = 0;

  constructor(root: Root, parts: Parts) {
    this.#root = root;
    this.#parts = parts;
  }

  /** Fetches what is needed to read the lists of these terms. */
  load(terms: readonly Term[]): Promise<void> {
    return this.#parts.load(terms.map(({ part }) => part));
  }

  /** The lists of a term that was loaded. Throws a RangeError where its part is damaged. */
  of(term: Term): TermPostings {
    const lists = this.#kept.get(term) ?? this.#read(term);
    if (!this.#kept.delete(term)) this.#size += sizeOf(lists);
    this.#kept.set(term, lists);
    for (const [oldest, its] of this.#kept) {
      if (this.#size <= MOST_KEPT || oldest === term) break;
      this.#size -= sizeOf(its);
      this.#kept.delete(oldest);
    }
    return lists;
  }

  #read(term: Term): TermPostings {
    const { documents, sections } = this.#root;
    const reader = new BitReader(this.#parts.get(term.part), term.offset);
    const titles = readPostings(reader, term.titles, documents, TITLE_LEVELS.length - 1);
    const headings = readPostings(reader, term.headings, sections, HEADING_LEVELS.length - 1);
    const levels = textLevels(term.bodies, sections);
    return { titles, headings, bodies: readPostings(reader, term.listed, sections, levels.length - 1) };
  }
}

/** What is kept of a term beside its postings is as large as so many of them. */
const BESIDE = 64;

const sizeOf = ({ titles, headings, bodies }: TermPostings): number =>
  BESIDE + titles.length + headings.length + bodies.length;
