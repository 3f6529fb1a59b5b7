// The kinds of values an author writes in YAML, as schemas over text. Their messages go to the author word for word.
import * as v from 'valibot';
import { isId, toId } from '../../contract/id.ts';
import { didYouMean } from '../nearest.ts';
import { readDay } from './day.ts';

/** Text without white space around it. */
export const text = v.pipe(v.string('must be text'), v.trim());

/** A list of texts; a single text is a list of one. */
export const texts = v.pipe(v.unknown(), v.transform(listed), v.array(text));

/** A day as `YYYY-MM-DD`; only days that there are. */
export const day = v.pipe(
  v.string('must be a date like 2025-01-31'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readDay(dataset.value);
    if (read.kind === 'day') return read.day;
    addIssue({ message: `"${dataset.value}" is no date: ${read.why}` });
    return NEVER;
  }),
);

/** True or false. */
export const flag = v.pipe(
  v.picklist(['true', 'false'], 'must be true or false'),
  v.transform((word) => word === 'true'),
);

/** A whole number from 0. */
export const whole = v.pipe(
  v.string('must be a whole number'),
  v.regex(/^\d{1,6}$/, 'must be a whole number'),
  v.transform(Number),
);

/** An id where one is made, not where one is named. */
export const newId = v.pipe(
  text,
  v.check(
    isId,
    (issue) => `"${issue.input}" is no id: lower-case letters, digits and hyphens; "${toId(issue.input)}" would be`,
  ),
);

/** An address a reader may be sent to: http or https. */
export const url = v.pipe(
  text,
  v.check((input) => isWebAddress(input), 'must be an address that begins with http:// or https://'),
);

/** As `url`, or `mailto:`. */
export const contactUrl = v.pipe(
  text,
  v.check(
    (input) => isWebAddress(input) || /^mailto:[^\s@]+@[^\s@]+$/.test(input),
    'must begin with http://, https:// or mailto:',
  ),
);

/** A title and where it leads. */
export const link = v.object({ title: text, url: contactUrl });

/** One of some words, with a suggestion for a slip. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, (issue) => {
    const given = String(issue.input);
    return `"${given}" is not one of ${words.join(', ')}${suffix(didYouMean(given, words))}`;
  });
}

const suffix = (hint: string | undefined): string => (hint === undefined ? '' : `; ${hint}`);

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Whether a text is a whole address on the web. */
export function isWebAddress(input: string): boolean {
  return /^https?:\/\//i.test(input) && URL.canParse(input);
}
