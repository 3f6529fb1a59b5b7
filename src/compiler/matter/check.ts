// Holds YAML against a schema and says every fault with its place: wrong values, missing keys, unknown keys.
import * as v from 'valibot';
import type { Diagnostics } from '../diagnostics.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Yaml } from './yaml.ts';
import type { KeyPath } from './yaml-text.ts';

type Schema = v.GenericSchema;

/** Keys of other generators, each with what to write here instead; empty where nothing is lost without it. */
type ForeignKeys = ReadonlyMap<string, string>;

/** A checked value. Where it is not sound, errors were reported and the keys they concern are left out. */
export interface Checked<Value> {
  readonly value: Value;
  readonly isSound: boolean;
}

/** How a file is checked: keys to leave aside, and values for required keys where the author's are of no use. */
export interface CheckOptions {
  readonly foreign?: ForeignKeys;
  readonly fallback?: Readonly<Record<string, unknown>>;
}

/** Holds YAML against a schema and reports every fault. What is sound of it can be used to look for further ones. */
export function checked<const S extends Schema>(
  schema: S,
  yaml: Yaml,
  diagnostics: Diagnostics,
  { foreign = new Map(), fallback = {} }: CheckOptions = {},
): Checked<v.InferOutput<S>> {
  const given = yaml.value;
  if (!isRecord(given)) {
    diagnostics.error(yaml.at([]), 'there must be keys with values here', 'write lines like title: …');
    return { value: v.parse(schema, fallback), isSound: false };
  }
  reportUnknownKeys(schema, yaml, [], given, { diagnostics, foreign });
  const result = v.safeParse(schema, given);
  if (result.success) return { value: result.output, isSound: true };
  for (const issue of result.issues) report(issue, yaml, diagnostics);
  const faulty = new Set(result.issues.map((issue) => String(issue.path?.[0]?.key)));
  const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !faulty.has(key)));
  return { value: v.parse(schema, { ...fallback, ...rest }), isSound: false };
}

function report(issue: v.BaseIssue<unknown>, yaml: Yaml, diagnostics: Diagnostics): void {
  const path = keyPathOf(issue);
  const key = path.at(-1);
  if (issue.input === undefined && typeof key === 'string') {
    const around = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : '';
    diagnostics.error(yaml.atKey(path), `"${key}" is missing${around}`, `add a line like ${key}: …`);
    return;
  }
  const message = issue.type === 'object' ? 'must be keys with values' : issue.message;
  const name = nameOf(path);
  diagnostics.error(yaml.at(path), name === '' ? `this ${message}` : `${name}: ${message}`, quotesHint(issue));
}

function quotesHint(issue: v.BaseIssue<unknown>): string | undefined {
  const isMap = typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input);
  return issue.type === 'string' && isMap ? 'text with a colon and a space in it needs quotes' : undefined;
}

function keyPathOf(issue: v.BaseIssue<unknown>): KeyPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** `changes 2, date` for `['changes', 1, 'date']`. */
function nameOf(path: KeyPath): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name} ${step + 1}`;
    return name === '' ? step : `${name}, ${step}`;
  }, '');
}

interface Unknowns {
  readonly diagnostics: Diagnostics;
  readonly foreign: ForeignKeys;
}

function reportUnknownKeys(schema: Schema, yaml: Yaml, path: KeyPath, value: unknown, to: Unknowns): void {
  const item = itemOf(schema);
  if (item !== undefined && Array.isArray(value)) {
    for (const [at, inner] of value.entries()) reportUnknownKeys(item, yaml, [...path, at], inner, to);
  }
  const entries = entriesOf(schema);
  if (entries === undefined || !isRecord(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (known === undefined) reportUnknownKey(key, Object.keys(entries), yaml.atKey([...path, key]), to);
    else reportUnknownKeys(known, yaml, [...path, key], inner, to);
  }
}

function reportUnknownKey(key: string, known: readonly string[], place: ReturnType<Yaml['at']>, to: Unknowns): void {
  const mend = to.foreign.get(key.toLowerCase());
  if (mend !== undefined && !known.includes(key.toLowerCase())) {
    const message = `"${key}" belongs to another generator and is left aside`;
    if (mend === '') to.diagnostics.repeatedInfo(place, message);
    else to.diagnostics.repeatedWarning(place, message, mend);
  } else if (nearest(key, known) !== undefined) {
    to.diagnostics.error(place, `there is no key "${key}"`, didYouMean(key, known));
  } else {
    to.diagnostics.warning(place, `there is no key "${key}"; it is left aside`, `keys here: ${known.join(', ')}`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys below a schema's own: those of its records and of the items of its lists, by the key they are under. */
export function keysOf(schema: Schema): ReadonlyMap<string, readonly string[]> {
  const entries = entriesOf(schema) ?? {};
  return new Map(
    Object.entries(entries).map(([key, inner]) => [key, Object.keys(entriesOf(itemOf(inner) ?? inner) ?? {})]),
  );
}

/** The parts of a schema that this walk looks into: what is wrapped, piped, an item, or a record's entries. */
function innermost(schema: Schema): readonly Schema[] {
  if ('wrapped' in schema) return innermost(schema.wrapped as Schema); // valibot's optional and nullable
  if ('pipe' in schema) {
    const parts = schema.pipe as readonly { kind: string }[]; // valibot's pipe holds schemas and actions
    return parts.filter((part): part is Schema => part.kind === 'schema' && part !== schema);
  }
  return [schema];
}

function itemOf(schema: Schema): Schema | undefined {
  for (const part of innermost(schema)) if ('item' in part) return part.item as Schema; // valibot's array
  return undefined;
}

function entriesOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  for (const part of innermost(schema)) if ('entries' in part) return part.entries as Record<string, Schema>; // its object
  return undefined;
}
