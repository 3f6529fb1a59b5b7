import type * as en from '../en/paths.ts';
import { formats } from './quantities.ts';
import { steps } from './steps.ts';

/** After "von", where the plural takes the dative: "2 von 4 Teilen". */
const DATIVE = { Teil: 'Teilen', Beitrag: 'Beiträgen', Folge: 'Folgen' };
const dative = ({ one }: { readonly one: string }) => ({ one, other: DATIVE[one as keyof typeof DATIVE] });

export const paths: typeof en.paths = {
  kind: { series: 'Reihe', path: 'Pfad', collection: 'Sammlung', hub: 'Leitfaden', column: 'Kolumne' },
  status: { planned: 'geplant', running: 'läuft', complete: 'abgeschlossen', paused: 'ruht' },
  manner: {
    series: 'Teile eines Ganzen, der Reihe nach zu lesen.',
    path: 'Für ein Ziel ausgewählt, in dieser Reihenfolge.',
    collection: 'Einzelne Stücke in beliebiger Reihenfolge.',
    hub: 'Ein Leitfaden in Abschnitten, zum Nachschlagen.',
    column: 'Folgen, die für sich stehen, in beliebiger Reihenfolge.',
  },
  units: (kind, count) => formats.counted(count, steps.forms[kind]),
  unitsOf: (kind, published, count) => `${published} von ${formats.counted(count, dative(steps.forms[kind]))}`,

  nothingYet: 'Hier gibt es noch nichts zu lesen; dies ist geplant.',
  restKnown: (read, count) => `${read} von ${count} gelesen, der Rest bekannt`,
  allRead: (count) => (count === 1 ? 'Gelesen' : `Alle ${count} gelesen`),
  read: (read, count) => `${read} von ${count} gelesen`,
  left: (left, whole) => `noch ${left} von ${whole}`,
  inAll: (whole) => `${whole} insgesamt`,

  pace: (cadence, last) => `Neue Teile ${cadence}.${last === '' ? '' : ` ${last}`}`,
  ago: (days) =>
    days === 0 ? 'heute' : days === 1 ? 'gestern' : `vor ${formats.counted(days, { one: 'Tag', other: 'Tagen' })}`,
  expected: (ago, day) => `Der letzte kam ${ago}; der nächste ist etwa am ${day} zu erwarten.`,
  due: (ago) => `Der letzte kam ${ago}; der nächste ist in diesen Tagen zu erwarten.`,
  late: (ago) => `Der letzte kam ${ago}; der nächste kommt also später als sonst.`,
  silent: (day) => `Der letzte kam am ${day}, seither keiner.`,

  continuedIn: 'Fortgesetzt in',
  fromAnotherAngle: 'Aus anderer Sicht',
  moreOn: 'Mehr zum Thema',
};
