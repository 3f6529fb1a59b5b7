import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from '../../../src/search/bits.ts';
import { IndexBuilder } from '../../../src/search/build.ts';
import { ByteReader, ByteWriter } from '../../../src/search/bytes.ts';
import { SearchIndex } from '../../../src/search/engine.ts';
import { postingsBytes } from '../../../src/search/format.ts';
import { type Head, readHeads, writeHeads } from '../../../src/search/heads.ts';
import { indexedText } from '../../../src/search/indexed-text.ts';
import { numberedHead, numberedText } from '../../../src/search/numbered.ts';
import { openPack } from '../../../src/search/parts.ts';
import { readPostings, writePostings } from '../../../src/search/postings.ts';
import { type Counts, readTerms, type TermEntry, writeTerms } from '../../../src/search/terms.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';
import { built, chance, partOf, post, section } from './make.ts';

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

  test.each([0, 1, 3])('postings, few or many, of levels up to %i', (highest) => {
    const random = chance(3);
    const places = 100_000;
    const writer = new BitWriter();
    for (let round = 0; round < 50; round++) {
      const lists = [0, 1, 2].map(() => {
        const taken = new Set(Array.from({ length: random(200) }, () => random(places)));
        return [...taken].sort((one, other) => one - other).map((place) => place * 4 + random(highest + 1));
      });
      for (const list of lists) writePostings(writer, list, places, highest);
      const reader = new BitReader(Uint8Array.from([0, ...writer.take()]), 1);
      expect(lists.map(({ length }) => [...readPostings(reader, length, places, highest)])).toEqual(lists);
    }
  });

  test('a gap that no chance explains', () => {
    const list = Array.from({ length: 1000 }, (_, at) => at * 4).concat(4 * 99_999);
    const writer = new BitWriter();
    writePostings(writer, list, 100_000, 3);
    const bytes = writer.take();
    expect([...readPostings(new BitReader(bytes, 0), list.length, 100_000, 3)]).toEqual(list);
    const cut = new BitReader(bytes.subarray(0, -5), 0);
    expect(() => readPostings(cut, list.length, 100_000, 3)).toThrow(RangeError);
  });

  test('terms, also where they share half a character or are very long', () => {
    const terms = [
      'a',
      'abc',
      'abd',
      'é',
      'éa',
      '分散',
      '分系',
      '𠀀a',
      '𠀁b',
      `y${'z'.repeat(30)}`,
      `y${'z'.repeat(31)}`,
    ];
    const entries = terms
      .sort((one, other) => (one < other ? -1 : 1))
      .map((term, at): TermEntry => {
        const counts = { titles: at % 2, headings: at % 3, bodies: at, listed: at % 5 === 1 ? 0 : at };
        return { term, ...counts, bytes: at, opens: at % 4 === 0 };
      });
    const ref = (at: number) => ({ file: `${'0'.repeat(31)}${at}.bin`, bytes: 100 + at });
    const places = { offset: 900, refs: [1, 2, 3].map(ref) };
    const writer = new ByteWriter();
    writeTerms(writer, entries, places, true);
    const read = readTerms(writer.bytes(), true);
    const counted = ({ term, titles, headings, bodies, listed }: Counts & { readonly term: string }) => ({
      term,
      titles,
      headings,
      bodies,
      listed,
    });
    expect(read.map(counted)).toEqual(entries.map(counted));
    const [one, two, three] = [900, 1001, 1103].map((offset, at) => ({ ref: ref(at + 1), offset }));
    expect(read.map(({ part }) => part)).toEqual([one, one, one, one, two, two, two, two, three, three, three]);
    expect(read.map(({ offset }) => offset)).toEqual([0, 0, 1, 3, 0, 4, 9, 15, 0, 8, 17]);
  });

  test('heads, with a path or a language of their own, or without', () => {
    const file = { file: `${'0f'.repeat(16)}.json`, bytes: 70_000 };
    const plain: Head = { id: 'a', title: 'Ä', minutes: 300, file, topics: [], code: [] };
    const path = { id: 'p', title: 'Path', part: 2, parts: 9 };
    const heads = [
      plain,
      { ...plain, lang: 'ar' },
      { ...plain, path, topics: [{ id: 'p', title: 'Topic' }], code: ['go', 'rust'] },
    ];
    const writer = new ByteWriter();
    writeHeads(writer, heads);
    expect(readHeads(writer.bytes())).toEqual(heads);
  });
});

