// What a search says of its answer, in sentences.

import { search } from '#words/search.ts';
import type { SearchAnswer, SearchFound } from '../contract/search.ts';

/** For the line under the field, which is read aloud when it changes. */
export function saidOf(answer: SearchAnswer | undefined, query: string): string {
  if (query.trim() === '') return '';
  if (answer === undefined) return search.searching;
  if (answer.kind === 'failed') return '';
  return [search.found(answer.total), checkedOf(answer), hiddenOf(answer), searchedOf(answer), missingOf(answer)]
    .filter(Boolean)
    .join(' ');
}

/** A phrase is looked up in the likeliest texts, not in all. */
const checkedOf = ({ checked }: SearchFound): string => (checked === undefined ? '' : search.checked(checked));

const hiddenOf = ({ hidden }: SearchFound): string => (hidden === 0 ? '' : search.hidden(hidden));

function searchedOf({ searched }: SearchFound): string {
  if (searched === undefined) return '';
  return searched.because === 'offline'
    ? search.searchedOffline(searched.posts)
    : search.searchedDamaged(searched.posts);
}

function missingOf({ hits }: SearchFound): string {
  const missing = hits.filter(({ sections }) => sections === 'missing').length;
  return missing === 0 ? '' : search.missing(missing);
}

/** Why there is no answer, and what still works. */
export const PROBLEM = search.problem;

/** "CAP, part 3 of 8 · 14 min · read". */
export function factsOf(facts: readonly (string | false | undefined)[]): string {
  return facts.filter(Boolean).join(' · ');
}
