import type * as en from '../en/quantities.ts';
import { formatsOf } from '../formats.ts';

/** How German writes numbers, days and lists. */
export const formats: typeof en.formats = formatsOf({
  locale: 'de-DE',
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  day: (day, month, year) => `${day}. ${month}${year === undefined ? '' : ` ${year}`}`,
  and: 'und',
});

export const quantities: typeof en.quantities = {
  posts: (count) => formats.counted(count, { one: 'Beitrag', other: 'Beiträge' }),
  terms: (count) => formats.counted(count, { one: 'Begriff', other: 'Begriffe' }),
  minutes(count) {
    const hours = Math.floor(count / 60);
    if (hours === 0) return `${count} Min.`;
    return count % 60 === 0 ? `${hours} Std.` : `${hours} Std. ${count % 60} Min.`;
  },
  level: { intro: 'für den Einstieg', working: 'für die Praxis', expert: 'für Fachleute' },
  provenance: { experience: 'aus Erfahrung', study: 'aus der Literatur', mixed: 'aus Erfahrung und Literatur' },
  postKind: {
    explain: 'Erklärung',
    build: 'Umsetzung',
    compare: 'Vergleich',
    guide: 'Anleitung',
    case: 'Fallstudie',
    project: 'Projekt',
    opinion: 'Meinung',
    personal: 'Persönliches',
  },
  revised: (date) => `überarbeitet am ${date}`,
  by: (names) => `von ${names}`,
  draft: 'Entwurf',
  scheduled: 'Geplant',
  scheduledFor: (date) => `Geplant für den ${date}`,
};
