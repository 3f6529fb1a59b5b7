// The table of contents, which reading programs show as their own and readers turn to as a page.
import { wordsIn } from '../../words/in.ts';
import { xmlTag, xmlText } from '../xml.ts';
import type { Book, BookFile, Chapter } from './book.ts';
import { bookPage } from './document.ts';
import { bookDirection } from './pages.ts';

export const CONTENTS_FILE = 'nav.xhtml';

const link = (href: string, title: string): string => xmlTag('a', { href }, xmlText(title));
const list = (items: readonly string[]): string => xmlTag('ol', {}, `\n${items.join('\n')}\n`);

export function contentsPage(book: Book): BookFile {
  const { chapters } = book;
  const { book: words, contents: title } = wordsIn(book.site.lang).published;
  const entries = [link('title.xhtml', book.path.title), ...sections(book), link('end.xhtml', words.about)];
  const items = entries.map((entry) => (entry.startsWith('<li') ? entry : xmlTag('li', {}, entry)));
  const contents = xmlTag('nav', { 'epub:type': 'toc', id: 'toc' }, xmlTag('h1', {}, title) + list(items));
  const marks = [
    ['cover', 'cover.xhtml', words.cover],
    ['toc', CONTENTS_FILE, title],
    ['bodymatter', chapters[0]?.file ?? 'end.xhtml', words.text],
  ].map(([type = '', href = '', name = '']) => xmlTag('li', {}, xmlTag('a', { 'epub:type': type, href }, name)));
  const landmarks = xmlTag(
    'nav',
    { 'epub:type': 'landmarks', hidden: 'hidden' },
    xmlTag('h2', {}, words.places) + list(marks),
  );
  const { lang } = book.site;
  const body = `${contents}\n${landmarks}`;
  return {
    file: CONTENTS_FILE,
    title,
    text: bookPage({ title, lang, dir: bookDirection(book), body }),
  };
}

/** Chapters in the order of the path, under its sections where these have titles. Each stands once. */
function sections({ path, chapters }: Book): string[] {
  const left = new Map(chapters.map((chapter) => [chapter.post.id, chapter]));
  return path.sections.flatMap(({ title, steps }) => {
    const entries = steps.flatMap((step) => {
      const chapter = step.kind === 'post' ? left.get(step.post) : undefined;
      if (chapter === undefined) return [];
      left.delete(chapter.post.id);
      return [chapterEntry(chapter)];
    });
    if (title === undefined || entries.length === 0) return entries;
    return [xmlTag('li', {}, xmlTag('span', {}, xmlText(title)) + list(entries))];
  });
}

function chapterEntry({ post, file, ids }: Chapter): string {
  const headings = post.outline
    .filter(({ depth, id }) => depth === 2 && ids.has(id))
    .map(({ id, title }) => xmlTag('li', {}, link(`${file}#${encodeURIComponent(id)}`, title)));
  return xmlTag('li', {}, link(file, post.title) + (headings.length > 0 ? list(headings) : ''));
}
