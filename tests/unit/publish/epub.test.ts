// A path as a book: valid whatever its author wrote, the same bytes for the same posts, and whole without the site.
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { BuiltContent } from '../../../src/publish/built-content.ts';
import { folderOf, post } from '../compiler/make.ts';
import { booksIn, compileWithBooks, inBook } from './books.ts';
import { strictXml } from './documents.ts';
import { faultsOf, hasEpubcheck } from './epubcheck.ts';

const MINUTES = 60_000;

const LONG = `${'A title of two hundred signs '.repeat(6)}that ends only here`;
const TITLES = ['<b>Bold</b> & "quoted" \'titles\'', '🎉 Shipping day 🚀', 'מערכות מבוזרות (CAP)', LONG];

/** Titles and texts that are hard to write down, and a link of every kind. */
const GARDEN = {
  'site.yaml':
    'title: Garden & <Co>\nurl: https://example.org/blog\nauthors:\n  - id: ada\n    name: Ada "A" Lovelace\n',
  'one.md': post(
    `title: ${JSON.stringify(TITLES[0])}\ndate: 2026-01-01`,
    [
      'A note[^1], a [part](two.md), its [place](two.md#deep), an [outsider](alone.md), and [away](https://example.com/a|b?c={d}).',
      '## Here & there\n\nBack to [here](#here--there).',
      '| a | b |\n|:-:|--:|\n| 1 | <kbd>x</kbd><br> |\n\n- [x] done\n- [ ] not\n\n:::details More\nInside.\n:::',
      '::: code-group\n```go [Go] title="main.go"\nfunc main() {} // <x>\n```\n```sh [npm]\nnpm ci\n```\n:::',
      '[^1]: The *note*.',
    ].join('\n\n'),
  ),
  'two.md': post(
    `title: ${JSON.stringify(TITLES[1])}\ndate: 2026-01-02\nupdated: 2026-03-04`,
    '# Heading\n\n## Deep\n\n$x < y$ &nbsp; &copy;',
  ),
  'three.md': post(`title: ${JSON.stringify(TITLES[2])}\nlang: he`, ''),
  'four.md': post(`title: ${JSON.stringify(LONG)}`, '## Only a heading'),
  'alone.md': post('title: Alone\ndate: 2026-01-03'),
  'paths/line.yaml': `title: ${JSON.stringify(TITLES[0])}\nkind: series\nblurb: In & out.\nsections:\n  - title: First <half>\n    items: [{post: one}, {post: two}]\n  - title: Later\n    items: [{post: three}, {post: four}, {planned: Next & last}, {external: "https://example.com/?a=1&b=2", title: Away}]\n`,
  'paths/hebrew.yaml': `title: ${JSON.stringify(TITLES[2])}\nkind: path\nitems: [{post: three}]\n`,
  'paths/later.yaml': 'title: Later\nkind: series\nitems:\n  - planned: Next\n',
};
const garden = compileWithBooks(folderOf(GARDEN));
const line = async (): Promise<Uint8Array | undefined> => booksIn(await garden).get('line');

test('a path without a text has no book, and none is promised', async () => {
  const compiled = await garden;
  expect([...booksIn(compiled).keys()].sort()).toEqual(['hebrew', 'line']);
  const content = new BuiltContent((file) => compiled.files.get(file) ?? new Uint8Array());
  expect(content.path('later')).toMatchObject({ value: { id: 'later' } });
  expect(content.path('later')).not.toHaveProperty('value.epub');
  expect(content.path('line')).toMatchObject({ value: { epub: (await line())?.length } });
});

test('the type of the file stands first and as it is', async () => {
  const start = new TextDecoder('latin1').decode((await line())?.subarray(30, 58));
  expect(start).toBe('mimetypeapplication/epub+zip');
});

test('the same posts give the same bytes', async () => {
  const again = await compileWithBooks(folderOf(GARDEN));
  expect(booksIn(again).get('line')).toEqual(await line());
});

test('the day of the last change is that of its parts, and its name is for ever', async () => {
  const book = inBook(await line(), 'package.opf');
  expect(book).toContain('<meta property="dcterms:modified">2026-03-04T00:00:00Z</meta>');
  const edited = await compileWithBooks(folderOf({ ...GARDEN, 'alone.md': post('title: Alone too') }));
  const id = /<dc:identifier[^>]*>[^<]+/.exec(book)?.[0] ?? 'none';
  expect(inBook(booksIn(edited).get('line'), 'package.opf')).toContain(id);
});

