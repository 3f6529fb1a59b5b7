// The words of all languages: complete by their types, translated by what they say.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats as inGerman, quantities } from '../../../src/words/de/quantities.ts';
import { formats as inEnglish } from '../../../src/words/en/quantities.ts';
import { wordsIn } from '../../../src/words/in.ts';
import { LANGUAGES, languageOf } from '../../../src/words/languages.ts';
import { textsOf } from '../../support/words.ts';

/** What German and English say alike: names, and words that both have. */
const SHARED =
  /^(?:journey\.helpful\.length|reading\.end\.change|catalog\.termIn|rendered\.(?:code|callout\.definition|details|listing)|settings\.(?:percent|values\.(?:sepia|normal))|actions\.(?:themes\.sepia|(?:widths|lineHeights)\.normal)|keys\.\d\.0)/;

const sectionsOf = (language: string): readonly string[] => readdirSync(path.resolve('src/words', language)).sort();
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

describe.each(OTHERS)('the words in %s', (language) => {
  test('are as many sections as in English', () => {
    expect(sectionsOf(language)).toEqual(sectionsOf('en'));
  });

  test.each(sectionsOf('en'))('%s says nothing in English', async (section) => {
    const texts = await textsOf(language, section);
    const english = new Map(await textsOf('en', section));
    const same = texts.filter(([key, text]) => /\p{L}/u.test(text) && english.get(key) === text);
    expect(same.filter(([key]) => !SHARED.test(key))).toEqual([]);
  });

  test.each(sectionsOf('en'))('%s is set with its own quotes and dashes', async (section) => {
    const odd = (await textsOf(language, section)).filter(([, text]) =>
      /["\u2018\u2019\u201d]|(?<! )\u2026|--/.test(text),
    );
    expect(odd).toEqual([]);
  });
});

describe('a language tag', () => {
  test('is of a language with words by its first part', () => {
    expect(languageOf('de-AT')).toBe('de');
    expect(languageOf('EN')).toBe('en');
    expect(languageOf('den')).toBeUndefined();
    expect(languageOf('')).toBeUndefined();
  });

  test('of the first that there are words in counts, and English where there are none', () => {
    expect(wordsIn('fr', 'de').rendered.copy).toBe('Kopieren');
    expect(wordsIn('en', 'de').rendered.copy).toBe('Copy');
    expect(wordsIn(undefined, 'fr').rendered.copy).toBe('Copy');
  });
});

describe.each([inEnglish, inGerman])('what $locale writes by hand is what Intl writes', (formats) => {
  const { locale } = formats;
  const now = new Date('2026-06-01');

  test('of every day of a year, with and without the year', () => {
    const shape = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
    const written = (years: object) => new Intl.DateTimeFormat(locale, { ...shape, ...years });
    expect(days.map((day) => formats.date(day, now))).toEqual(days.map((day) => written({}).format(new Date(day))));
    const past = days.map((day) => day.replace('2026', '1999'));
    expect(past.map((day) => formats.date(day, now))).toEqual(
      past.map((day) => written({ year: 'numeric' }).format(new Date(day))),
    );
  });

  test('of the times of a day', () => {
    const times = [0, 1, 9.5, 12, 12.25, 23.99].map((hours) => new Date(2026, 5, 1, 0, hours * 60).getTime());
    const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
    expect(times.map(formats.time)).toEqual(times.map((time) => clock.format(time)));
  });

  test('of lists and numbers', () => {
    const names = ['Go', 'Java', 'Rust', 'C'];
    const list = new Intl.ListFormat(locale, { type: 'conjunction' });
    for (let count = 0; count <= names.length; count++) {
      expect(formats.listed(names.slice(0, count))).toBe(list.format(names.slice(0, count)));
    }
    const numbers = [0, 1, 12, 999, 1_000, 12_345, 1.5, -3];
    expect(numbers.map(formats.number)).toEqual(numbers.map((one) => new Intl.NumberFormat(locale).format(one)));
  });
});

describe('numbers and days', () => {
  test('are written as the language writes them', () => {
    expect(inGerman.tenths(1.2)).toBe('1,2');
    expect(inEnglish.tenths(1.2)).toBe('1.2');
    expect(inGerman.number(12_345)).toBe('12.345');
    expect(inGerman.date('2025-06-03', new Date('2026-01-01'))).toBe('3. Juni 2025');
    expect(inGerman.daysAgo('2026-01-01', Date.parse('2026-01-02'))).toBe('gestern');
    expect(inGerman.listed(['Go', 'Java', 'Rust'])).toBe('Go, Java und Rust');
    expect(quantities.minutes(125)).toBe('2 Std. 5 Min.');
  });

  test('bend what they count', () => {
    const { paths } = wordsIn('de');
    expect(paths.units('series', 1)).toBe('1 Teil');
    expect(paths.units('column', 2)).toBe('2 Folgen');
    expect(paths.unitsOf('series', 2, 4)).toBe('2 von 4 Teilen');
    expect(paths.ago(9)).toBe('vor 9 Tagen');
  });

  test('take a form of their own only where the language has one', () => {
    expect(inEnglish.counted(1, { one: 'part', other: 'parts' })).toBe('1 part');
    expect(inEnglish.counted(0, { one: 'part', other: 'parts' })).toBe('0 parts');
    expect(inEnglish.counted(1, { other: 'sheep' })).toBe('1 sheep');
  });
});
