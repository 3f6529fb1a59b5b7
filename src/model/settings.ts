// What the reader chose for the look of the page and for the keys.
import * as v from 'valibot';
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

const FIELDS = {
  theme: v.fallback(v.picklist(THEMES), 'system'),
  face: v.fallback(v.picklist(FACES), 'serif'),
  textSize: v.fallback(v.picklist(TEXT_SIZES), 100),
  width: v.fallback(v.picklist(WIDTHS), 'normal'),
  lineHeight: v.fallback(v.picklist(LINE_HEIGHTS), 'normal'),
  /** Whether lines end at one edge, their words divided where they must. */
  justified: v.fallback(v.boolean(), false),
  /** Whether long lines of code are broken; else they scroll. */
  codeWrap: v.fallback(v.boolean(), false),
  /** The name of the tab to show in groups of code, empty for each group's first. */
  codeLanguage: v.fallback(v.pipe(v.string(), v.maxLength(60)), ''),
  notes: v.fallback(v.picklist(NOTES), 'beside'),
  motion: v.fallback(v.picklist(MOTIONS), 'system'),
  /** Whether keys of a single letter do something. */
  letterKeys: v.fallback(v.boolean(), true),
  openedLimit: v.fallback(v.picklist(OPENED_LIMITS), 50),
};
const SettingsSchema = v.object(FIELDS);
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;
type Field = keyof Settings;

const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[]; // an object literal's keys are its type's

/** Saved settings; whatever is missing or damaged is as at the start. */
export const parseSettings = (saved: unknown): Settings => v.parse(SettingsSchema, plain(saved));

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
  const isOurs = value !== undefined && v.parse(FIELDS[field], value) === value; // else it falls back
  return isOurs ? { value, at: timesOf(saved)[field] ?? 0 } : undefined;
}

function newerOf(one: Choice | undefined, other: Choice | undefined): Choice | undefined {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return JSON.stringify(one.value) > JSON.stringify(other.value) ? one : other;
}

function timesOf(saved: unknown): Partial<Record<Field, number>> {
  const times = plain(plain(saved)['changedAt']);
  const known = FIELD_NAMES.filter((field) => v.safeParse(time, times[field]).success);
  return Object.fromEntries(known.map((field) => [field, times[field]]));
}

const plain = (saved: unknown): Readonly<Record<string, unknown>> =>
  typeof saved === 'object' && saved !== null ? { ...saved } : {};
