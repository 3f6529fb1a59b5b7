// A path as an EPUB: one zip of pages, pictures and the list of them. https://www.w3.org/TR/epub-33/
import { type Zippable, zipSync } from 'fflate';
import type { BookMaker, BookSource } from '../../compiler/book.ts';
import { memoryBlobs } from '../../compiler/cache/blobs.ts';
import { pathCard } from '../cards/cards-of.ts';
import type { Faces } from '../cards/faces.ts';
import { CardPainter } from '../cards/png.ts';
import { SiteRoot } from '../site-root.ts';
import { type Book, chaptersOf } from './book.ts';
import { bookStyle } from './book-style.ts';
import { contentsPage } from './contents.ts';
import { container, packageOf } from './package.ts';
import { bookPages } from './pages.ts';
import { picturesOf } from './pictures.ts';

/** For the compiler; `faces` are for covers. */
export const epubs = (faces: Faces): BookMaker => ({
  version: faces.version,
  make: (source) => epubOf(source, faces),
});

async function epubOf({ site, path, posts, read, blobs }: BookSource, faces: Faces): Promise<Uint8Array> {
  const painter = new CardPainter(faces, blobs ?? memoryBlobs());
  const cover = await painter.paint(pathCard(path, site, 'cover'));
  return zipped({
    site,
    root: site.url === undefined ? undefined : new SiteRoot(site.url),
    path,
    chapters: chaptersOf(posts),
    pictures: await picturesOf(posts, read, blobs),
    cover: cover.png,
  });
}

const utf8 = new TextEncoder();

/** The day that zip files know as the first, so that the same content is the same bytes. */
const SINCE_EVER = new Date(1980, 0, 1);

function zipped(book: Book): Uint8Array {
  const [cover, title, ...rest] = bookPages(book);
  const pages = [cover, title, contentsPage(book), ...rest].filter((page) => page !== undefined);
  const files: Zippable = {
    mimetype: [utf8.encode('application/epub+zip'), { level: 0 }], // first, and as it is, so that it is seen at once
    'META-INF/container.xml': utf8.encode(container),
    'EPUB/package.opf': utf8.encode(packageOf(book, pages)),
    'EPUB/style.css': utf8.encode(bookStyle()),
    'EPUB/images/cover.png': [book.cover, { level: 0 }],
  };
  for (const { file, text } of pages) files[`EPUB/${file}`] = utf8.encode(text);
  for (const { file, bytes } of book.pictures.values()) files[`EPUB/${file}`] = [bytes, { level: 0 }];
  return zipSync(files, { level: 9, mtime: SINCE_EVER });
}
