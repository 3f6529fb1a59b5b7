// The words of every language at once, for the build, which learns the site's language as it runs. What ships to readers
// imports `#words/…`, and so holds one.
import { paths as dePaths } from './de/paths.ts';
import { published as dePublished } from './de/published.ts';
import { formats as deFormats, quantities as deQuantities } from './de/quantities.ts';
import { rendered as deRendered } from './de/rendered.ts';
import { steps as deSteps } from './de/steps.ts';
import { paths } from './en/paths.ts';
import { published } from './en/published.ts';
import { formats, quantities } from './en/quantities.ts';
import { rendered } from './en/rendered.ts';
import { steps } from './en/steps.ts';
import { LANGUAGES, type Language, languageOf } from './languages.ts';

const english = { formats, quantities, paths, published, rendered, steps };

/** What the build says in one language. */
export type BuildWords = typeof english;

/** What stands in a text beside the author's own words. */
export type TextWords = BuildWords['rendered'];

const IN: Readonly<Record<Language, BuildWords>> = {
  en: english,
  de: {
    formats: deFormats,
    quantities: deQuantities,
    paths: dePaths,
    published: dePublished,
    rendered: deRendered,
    steps: deSteps,
  },
};

/** In the first of these languages that there are words in. */
export function wordsIn(...tags: readonly (string | undefined)[]): BuildWords {
  const spoken = tags.flatMap((tag) => (tag === undefined ? [] : (languageOf(tag) ?? [])));
  return IN[spoken[0] ?? LANGUAGES[0]];
}
