import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import {
  HEADING_LEVELS,
  headingLevel,
  meanMentions,
  TITLE_LEVELS,
  textLevel,
  textLevels,
  titleLevel,
} from '../../../src/search/format.ts';
import { COVERAGE } from '../../../src/search/rank.ts';
import { WEIGHTS } from '../../../src/search/score.ts';
import { chance, opened, post, section } from './make.ts';

const split = new Map<string, readonly string[]>();
function words(text: string): readonly string[] {
  const known = split.get(text) ?? text.split(' ').filter((word) => word !== '');
  split.set(text, known);
  return known;
}
const mean = (values: readonly number[]): number => {
  const counted = values.filter((value) => value > 0);
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
};
const saturated = (mentions: number): number => (mentions * (WEIGHTS.saturation + 1)) / (mentions + WEIGHTS.saturation);
const rarity = (found: number, all: number): number =>
  Math.log(1 + (all - Math.max(found, 1) + 0.5) / (Math.max(found, 1) + 0.5));
/** The formulas of score.ts and rank.ts over raw texts: no index, one post and one word after the other. */
function naiveScores(documents: readonly SearchDocument[], query: readonly string[]): ReadonlyMap<string, number> {
  const sections = documents.flatMap((document) => document.sections);
  const lengths = {
    text: mean(sections.map(({ text }) => words(text).length)),
    heading: mean(sections.map(({ title }) => words(title).length)),
    title: mean(documents.map(({ title }) => words(title).length)),
  };
  const headedBy = (word: string): number => sections.filter(({ title }) => words(title).includes(word)).length;
  const having = (word: string): number =>
    sections.filter(({ title, text }) => !words(title).includes(word) && words(text).includes(word)).length;
  const inTexts = (word: string): number => rarity(having(word) + headedBy(word), sections.length);
  const inTitles = (word: string): number =>
    rarity(documents.filter(({ title }) => words(title).includes(word)).length, documents.length);
  const known = query.filter((word) => documents.some((one) => textOf(one).includes(word)));
  const share = (covered: readonly string[]): number =>
    covered.reduce((sum, word) => sum + inTexts(word), 0) / known.reduce((sum, word) => sum + inTexts(word), 0);

  const scores = new Map<string, number>();
  for (const document of documents) {
    const titled = known.filter((word) => words(document.title).includes(word));
    const found = known.filter((word) => textOf(document).includes(word));
    if (found.length === 0) continue;
    const titleScore = titled.reduce(
      (sum, word) =>
        sum + inTitles(word) * WEIGHTS.title * (TITLE_LEVELS[titleLevel(words(document.title).length, lengths)] ?? 0),
      0,
    );
    const values = document.sections.map(({ title, text }) => {
      let score = titleScore;
      const covered = new Set(titled);
      for (const word of known) {
        const count = words(text).filter((one) => one === word).length;
        const levels = textLevels(having(word), sections.length);
        const said = levels[textLevel(meanMentions(count, words(text).length, lengths), levels)] ?? 0;
        const headed = HEADING_LEVELS[headingLevel(words(title).length, lengths)] ?? 0;
        const inHeading = words(title).includes(word);
        if (count === 0 && !inHeading) continue;
        covered.add(word);
        score += inTexts(word) * Math.max(count === 0 ? 0 : saturated(said), inHeading ? headed : 0);
      }
      const { sectionFloor, sectionPower } = COVERAGE;
      return score * (sectionFloor + (1 - sectionFloor) * share([...covered]) ** sectionPower);
    });
    scores.set(document.id, Math.max(...values) * (COVERAGE.postFloor + (1 - COVERAGE.postFloor) * share(found)));
  }
  return scores;
}

const textOf = ({ title, sections }: SearchDocument): readonly string[] =>
  words([title, ...sections.flatMap((one) => [one.title, one.text])].join(' '));

test('answers exact queries like a naive scorer over the raw texts', async () => {
  const random = chance(23);
  const vocabulary = Array.from(
    { length: 60 },
    (_, at) => `${'bcdfg'[at % 5]}${'aeiou'[Math.floor(at / 5) % 5]}${'xyz'[Math.floor(at / 25)]}`,
  );
  // Words low in the list are common. Three letters are too few for slips and endings: only the exact word is found.
  const some = (count: number): string =>
    Array.from({ length: count }, () => vocabulary[Math.floor((random(60) * random(60)) / 60)]).join(' ');
  const documents = Array.from({ length: 40 }, (_, at) => {
    const rest = Array.from({ length: random(4) }, () => section(some(1 + random(4)), some(random(120))));
    return post(`p${at}`, '', { title: some(1 + random(5)), sections: [section('', some(random(60))), ...rest] });
  });
  const { find } = opened(documents);
  for (let round = 0; round < 40; round++) {
    const query = [...new Set(words(some(1 + random(4))))];
    const expected = naiveScores(documents, query);
    const found = await find(`${query.join(' ')} `, documents.length);
    expect(found.length).toBeGreaterThan(0);
    for (const { id, score } of found) expect(score / (expected.get(id) ?? 0)).toBeCloseTo(1, 4);
    const best = Math.max(...expected.values());
    expect((found[0]?.score ?? 0) / best).toBeCloseTo(1, 4);
    const order = found.map(({ score }) => score);
    expect(order).toEqual(order.toSorted((one, other) => other - one));
  }
});
