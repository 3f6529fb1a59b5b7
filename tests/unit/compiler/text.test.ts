// Excerpts, words, names, short titles, hues, nearest names: rules over text.
import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/compiler/excerpt.ts';
import { readDay } from '../../../src/compiler/matter/day.ts';
import { dateOfFile, idOfFile, titleOfFolder } from '../../../src/compiler/naming.ts';
import { nearest } from '../../../src/compiler/nearest.ts';
import { huesOf } from '../../../src/compiler/resolve/hues.ts';
import { partTitles, shortTitles } from '../../../src/compiler/resolve/short-titles.ts';
import { SourceText } from '../../../src/compiler/source-text.ts';
import { countCodeWords, countWords, minutesOf } from '../../../src/compiler/words.ts';
import { HUES } from '../../../src/contract/vocabulary.ts';
import { rendered } from './make.ts';

const excerptFrom = async (markdown: string) => {
  const { paragraphs } = await rendered(markdown, 'T');
  return excerptOf({ description: undefined, subtitle: undefined, paragraphs });
};

test('an excerpt is the description, else the subtitle, else the text', () => {
  const paragraphs = ['From the text.'];
  expect(excerptOf({ description: 'D', subtitle: 'S', paragraphs })).toBe('D');
  expect(excerptOf({ description: undefined, subtitle: 'S', paragraphs })).toBe('S');
  expect(excerptOf({ description: undefined, subtitle: undefined, paragraphs })).toBe('From the text.');
});

test('an excerpt ends with a sentence, at about 200 characters', async () => {
  const excerpt = await excerptFrom('One sentence of some length stands here. '.repeat(10));
  expect(excerpt.length).toBeLessThanOrEqual(200);
  expect(excerpt.endsWith('here.')).toBe(true);
});

test('headings, lists, code and tables are never flattened into an excerpt', async () => {
  const text =
    '## Heading\n\n- a list\n\n```\ncode\n```\n\n| a |\n| - |\n| b |\n\n> quoted\n\nIt focuses on:\n\n- x\n\nThe *first* `real` [text](x.md).';
  expect(await excerptFrom(text)).toBe('The first real text.');
});

test('an abbreviation does not end a sentence', async () => {
  const long = 'word '.repeat(30).trim();
  expect(await excerptFrom(`Systems, e.g. Raft, ${long}. And more ${long}.`)).toBe(`Systems, e.g. Raft, ${long}.`);
});

test('a first sentence that is far too long is cut between words', async () => {
  const excerpt = await excerptFrom('interminable '.repeat(60));
  expect(excerpt).toMatch(/^(interminable )+interminable…$/);
});

test('a long sentence without spaces is cut as well', async () => {
  const excerpt = await excerptFrom('分'.repeat(500));
  expect(excerpt.length).toBeGreaterThan(100);
  expect(excerpt.length).toBeLessThan(330);
});

test('footnote marks do not stand in an excerpt', async () => {
  expect(await excerptFrom('Text[^1] here.\n\n[^1]: Note.')).toBe('Text here.');
});

test.each([
  ['It’s a well-known fact: 3.14 isn’t 3', 7],
  ['', 0],
  ['— … !', 0],
  ['Слово и ещё', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('words of scripts without spaces are counted by a dictionary', () => {
  expect(countWords('分布式系统很难')).toBeGreaterThan(2);
  expect(countWords('分布式系统很难')).toBeLessThan(7);
});

test('code is counted by what stands between white space', () => {
  expect(countCodeWords('let x = f(a, b); // done')).toBe(5);
});

test('reading takes at least a minute', () => {
  expect([0, 1, 220, 440, 560].map(minutesOf)).toEqual([1, 1, 1, 2, 3]);
});

test.each([
  ['posts/part-2.md', 'part-2'],
  ['C++ & You.md', 'c-you'],
  ['2020-01-31-on-raft.md', 'on-raft'],
  ['raft/index.md', 'raft'],
  ['README.md', 'introduction'],
  ['日本語.md', '日本語'],
])('the file %s has the id %s', (file, id) => {
  expect(idOfFile(file)).toBe(id);
});

test('a file name that begins with a day has that date, if there is such a day', () => {
  expect([dateOfFile('2024-02-29-x.md'), dateOfFile('2023-02-29-x.md')]).toEqual(['2024-02-29', undefined]);
});

test('a folder that is only called posts is named by the one around it', () => {
  expect([titleOfFolder('/home/ada/rust-book/src'), titleOfFolder('/posts')]).toEqual(['Rust book', 'Posts']);
});

test('only real days are days', () => {
  const isDay = (text: string) => readDay(text).kind === 'day';
  expect(['2024-02-29', '2000-02-29', '2025-12-31', '2025-01-01T10:00:00Z'].every(isDay)).toBe(true);
  expect(['2023-02-29', '1900-02-29', '2025-00-10', '2025-04-31', '2025-01-32', '', 'x'].some(isDay)).toBe(false);
});

test('titles lose what all of them share, at separators only', () => {
  expect(shortTitles(['Raft: logs', 'Raft: leaders'])).toEqual(['logs', 'leaders']);
  expect(shortTitles(['Logs | Blog', 'Leaders | Blog'])).toEqual(['Logs', 'Leaders']);
  expect(shortTitles(['Part one', 'Part two'])).toEqual(['Part one', 'Part two']);
  expect(shortTitles(['Raft: 1', 'Raft: 2'])).toEqual(['Raft: 1', 'Raft: 2']);
  expect(shortTitles(['Raft: logs'])).toEqual(['Raft: logs']);
});

test('eight paths have eight hues, in whatever order they come', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const hues = huesOf(ids);
  expect(new Set(hues.values()).size).toBe(HUES.length);
  expect(huesOf([...ids].reverse())).toEqual(hues);
});

test('a name is near where a slip explains it', () => {
  expect(nearest('subtitel', ['title', 'subtitle'])).toBe('subtitle');
  expect(nearest('Title', ['title'])).toBe('title');
  expect(nearest('flavour', ['title', 'tags', 'level'])).toBeUndefined();
  expect(nearest('id', ['kind', 'lang'])).toBeUndefined();
});

test('in a narrow list a title is what stands before its colon, where that tells the parts apart', () => {
  expect(partTitles(['CP systems: the cost', 'AP systems: the debt', 'Beyond'])).toEqual([
    'CP systems',
    'AP systems',
    'Beyond',
  ]);
  expect(partTitles(['Trees: growing', 'Trees: felling', 'Rest: none'])).toEqual([
    'Trees: growing',
    'Trees: felling',
    'Rest: none',
  ]);
});

test.each([
  [undefined, '<p>“He said ‘no’.”</p>'],
  ['de-AT', '<p>„He said ‚no‘.“</p>'],
  ['xx', '<p>“He said ‘no’.”</p>'],
])('quotes are those of the language: %s', async (lang, html) => {
  expect((await rendered(`"He said 'no'."`, undefined, lang)).html).toBe(html);
});

test('a text at rest gives the same text, places and lines', () => {
  const [written, resting] = ['a.md', 'a.md'].map(
    (file) => new SourceText(file, '---\ntitle: Größe 😀\n---\n“Text”\n'),
  );
  resting?.rest();
  expect(resting?.text).toBe(written?.text);
  expect(resting?.at(999)).toEqual(written?.at(999));
  expect(resting?.line(2)).toBe('title: Größe 😀');
  expect(resting?.part(4, 16)).toBe('title: Größe');
});
