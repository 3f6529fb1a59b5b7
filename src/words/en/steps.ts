// What the steps of a path are called, by its kind.
import type { PathKind } from '../../contract/vocabulary.ts';

const PART = { one: 'part', other: 'parts' };
const POST = { one: 'post', other: 'posts' };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const FORMS = {
  series: PART,
  path: PART,
  collection: POST,
  hub: POST,
  column: { one: 'episode', other: 'episodes' },
} satisfies Record<PathKind, unknown>;

/** The place of a step, by its number, which counts from 1. */
const place = (kind: PathKind, number: number): string => `${capital(FORMS[kind].one)} ${number}`;

export const steps = {
  forms: FORMS,
  /** What a step is called inside a sentence. */
  unit: (kind: PathKind): string => FORMS[kind].one,
  place,
  placeOf: (kind: PathKind, number: number, count: number) => `${place(kind, number)} of ${count}`,
};