describe('an index', () => {
  const random = chance(5);
  const words = Array.from({ length: 4000 }, (_, at) => `w${at.toString(36)}`);
  const text = (): string => Array.from({ length: 200 }, () => words[random(words.length)]).join(' ');
  const documents = Array.from({ length: 300 }, (_, at) =>
    post(`p${at}`, text(), { title: words[at] ?? '', sections: [section('', text()), section('H', text())] }),
  );

  test('is the same bytes for the same documents', () => {
    expect(built(documents)).toEqual(built(documents));
  });

  test('comes in parts, of which a query fetches a few', async () => {
    const { root, parts } = built(documents);
    const total = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
    for (const part of parts.values()) expect(part.length).toBeLessThan(4 * postingsBytes(total));
    const fetched: string[] = [];
    const index = new SearchIndex(root, async ({ ref }) => {
      fetched.push(ref.file);
      return partOf(parts, ref.file);
    });
    expect((await index.search(`${words[1]} ${words[700]} `, { limit: 5 })).posts.length).toBeGreaterThan(0);
    const bytes = fetched.reduce((sum, file) => sum + (parts.get(file)?.length ?? 0), root.length);
    expect(bytes).toBeLessThan(total / 5);
  });

  test('in one file answers like the same index in parts', async () => {
    const { root, parts } = built(documents);
    const vocabulary = new Vocabulary();
    const builder = new IndexBuilder(vocabulary);
    for (const document of documents) {
      builder.add(numberedHead(document, vocabulary), numberedText(indexedText(document.sections), vocabulary));
    }
    const pack = openPack(builder.pack());
    const one = new SearchIndex(pack.root, pack.source);
    const other = new SearchIndex(root, async ({ ref }) => partOf(parts, ref.file));
    for (const word of words.slice(0, 50)) {
      expect((await one.search(word, { limit: 5 })).posts).toEqual((await other.search(word, { limit: 5 })).posts);
    }
  });

  test('is the same whatever else its vocabulary numbered before', () => {
    const all = new Vocabulary();
    for (const word of [...words].reverse()) all.numberOf(word);
    for (const document of documents) numberedText(indexedText(document.sections), all);
    const own = new Vocabulary();
    const few = documents.slice(3, 9);
    const [one, other] = [all, own].map((vocabulary) => {
      const builder = new IndexBuilder(vocabulary);
      for (const document of few) {
        builder.add(numberedHead(document, vocabulary), numberedText(indexedText(document.sections), vocabulary));
      }
      return builder.pack();
    });
    expect(one).toEqual(other);
  });

  test('of no posts, and of posts without a word, opens and finds nothing', async () => {
    for (const none of [[], [post('empty')]]) {
      const { root, parts } = built(none);
      const index = new SearchIndex(root, async ({ ref }) => partOf(parts, ref.file));
      expect(await index.search('anything', { limit: 5 })).toMatchObject({ posts: [], total: 0 });
    }
  });

  test('cut short anywhere is refused as a RangeError', async () => {
    const { root, parts } = built(documents.slice(0, 30));
    for (let length = 0; length < root.length; length += 3) {
      expect(() => new SearchIndex(root.subarray(0, length), () => Promise.reject())).toThrow(RangeError);
    }
    const short = new SearchIndex(root, async ({ ref }) => partOf(parts, ref.file).subarray(0, 3));
    await expect(short.search('w1', { limit: 1 })).rejects.toThrow(RangeError);
  });
});
