import type { PathKind } from '../../contract/vocabulary.ts';
import type * as en from '../en/steps.ts';

const PART = { one: 'Teil', other: 'Teile' };
const POST = { one: 'Beitrag', other: 'Beiträge' };
const FORMS = { series: PART, path: PART, collection: POST, hub: POST, column: { one: 'Folge', other: 'Folgen' } };

const place = (kind: PathKind, number: number): string => `${FORMS[kind].one} ${number}`;

export const steps: typeof en.steps = {
  forms: FORMS,
  unit: (kind) => FORMS[kind].one,
  place,
  placeOf: (kind, number, count) => `${place(kind, number)} von ${count}`,
};
