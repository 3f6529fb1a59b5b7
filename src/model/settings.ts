// What the reader chose for the look of the page and for the keys.
import { time } from './shapes.ts';

export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;

/** `plain` is the interface's sans; `legible` Atkinson Hyperlegible, whose letters are hard to take for one another. */
export const FACES = ['serif', 'plain', 'legible'] as const;

/** Size of the text of a post, in percent of its normal size. */
export const TEXT_SIZES = [85, 100, 115, 130, 150, 200] as const;

export const WIDTHS = ['narrow', 'normal', 'wide'] as const;
export const LINE_HEIGHTS = ['tight', 'normal', 'loose'] as const;

/** Where footnotes stand: beside the line that names them where there is room, or all at the end. */
export const NOTES = ['beside', 'end'] as const;
export const MOTIONS = ['system', 'less'] as const;

/** Space for posts that were opened and not saved, in megabytes. */
export const OPENED_LIMITS = [10, 50, 200, 1000] as const;
export type OpenedLimit = (typeof OPENED_LIMITS)[number];

export interface Settings {
  readonly theme: (typeof THEMES)[number];
  readonly face: (typeof FACES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly width: (typeof WIDTHS)[number];
  readonly lineHeight: (typeof LINE_HEIGHTS)[number];
  /** Whether lines end at one edge, their words divided where they must. */
  readonly justified: boolean;
  /** Whether long lines of code are broken; else they scroll. */
  readonly codeWrap: boolean;
  /** The name of the tab to show in groups of code, empty for each group's first. */
  readonly codeLanguage: string;
  readonly notes: (typeof NOTES)[number];
  readonly motion: (typeof MOTIONS)[number];
  /** Whether keys of a single letter do something. */
  readonly letterKeys: boolean;
  readonly openedLimit: OpenedLimit;
}
type Field = keyof Settings;

const AT_START: Settings = {
  theme: 'system',
  face: 'serif',
  textSize: 100,
  width: 'normal',
  lineHeight: 'normal',
  justified: false,
  codeWrap: false,
  codeLanguage: '',
  notes: 'beside',
  motion: 'system',
  letterKeys: true,
  openedLimit: 50,
};

/** What can be chosen where it is neither yes or no nor a name. */
const CHOICES: { readonly [Name in Field]?: readonly Settings[Name][] } = {
  theme: THEMES,
  face: FACES,
  textSize: TEXT_SIZES,
  width: WIDTHS,
  lineHeight: LINE_HEIGHTS,
  notes: NOTES,
  motion: MOTIONS,
  openedLimit: OPENED_LIMITS,
};

const LONGEST_NAME = 60;

const FIELD_NAMES = Object.keys(AT_START) as readonly Field[]; // an object literal's keys are its type's

function isOurs(field: Field, value: unknown): boolean {
  const choices: readonly unknown[] | undefined = CHOICES[field];
  if (choices) return choices.includes(value);
  return typeof value === typeof AT_START[field] && !(typeof value === 'string' && value.length > LONGEST_NAME);
}

/** Saved settings; whatever is missing or damaged is as at the start. */
export function parseSettings(saved: unknown): Settings {
  const values = plain(saved);
  const ours = FIELD_NAMES.filter((field) => isOurs(field, values[field]));
  return { ...AT_START, ...Object.fromEntries(ours.map((field) => [field, values[field]])) };
}

/** A settings record as saved: the values that were ever chosen and, under `changedAt`, when each was. */
export type SavedSettings = Readonly<Record<string, unknown>>;

/** The record with some values chosen anew. What a later build wrote into it stays. */
export const chosen = (saved: unknown, part: Partial<Settings>, now: number): SavedSettings => ({
  ...plain(saved),
  ...part,
  changedAt: { ...timesOf(saved), ...Object.fromEntries(Object.keys(part).map((field) => [field, now])) },
});

/**
 * Two records as one: each setting is the later chosen of the two, at the same time the one whose JSON sorts last.
 * Commutative, associative and idempotent. Brings in no fields but our own.
 */
export function mergeSettings(one: unknown, other: unknown): SavedSettings {
  const values: [Field, unknown][] = [];
  const changedAt: [Field, number][] = [];
  for (const field of FIELD_NAMES) {
    const newer = newerOf(choiceOf(one, field), choiceOf(other, field));
    if (!newer) continue;
    values.push([field, newer.value]);
    changedAt.push([field, newer.at]);
  }
  return { ...Object.fromEntries(values), changedAt: Object.fromEntries(changedAt) };
}

interface Choice {
  readonly value: unknown;
  readonly at: number;
}

function choiceOf(saved: unknown, field: Field): Choice | undefined {
  const value = plain(saved)[field];
  return isOurs(field, value) ? { value, at: timesOf(saved)[field] ?? 0 } : undefined;
}

function newerOf(one: Choice | undefined, other: Choice | undefined): Choice | undefined {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return JSON.stringify(one.value) > JSON.stringify(other.value) ? one : other;
}

function timesOf(saved: unknown): Partial<Record<Field, number>> {
  const times = plain(plain(saved)['changedAt']);
  const known = FIELD_NAMES.filter((field) => time(times[field]) !== undefined);
  return Object.fromEntries(known.map((field) => [field, times[field]]));
}

const plain = (saved: unknown): Readonly<Record<string, unknown>> =>
  typeof saved === 'object' && saved !== null ? { ...saved } : {};
