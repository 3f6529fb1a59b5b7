// What carries a number or a date, and the vocabularies of the contract.
import type { Level, PostKind, Provenance } from '../../contract/vocabulary.ts';
import { formatsOf } from '../formats.ts';

/** How English writes numbers, days and lists. */
export const formats = formatsOf({
  locale: 'en-GB',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  day: (day, month, year) => `${day} ${month}${year === undefined ? '' : ` ${year}`}`,
  and: 'and',
});

export const quantities = {
  posts: (count: number) => formats.counted(count, { one: 'post', other: 'posts' }),
  terms: (count: number) => formats.counted(count, { one: 'term', other: 'terms' }),
  minutes(count: number): string {
    const hours = Math.floor(count / 60);
    if (hours === 0) return `${count} min`;
    return count % 60 === 0 ? `${hours} h` : `${hours} h ${count % 60} min`;
  },
  level: { intro: 'intro level', working: 'working level', expert: 'expert level' } satisfies Record<Level, string>,
  provenance: {
    experience: 'from experience',
    study: 'from study',
    mixed: 'from experience and study',
  } satisfies Record<Provenance, string>,
  postKind: {
    explain: 'explanation',
    build: 'implementation',
    compare: 'comparison',
    guide: 'guide',
    case: 'case study',
    project: 'project',
    opinion: 'opinion',
    personal: 'personal',
  } satisfies Record<PostKind, string>,
  revised: (date: string) => `revised ${date}`,
  by: (names: string) => `by ${names}`,
  draft: 'Draft',
  scheduled: 'Scheduled',
  scheduledFor: (date: string) => `Scheduled for ${date}`,
};
