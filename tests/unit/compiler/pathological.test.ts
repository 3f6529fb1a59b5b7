// Texts made to take long: twice as much of any of them may take about twice as long, not four times.
import { expect, test } from 'vitest';
import { rendered } from './make.ts';

/** Enough that four times as long is told apart from twice by any machine. */
const LINES = 3_000;
const MOST = 3;
const TRIES = 4;

const TEXTS: Readonly<Record<string, (lines: number) => string>> = {
  'containers that are never closed': (lines) => ':::note\ntext\n'.repeat(lines),
  'containers of which one is closed': (lines) => `${':::note\ntext\n'.repeat(lines)}:::\n`,
  'containers of more and more colons': (lines) =>
    Array.from({ length: lines }, (_, at) => `${':'.repeat(3 + (at % 50))}tip\n`).join(''),
  'containers one after the other': (lines) => ':::note\ntext\n:::\n\n'.repeat(lines),
  'containers in list items': (lines) => '- :::note\n'.repeat(lines),
  'containers in a quote': (lines) => '> :::note\n'.repeat(lines),
  'code groups that are never closed': (lines) => '::: code-group\n'.repeat(lines),
  'fences that are never closed': (lines) => '```text\na\n'.repeat(lines),
  'wikilinks that are never closed': (lines) => '[[a \n'.repeat(lines),
  brackets: (lines) => '['.repeat(lines * 10),
  'images that are never closed': (lines) => '![a]('.repeat(lines),
  'emphasis that is never closed': (lines) => '*a **a '.repeat(lines),
  dollars: (lines) => '$a '.repeat(lines),
  'raw elements that are never closed': (lines) => '<div>\n'.repeat(lines),
  alerts: (lines) => '> [!NOTE]\n> a\n\n'.repeat(lines),
  'abbreviations in one paragraph': (lines) => `*[HTML]: x\n\n${'HTML is\n'.repeat(lines)}`,
  'abbreviations beside emphasis': (lines) => `*[HTML]: x\n\n${'HTML *is* '.repeat(lines)}`,
  'more and more abbreviations': (lines) =>
    Array.from({ length: lines / 10 }, (_, at) => `*[A${at}]: x\n\nA${at} is.\n\n`).join(''),
  'footnotes that are never closed': (lines) => '^[a '.repeat(lines),
};

/** Milliseconds of the processor for the quicker of two. */
async function costOf(text: string): Promise<number> {
  const once = async () => {
    const before = process.cpuUsage();
    await rendered(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(await once(), await once());
}

test.each(Object.entries(TEXTS))('%s take time in proportion', { timeout: 60_000 }, async (_name, text) => {
  let ratio = Number.POSITIVE_INFINITY;
  await rendered(text(LINES / 10)); // what is compiled first
  for (let tries = 0; tries < TRIES && ratio > MOST; tries++) {
    ratio = (await costOf(text(LINES * 2))) / (await costOf(text(LINES)));
  }
  expect(ratio).toBeLessThan(MOST);
});
