import { expect, test } from 'vitest';
import type { SearchFound } from '../../../src/contract/search.ts';
import { saidOf } from '../../../src/ui/search-words.ts';

const found: SearchFound = { kind: 'found', hits: [], named: [], total: 3, hidden: 0, nearest: [] };

test.each<readonly [string, SearchFound | undefined, string]>([
  ['while nothing is known', undefined, 'Searching…'],
  ['how many posts', found, '3 posts found.'],
  ['nothing', { ...found, total: 0 }, 'Nothing found in the texts.'],
  ['what a scope hides', { ...found, hidden: 1 }, '3 posts found. 1 more post outside of what you chose.'],
  [
    'how far a phrase was looked up',
    { ...found, checked: 40 },
    '3 posts found. The exact words were looked up in the 40 likeliest posts.',
  ],
  [
    'what was searched offline',
    { ...found, searched: { posts: 12, because: 'offline' } },
    '3 posts found. Searched the 12 posts you saved; the rest needs a connection.',
  ],
])('says %s', (_, answer, words) => {
  expect(saidOf(answer, 'quorum')).toBe(words);
});
