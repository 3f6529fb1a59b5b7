// What a long build tells while it runs.
import { expect, test } from 'vitest';
import { progressOn } from '../../../src/compiler/progress.ts';

/** A build of a hundred steps of the given length, and what it wrote. */
function told(isTTY: boolean, stepMs: number, columns = 80): string[] {
  const written: string[] = [];
  let now = 0;
  const teller = progressOn({ isTTY, columns, write: (text) => written.push(text) }, () => now);
  for (let done = 1; done <= 100; done++) {
    now += stepMs;
    teller.tell({ done, total: 100 });
  }
  teller.end();
  return written;
}

test('a quick build says nothing', () => {
  expect(told(true, 5)).toEqual([]);
  expect(told(false, 20)).toEqual([]);
});

test('on a terminal a bar grows and is wiped away at the end', () => {
  const written = told(true, 20);
  expect(written[0]).toBe(`\r\u001b[Kcontent ${'█'.repeat(9)}${'░'.repeat(21)} 30 %`);
  expect(written.at(-2)).toContain(' 98 %');
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('the bar never wraps', () => {
  for (const text of told(true, 100, 24)) expect(text.replace('\r\u001b[K', '').length).toBeLessThan(24);
});

test('elsewhere there is a plain line every few seconds', () => {
  expect(told(false, 100)).toEqual(['content: 40 %\n', 'content: 80 %\n']);
});

test('pictures, which take longest, are counted beside the posts', () => {
  const written: string[] = [];
  let now = 0;
  const teller = progressOn({ isTTY: false, write: (text) => written.push(text) }, () => now);
  for (let done = 1; done <= 300; done++) {
    now += 100;
    teller.tell({ done: 1, total: 2, pictures: { done, total: 300 } });
  }
  expect(written[0]).toBe('content: 50 %, pictures 40 of 300\n');
  expect(written).toHaveLength(7);
});
