// Heads that are remembered while posts are written: they say what they would if they were read again.
import { expect, test } from 'vitest';
import { Diagnostics } from '../../../src/compiler/diagnostics.ts';
import { readFrontMatter } from '../../../src/compiler/matter/front-matter.ts';
import { KnownFronts } from '../../../src/compiler/matter/known-fronts.ts';
import { parsedYaml } from '../../../src/compiler/matter/yaml-text.ts';
import { SourceText } from '../../../src/compiler/source-text.ts';
import { post } from './make.ts';

const SOURCES = [
  new SourceText('a.md', post('title: A\ncategories: one\ndate: 2025-02-30')),
  new SourceText('b.md', post('title: B\ncategories: two')),
  new SourceText('c.md', post('title: C: c')),
  new SourceText('d.md', 'No head.\n'),
];

test('heads that are known say all that they said, and as often', () => {
  const fronts = new KnownFronts();
  const said = () => {
    const diagnostics = new Diagnostics();
    const matters = SOURCES.map((source) => fronts.read(source, diagnostics, parsedYaml).matter);
    return { matters, said: diagnostics.sorted() };
  };
  const diagnostics = new Diagnostics();
  const matters = SOURCES.map((source) => readFrontMatter(source, diagnostics, parsedYaml).matter);
  const plainly = { matters, said: diagnostics.sorted() };
  expect(plainly.said.map(({ message }) => message)).toContainEqual(expect.stringContaining('(in 2 files)'));
  expect(said()).toEqual(plainly);
  expect(said()).toEqual(plainly);
});

test('a head that is known is asked for all the same, so that it is kept for the next process', () => {
  const fronts = new KnownFronts();
  const asked: string[] = [];
  const parse = (text: string) => {
    asked.push(text);
    return parsedYaml(text);
  };
  for (let time = 0; time < 2; time++) for (const source of SOURCES) fronts.read(source, new Diagnostics(), parse);
  expect(asked.slice(3)).toEqual(asked.slice(0, 3));
});
