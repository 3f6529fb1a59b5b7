// Makers of books for tests: a folder of posts compiled for real, and what is in the zip that came of it.
import { strFromU8, unzipSync } from 'fflate';
import type { Compiled } from '../../../src/compiler/compile.ts';
import { Compiler } from '../../../src/compiler/compile.ts';
import { Faces } from '../../../src/publish/cards/faces.ts';
import { epubs } from '../../../src/publish/epub/epub.ts';

export const compileWithBooks = (folder: string): Promise<Compiled> =>
  new Compiler(folder, { drafts: false, books: epubs(new Faces(`${folder}/fonts`)) }).compile();

/** Every book of a compilation by its path's id. */
export const booksIn = ({ files }: Compiled): ReadonlyMap<string, Uint8Array> =>
  new Map(
    [...files]
      .filter(([file]) => file.endsWith('.epub'))
      .map(([file, bytes]) => [file.slice(file.lastIndexOf('/') + 1, -'.epub'.length), bytes]),
  );

/** The text of a file in a book. */
export function inBook(book: Uint8Array | undefined, file: string): string {
  const bytes = book && unzipSync(book)[`EPUB/${file}`];
  if (bytes === undefined) throw new Error(`no ${file} in the book`);
  return strFromU8(bytes);
}
