// The kinds of callouts, the words readers see for them, and the names other generators have for them.

/** Each kind's word. The first five are GitHub's; the last three are what writing about systems needs besides. */
export const CALLOUT_WORDS = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  'trade-off': 'Trade-off',
  'failure-mode': 'Failure mode',
  definition: 'Definition',
} as const;

/** A value of `data-kind`. */
export type CalloutKind = keyof typeof CALLOUT_WORDS;

const isKind = (name: string): name is CalloutKind => Object.hasOwn(CALLOUT_WORDS, name);

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
export const CALLOUT_KINDS: readonly CalloutKind[] = Object.keys(CALLOUT_WORDS).filter(isKind);

/** The kind that a container's name means. */
export const calloutKind = (name: string): CalloutKind | undefined => (isKind(name) ? name : OTHER_NAMES.get(name));
