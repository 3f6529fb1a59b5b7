// The kinds of callouts, which are those that there are words for, and the names other generators have for them.
import { type TextWords, wordsIn } from '../../words/in.ts';

const { callout: WORDS }: TextWords = wordsIn().rendered;

/** A value of `data-kind`. */
export type CalloutKind = keyof TextWords['callout'];

const isKind = (name: string): name is CalloutKind => Object.hasOwn(WORDS, name);

const OTHER_NAMES: ReadonlyMap<string, CalloutKind> = new Map([
  ['info', 'note'],
  ['danger', 'caution'],
  ['error', 'caution'],
  ['success', 'tip'],
  ['hint', 'tip'],
  ['attention', 'warning'],
  ['tradeoff', 'trade-off'],
  ['failuremode', 'failure-mode'],
  ['def', 'definition'],
]);

/** Every kind. */
export const CALLOUT_KINDS: readonly CalloutKind[] = Object.keys(WORDS).filter(isKind);

/** The kind that a container's name means. */
export const calloutKind = (name: string): CalloutKind | undefined => (isKind(name) ? name : OTHER_NAMES.get(name));