test('every page is well formed', async () => {
  const files = unzipSync((await line()) ?? new Uint8Array());
  for (const [file, bytes] of Object.entries(files)) {
    if (/\.(xhtml|opf|xml)$/.test(file)) strictXml(new TextDecoder().decode(bytes));
  }
  expect(Object.keys(files).filter((file) => file.includes('chapter'))).toHaveLength(4);
});

test('links lead to chapters, to the site, and away', async () => {
  const document = strictXml(inBook(await line(), 'chapter-1.xhtml'));
  const links = [...document.querySelectorAll('a')].map((a) => [a.textContent, a.getAttribute('href')]);
  expect(links).toEqual(
    expect.arrayContaining([
      ['part', 'chapter-2.xhtml'],
      ['place', 'chapter-2.xhtml#deep'],
      ['outsider', 'https://example.org/blog/read/alone/'],
      ['away', 'https://example.com/a%7Cb?c=%7Bd%7D'],
      ['here', '#here--there'],
    ]),
  );
});

test('without an address, what leads out of the book to the site is text', async () => {
  const { 'site.yaml': _, ...rest } = GARDEN;
  const compiled = await compileWithBooks(folderOf({ ...rest, 'site.yaml': 'title: Garden\n' }));
  const document = strictXml(inBook(booksIn(compiled).get('line'), 'chapter-1.xhtml'));
  expect([...document.querySelectorAll('a')].map((a) => a.textContent)).not.toContain('outsider');
  expect(document.body.textContent).toContain('an outsider, and');
});

test('a note knows its place and the place its note', async () => {
  const document = strictXml(inBook(await line(), 'chapter-1.xhtml'));
  const reference = document.querySelector('a[role=doc-noteref]');
  const note = document.querySelector('aside[role=doc-footnote]');
  expect(reference?.getAttribute('href')).toBe(`#${note?.id}`);
  expect(note?.querySelector('a[role=doc-backlink]')?.getAttribute('href')).toBe(`#${reference?.id}`);
  expect(note?.textContent?.trim()).toMatch(/^1\s*The note\./);
});

test('nothing in it waits for a script: tabs stand below one another, what opens is open', async () => {
  const document = strictXml(inBook(await line(), 'chapter-1.xhtml'));
  expect(document.querySelectorAll('button, script, details, input, [tabindex]')).toHaveLength(0);
  expect(document.querySelectorAll('pre')).toHaveLength(2);
  expect(document.body.textContent).toMatch(/Go · main\.go.*func main.*npm.*npm ci/s);
  expect(document.body.textContent).toContain('☑ done');
});

test('what is not in the book is named at its end', async () => {
  const document = strictXml(inBook(await line(), 'end.xhtml'));
  expect(document.body.textContent).toContain('Next & last');
  expect([...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
    'https://example.org/blog/paths/line/',
    'https://example.com/?a=1&b=2',
  ]);
});

test('a chapter runs in its own direction', async () => {
  const { documentElement } = strictXml(inBook(await line(), 'chapter-3.xhtml'));
  expect([documentElement.lang, documentElement.dir]).toEqual(['he', 'rtl']);
  expect(inBook(booksIn(await garden).get('hebrew'), 'package.opf')).toContain('page-progression-direction="rtl"');
});

test.skipIf(!hasEpubcheck)('EPUBCheck finds nothing in books with hard titles', { timeout: 5 * MINUTES }, async () => {
  for (const [path, book] of booksIn(await garden)) expect(faultsOf(book), path).toEqual([]);
});

test.skipIf(!hasEpubcheck)('nor in one of every form', { timeout: 5 * MINUTES }, async () => {
  const gallery = booksIn(await compileWithBooks('tests/fixtures/gallery'));
  expect([...gallery.keys()]).toEqual(['forms']);
  for (const [path, book] of gallery) expect(faultsOf(book), path).toEqual([]);
});

test.skipIf(!hasEpubcheck)('nor in any of the library', { timeout: 15 * MINUTES }, async () => {
  const library = booksIn(await compileWithBooks('posts'));
  expect(library.size).toBeGreaterThan(10);
  for (const [path, book] of library) expect(faultsOf(book), path).toEqual([]);
});
