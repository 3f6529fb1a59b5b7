// The pages of a book: cover, title, chapters, and at the end what it does not hold and where it comes from.

import { directionOfLanguage, directionOfText } from '../../compiler/script-direction.ts';
import { postsOf } from '../../contract/steps.ts';
import { line } from '../../ui/words.ts';
import { type BuildWords, wordsIn } from '../../words/in.ts';
import { authorsNamed } from '../structured-data.ts';
import { xmlTag, xmlText } from '../xml.ts';
import { type Book, type BookFile, type Chapter, elsewhereOf } from './book.ts';
import { bookHtml } from './book-html.ts';
import { bookPage } from './document.ts';
import { linkInBook } from './links.ts';

/** In the order of reading; the table of contents goes after the first two. */
export const bookPages = (book: Book): readonly BookFile[] => [
  coverPage(book),
  titlePage(book),
  ...book.chapters.map((chapter, at) => chapterPage(book, chapter, at)),
  endPage(book),
];

export const bookDirection = ({ path, site }: Pick<Book, 'path' | 'site'>): 'ltr' | 'rtl' =>
  directionOfText(path.title) ?? directionOfLanguage(site.lang);

const text = (tag: string, value: string | undefined, attributes: Readonly<Record<string, string>> = {}): string =>
  value === undefined || value === '' ? '' : xmlTag(tag, attributes, xmlText(value));

/** A line of our own words, which run from the left on whatever page. */
const small = (name: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : xmlTag('p', { class: name }, xmlTag('bdi', {}, xmlText(value)));

function ownPage(book: Book, file: string, title: string, body: string): BookFile {
  return { file, title, text: bookPage({ title, lang: book.site.lang, dir: bookDirection(book), body }) };
}

function coverPage(book: Book): BookFile {
  const image = xmlTag('img', { src: 'images/cover.png', alt: line([book.path.title, book.site.title]) });
  return ownPage(book, 'cover.xhtml', book.path.title, xmlTag('div', { class: 'cover', 'epub:type': 'cover' }, image));
}

function titlePage(book: Book): BookFile {
  const { path, site } = book;
  const body = [
    small('over', line([wordsIn(site.lang).paths.kind[path.kind], site.title])),
    text('h1', path.title),
    text('p', path.strapline, { class: 'subtitle' }),
    text('p', path.blurb ?? path.goal, { class: 'lede' }),
    text('p', path.why),
    small('by', authorsOf(book).join(', ')),
  ];
  return ownPage(book, 'title.xhtml', path.title, xmlTag('section', { 'epub:type': 'titlepage' }, body.join('\n')));
}

/** The names of all who wrote a part, in the order of the parts. */
export const authorsOf = ({ chapters, site }: Book): string[] => [
  ...new Set(chapters.flatMap(({ post }) => authorsNamed(post, site.authors).map(({ name }) => name))),
];

function chapterPage(book: Book, chapter: Chapter, at: number): BookFile {
  const { post, file } = chapter;
  const words = wordsIn(book.site.lang);
  const html = bookHtml(post.html, {
    link: (href) => linkInBook(href, chapter, book),
    picture: (src) => book.pictures.get(src)?.file,
    noPicture: words.published.book.picture,
  });
  const body = [
    small('over', words.steps.place(book.path.kind, at + 1)),
    text('h1', post.title),
    text('p', post.subtitle, { class: 'subtitle' }),
    small('by', daysOf(post, words)),
    post.whenItMatters ? callout(words.published.book.whenItMatters, text('p', post.whenItMatters)) : '',
    html,
    post.takeaways.length > 0
      ? callout(words.published.book.takeaways, list(post.takeaways.map((one) => text('li', one))))
      : '',
  ];
  const section = xmlTag('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, body.filter(Boolean).join('\n'));
  const lang = post.lang ?? book.site.lang;
  return { file, title: post.title, text: bookPage({ title: post.title, lang, dir: post.dir, body: section }) };
}

/** "4 January 2026 · revised 3 June 2026". */
const daysOf = ({ date: day, updated }: Chapter['post'], { formats: { date }, quantities }: BuildWords): string =>
  line([day && date(day, LONG_AGO), updated && quantities.revised(date(updated, LONG_AGO))]);

/** A book is read in any year: its days say theirs. */
const LONG_AGO = new Date(0);

const list = (items: readonly string[]): string => xmlTag('ul', {}, items.join(''));
const callout = (title: string, inner: string): string =>
  xmlTag('div', { class: 'callout' }, text('p', title, { class: 'callout-title' }) + inner);

/** What is announced and what stands elsewhere, and where the newest edition is. */
function endPage(book: Book): BookFile {
  const { path, root, site } = book;
  const { formats, published } = wordsIn(site.lang);
  const words = published.book;
  const left = elsewhereOf(path);
  const planned = left.flatMap((step) => (step.kind === 'planned' ? [text('li', line([step.title, step.note]))] : []));
  const elsewhere = left.flatMap((step) =>
    step.kind === 'external'
      ? [xmlTag('li', {}, xmlTag('a', { href: new URL(step.url).href }, xmlText(step.title)))]
      : [],
  );
  const count = postsOf(path).length;
  const home = root?.page({ page: 'path', path: path.id });
  const body = [
    text('h1', words.about),
    text('p', words.edition(path.title, count, formats.date(editionOf(book), LONG_AGO))),
    home
      ? xmlTag('p', {}, words.newest(xmlTag('a', { href: home }, xmlText(home))))
      : text('p', words.from(site.title)),
    planned.length > 0 ? text('h2', words.toCome) + list(planned) : '',
    elsewhere.length > 0 ? text('h2', words.elsewhere) + list(elsewhere) : '',
  ];
  return ownPage(
    book,
    'end.xhtml',
    words.about,
    xmlTag('section', { 'epub:type': 'colophon', role: 'doc-colophon' }, body.filter(Boolean).join('\n')),
  );
}

/** The day of the last change to any part, `YYYY-MM-DD`; where none has a day, one that is surely past. */
export function editionOf({ chapters }: Pick<Book, 'chapters'>): string {
  const days = chapters.flatMap(({ post }) => post.updated ?? post.date ?? []);
  return days.reduce((a, b) => (a > b ? a : b), '2000-01-01');
}
