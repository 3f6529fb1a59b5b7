// Terms in blocks, each with what it lists: the parts that hold the postings of its terms.
import { ByteWriter } from './bytes.ts';
import { postingsBytes, termsPerBlock } from './format.ts';
import type { PartWriter } from './part-writer.ts';
import type { PlacedParts } from './places.ts';
import type { WrittenTerm } from './term-lists.ts';
import { type TermEntry, writeTerms } from './terms.ts';

interface Dictionary {
  readonly blocks: PlacedParts;
  readonly firstTerms: readonly string[];
}

/** A block before its parts have names. */
interface Block {
  readonly first: string;
  readonly entries: readonly TermEntry[];
  readonly postings: readonly Uint8Array[];
}

/** Blocks come behind the postings whose names they hold. Those of `perBlock` terms: all in one, where all are read. */
export function writeDictionary(
  parts: PartWriter,
  terms: readonly WrittenTerm[],
  perBlock = termsPerBlock(terms.length),
): Dictionary {
  const size = postingsBytes(terms.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const blocks: Block[] = [];
  for (let at = 0; at < terms.length; at += Math.min(perBlock, terms.length)) {
    blocks.push(blockOf(terms.slice(at, at + perBlock), size));
  }
  const written = blocks.map(({ entries, postings }) => {
    const places = parts.add(postings);
    const writer = new ByteWriter();
    writeTerms(writer, entries, places, parts.named);
    return writer.bytes();
  });
  return { blocks: parts.add(written), firstTerms: blocks.map(({ first }) => first) };
}

/** Its postings in parts of about `size` bytes. */
function blockOf(terms: readonly WrittenTerm[], size: number): Block {
  const postings: ByteWriter[] = [];
  let open = new ByteWriter();
  const entries = terms.map(({ term, titles, headings, bodies, listed, bytes }): TermEntry => {
    const opens = postings.length === 0 || (open.length > 0 && open.length + bytes.length > size);
    if (opens) {
      open = new ByteWriter();
      postings.push(open);
    }
    open.raw(bytes);
    return { term, titles, headings, bodies, listed, bytes: bytes.length, opens };
  });
  return {
    first: terms[0]?.term ?? '',
    entries,
    postings: postings.map((part) => part.bytes()),
  };
}
