// What a book says of itself and the list of its files: EPUB 3, https://www.w3.org/TR/epub-33/#sec-package-doc
import { sha256 } from '../../compiler/content-files.ts';
import { xmlDocument, xmlTag, xmlText } from '../xml.ts';
import type { Book, BookFile } from './book.ts';
import { CONTENTS_FILE } from './contents.ts';
import { authorsOf, bookDirection, editionOf } from './pages.ts';

export const container = xmlDocument(
  xmlTag(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    xmlTag(
      'rootfiles',
      {},
      xmlTag('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ),
  ),
);

/** `pages` are in the order of reading, the contents among them. */
export function packageOf(book: Book, pages: readonly BookFile[]): string {
  const dir = bookDirection(book);
  const items = [
    item('style', 'style.css', 'text/css'),
    item('cover-image', 'images/cover.png', 'image/png', 'cover-image'),
    ...pages.map(({ file, text }) => item(idOf(file), file, 'application/xhtml+xml', propertiesOf(file, text))),
    ...[...new Map([...book.pictures.values()].map((one) => [one.file, one])).values()].map(({ file, type }) =>
      item(idOf(file), file, type),
    ),
  ];
  const spine = pages.map(({ file }) => xmlTag('itemref', { idref: idOf(file) }));
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'book-id',
    'xml:lang': book.site.lang,
    dir,
  };
  const parts = [
    metadata(book, pages),
    xmlTag('manifest', {}, `\n${items.join('\n')}\n`),
    xmlTag('spine', { 'page-progression-direction': dir }, `\n${spine.join('\n')}\n`),
  ];
  return xmlDocument(xmlTag('package', attributes, `\n${parts.join('\n')}\n`));
}

const idOf = (file: string): string => `f-${file.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;

const item = (id: string, href: string, type: string, properties?: string): string =>
  xmlTag('item', { id, href, 'media-type': type, properties });

function propertiesOf(file: string, text: string): string | undefined {
  const properties = [
    file === CONTENTS_FILE && 'nav',
    text.includes('<math ') && 'mathml',
    text.includes('<svg ') && 'svg',
  ].filter(Boolean);
  return properties.length > 0 ? properties.join(' ') : undefined;
}

function metadata(book: Book, pages: readonly BookFile[]): string {
  const { path, site, root } = book;
  const dc = (name: string, value: string | undefined, id?: string): string =>
    value === undefined ? '' : xmlTag(`dc:${name}`, { id }, xmlText(value));
  const property = (name: string, value: string): string => xmlTag('meta', { property: name }, xmlText(value));
  const hasMaths = pages.some(({ text }) => text.includes('<math '));
  const lines = [
    dc('identifier', identifierOf(book), 'book-id'),
    dc('title', path.title),
    dc('language', site.lang),
    ...authorsOf(book).map((name) => dc('creator', name)),
    dc('publisher', site.title),
    dc('description', path.blurb ?? path.goal),
    dc('source', root?.page({ page: 'path', path: path.id })),
    dc('date', editionOf(book)),
    property('dcterms:modified', `${editionOf(book)}T00:00:00Z`),
    xmlTag('meta', { name: 'cover', content: 'cover-image' }), // for programs of the time before EPUB 3
    property('schema:accessMode', 'textual'),
    property('schema:accessMode', 'visual'),
    property('schema:accessModeSufficient', 'textual'),
    ...[
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'alternativeText',
      ...(hasMaths ? ['MathML'] : []),
    ].map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', 'none'),
    property(
      'schema:accessibilitySummary',
      'Headings, lists and tables are marked up as such; pictures and drawings have descriptions where their author gave one.',
    ),
  ];
  return xmlTag(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    `\n${lines.filter(Boolean).join('\n')}\n`,
  );
}

/** The same for every edition of a path: readers' programs know by it that a book is a newer one. */
function identifierOf({ site, path }: Book): string {
  const hash = sha256(`${site.url ?? site.title}\n${path.id}`);
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
