// What a step of a path is called, and its place among the others.

import { steps } from '#words/steps.ts';
import type { PathKind } from '../contract/vocabulary.ts';

/** Whether each step stands on those before it: drawn with an unbroken line. */
export const isOrdered = (kind: PathKind): boolean => kind === 'series' || kind === 'path';

/** What a step is called: part, post or episode. */
export const unitOf = (kind: PathKind): string => steps.unit(kind);

/** "Episode 2 of 3". */
export const placeLine = (kind: PathKind, at: number, count: number): string => steps.placeOf(kind, at + 1, count);
