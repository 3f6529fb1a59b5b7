import { describe, expect, test } from 'vitest';
import { buildIndex, type SearchDocument } from '../../../src/search/build.ts';
import { ByteReader, ByteWriter } from '../../../src/search/bytes.ts';
import { Dictionary, type TermEntry, writeDictionary } from '../../../src/search/dictionary.ts';
import { DocumentTable, writeDocument } from '../../../src/search/document-table.ts';
import { SearchIndex } from '../../../src/search/engine.ts';
import { DIRECTORY, SHARD_BYTES, sizeCode, wordsOfSize } from '../../../src/search/format.ts';
import { readPostings, writePostings } from '../../../src/search/postings.ts';
import { chance, part, post, section } from './make.ts';

describe('what is written comes back:', () => {
  test('numbers and texts', () => {
    const writer = new ByteWriter();
    const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1];
    const texts = ['', 'plain', 'naïve 分散 🙂', 'x'.repeat(10_000)];
    for (const number of numbers) writer.number(number);
    for (const text of texts) writer.text(text);
    const reader = new ByteReader(writer.bytes());
    expect(numbers.map(() => reader.number())).toEqual(numbers);
    expect(texts.map(() => reader.text())).toEqual(texts);
    expect(() => reader.byte()).toThrow(RangeError);
  });

  test('postings', () => {
    const random = chance(3);
    const list = (): number[] =>
      [...new Set(Array.from({ length: random(200) }, () => random(100_000)))].sort((a, b) => a - b);
    for (let round = 0; round < 50; round++) {
      const lists = { titles: list(), headings: list(), bodies: list() };
      const writer = new ByteWriter();
      writer.raw(new Uint8Array(round));
      writePostings(writer, lists);
      const counts = { titles: lists.titles.length, headings: lists.headings.length, bodies: lists.bodies.length };
      const read = readPostings(writer.bytes(), round, counts);
      expect([read.titles, read.headings, read.bodies].map((one) => [...one])).toEqual(Object.values(lists));
    }
  });

  test('the dictionary, also where terms share half a character', () => {
    const terms = ['a', 'abc', 'abd', 'é', 'éa', '分散', '分系', '𠀀a', '𠀁b'].sort((a, b) => (a < b ? -1 : 1));
    const entries = terms.map(
      (term, at): TermEntry => ({
        term,
        counts: { titles: at % 2, headings: at % 3, bodies: at },
        bytes: at + 1,
      }),
    );
    const writer = new ByteWriter();
    writeDictionary(writer, entries, [4, 5]);
    const dictionary = new Dictionary(new ByteReader(writer.bytes()));
    expect(dictionary.terms).toEqual(terms);
    expect(terms.map((_, at) => dictionary.counts(at))).toEqual(entries.map(({ counts }) => counts));
    expect([...dictionary.shard]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect([...dictionary.offset]).toEqual([0, 1, 3, 6, 0, 5, 11, 18, 26]);
    expect(terms.map((term) => dictionary.find(term))).toEqual(terms.map((_, at) => at));
  });

  test('documents and their headings', () => {
    const writer = new ByteWriter();
    const entry = {
      id: 'a',
      title: 'Ä',
      minutes: 300,
      file: { file: `${'0f'.repeat(16)}.json`, bytes: 70_000 },
      words: 1,
    };
    writer.number(1);
    writeDocument(writer, entry, [
      { heading: undefined, title: '', words: 0, size: 0 },
      { heading: 'b', title: 'B', words: 1, size: 255 },
    ]);
    const table = new DocumentTable(writer.bytes(), new ByteReader(writer.bytes()));
    expect(table.documents).toEqual([{ ...entry, firstSection: 0, endSection: 2 }]);
    expect([table.headingOf(0), table.headingOf(1)]).toEqual([
      { heading: undefined, title: '' },
      { heading: 'b', title: 'B' },
    ]);
  });

  test('sizes, to four parts in a hundred', () => {
    for (let words = 0; words < 60_000; words = Math.ceil(words * 1.1) + 1) {
      expect(Math.abs(wordsOfSize(sizeCode(words)) - words)).toBeLessThanOrEqual(0.05 * words + 0.01);
    }
  });
});

describe('an index', () => {
  const random = chance(5);
  const words = Array.from({ length: 4000 }, (_, at) => `w${at.toString(36)}`);
  const text = (): string => Array.from({ length: 200 }, () => words[random(words.length)]).join(' ');
  const documents = Array.from({ length: 300 }, (_, at) =>
    post(`p${at}`, text(), { sections: [section('', text()), section('H', text())] }),
  );

  test('is the same bytes for the same documents in any order', () => {
    const bytes = (some: readonly SearchDocument[]): readonly string[] =>
      [...buildIndex(some)].map(([name, part]) => `${name} ${Buffer.from(part).toString('base64')}`);
    expect(bytes(documents.toReversed())).toEqual(bytes(documents));
  });

  test('comes in a directory and shards of about 14 kB', () => {
    const parts = buildIndex(documents);
    const sizes = [...parts].filter(([name]) => name !== DIRECTORY).map(([, bytes]) => bytes.length);
    expect([...parts.keys()]).toEqual([DIRECTORY, ...sizes.map((_, at) => `postings-${at}`)]);
    expect(sizes.length).toBeGreaterThan(3);
    for (const size of sizes.slice(0, -1)) expect(size).toBeGreaterThanOrEqual(SHARD_BYTES);
    for (const size of sizes) expect(size).toBeLessThan(SHARD_BYTES + 2000);
  });

  test('of no posts, and of posts without a word, opens and finds nothing', async () => {
    for (const none of [[], [post('empty')]]) {
      const parts = buildIndex(none);
      const index = new SearchIndex(part(parts, DIRECTORY), async (name) => part(parts, name));
      expect(await index.search('anything', { limit: 5 })).toMatchObject({ posts: [], total: 0 });
    }
  });

  test('cut short anywhere is refused as a RangeError', () => {
    const directory = part(buildIndex(documents.slice(0, 3)), DIRECTORY);
    for (let length = 0; length < directory.length; length += 7) {
      expect(() => new SearchIndex(directory.subarray(0, length), () => Promise.reject())).toThrow(RangeError);
    }
  });
});
