// What a search says of its answer, in sentences.

import type { SearchAnswer, SearchFound } from '../contract/search.ts';
import { counted } from './words.ts';

/** For the line under the field, which is read aloud when it changes. */
export function saidOf(answer: SearchAnswer | undefined, query: string): string {
  if (query.trim() === '') return '';
  if (answer === undefined) return 'Searching…';
  if (answer.kind === 'failed') return '';
  const found = answer.total === 0 ? 'Nothing found in the texts.' : `${counted(answer.total, 'post')} found.`;
  return [found, checkedOf(answer), hiddenOf(answer), searchedOf(answer), missingOf(answer)].filter(Boolean).join(' ');
}

/** A phrase is looked up in the likeliest texts, not in all. */
const checkedOf = ({ checked }: SearchFound): string =>
  checked === undefined ? '' : `The exact words were looked up in the ${counted(checked, 'likeliest post')}.`;

const hiddenOf = ({ hidden }: SearchFound): string =>
  hidden === 0 ? '' : `${counted(hidden, 'more post')} outside of what you chose.`;

function searchedOf({ searched }: SearchFound): string {
  if (searched === undefined) return '';
  const why = searched.because === 'offline' ? 'the rest needs a connection' : 'the index of the rest arrived damaged';
  return `Searched the ${counted(searched.posts, 'post')} you saved; ${why}.`;
}

function missingOf({ hits }: SearchFound): string {
  const missing = hits.filter(({ sections }) => sections === 'missing').length;
  return missing === 0 ? '' : `The text of ${counted(missing, 'post')} is not on this device.`;
}

/** Why there is no answer, and what still works. */
export const PROBLEM = {
  offline:
    'The search index is not on this device yet, and there is no connection. The palette still finds posts by their titles.',
  damaged:
    'The search index arrived damaged, twice. It is asked for again with the next letter; the palette still finds posts by their titles.',
} as const;

/** "CAP, part 3 of 8 · 14 min · read". */
export function factsOf(facts: readonly (string | false | undefined)[]): string {
  return facts.filter(Boolean).join(' · ');
}
