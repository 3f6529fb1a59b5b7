// What other generators write in front matter, said in our words. Nothing is changed silently: every key that is read
// as another, and every value that is taken apart, is said once.
import type { Diagnostics } from '../diagnostics.ts';
import { isMatter, type Matter, namesOf, READINGS, saysNothing } from './foreign-readings.ts';
import { looseDay } from './loose-day.ts';
import type { Yaml } from './yaml.ts';
import type { KeyPath } from './yaml-text.ts';

/** Keys whose values of several generators go together. */
const LISTS = new Set(['tags', 'aliases']);

/** The same head in our words; `at` leads to what the author wrote. `ours` are the keys we know. */
export function inOurWords(yaml: Yaml, file: string, ours: ReadonlySet<string>, diagnostics: Diagnostics): Yaml {
  if (!isMatter(yaml.value)) return yaml;
  const given = yaml.value;
  const value: Record<string, unknown> = {};
  const origins = new Map<string, string>();
  for (const [key, written] of Object.entries(given)) if (ours.has(key)) value[key] = written;
  for (const [key, written] of Object.entries(given)) {
    if (ours.has(key)) continue;
    const found = readingOf(key, written, value);
    if (found !== undefined) {
      const { to, read } = found;
      value[to] = value[to] === undefined ? read : [...split(to, value[to], file), ...split(to, read, file)];
      origins.set(to, key);
      diagnostics.repeatedInfo(yaml.atKey([key]), `"${key}" is read as ${to}`);
    } else if (!saysNothing(key.toLowerCase(), written)) value[key] = written;
  }
  const origin = (path: KeyPath): KeyPath => {
    const [key, ...rest] = path;
    return typeof key === 'string' && !Object.hasOwn(given, key) ? [origins.get(key) ?? key, ...rest] : path;
  };
  const told: Yaml = { value, at: (path) => yaml.at(origin(path)), atKey: (path) => yaml.atKey(origin(path)) };
  return { ...told, value: mended(value, told, file, diagnostics) };
}

function readingOf(key: string, written: unknown, value: Matter): { to: string; read: unknown } | undefined {
  for (const { to, read } of READINGS.get(key.toLowerCase()) ?? []) {
    const found = read(written);
    if (found !== undefined && (value[to] === undefined || LISTS.has(to))) return { to, read: found };
  }
  return undefined;
}

/** Values of our own keys in the shapes that others give them. */
function mended(value: Matter, yaml: Yaml, file: string, diagnostics: Diagnostics): Matter {
  const result: Record<string, unknown> = { ...value };
  const { tags, series, authors } = value;
  if (typeof tags === 'string' && split('tags', tags, file).length !== 1) {
    result['tags'] = split('tags', tags, file);
    diagnostics.repeatedInfo(yaml.at(['tags']), `tags in one text are taken apart at ${SIGNS[signOf(tags)]}`);
  }
  if (Array.isArray(series)) {
    result['series'] = series[0];
    if (series.length > 1)
      diagnostics.info(yaml.at(['series']), `of several series the first is taken: "${series[0]}"`);
  }
  if (authors !== undefined) result['authors'] = namesOf(authors);
  for (const key of ['date', 'updated']) {
    const day = looseDay(String(value[key] ?? ''));
    if (day === undefined) continue;
    result[key] = day;
    diagnostics.repeatedInfo(yaml.at([key]), `dates like ${String(value[key])} are read as ${day}`);
  }
  return result;
}

const SIGNS = { ',': 'commas', ' ': 'spaces' } as const;
const signOf = (text: string): keyof typeof SIGNS => (text.includes(',') ? ',' : ' ');

/** A text of several: by commas as DEV has it; by spaces in Jekyll's folders only, since elsewhere a tag may hold some. */
function split(key: string, value: unknown, file: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string' || key !== 'tags') return [value];
  const isJekyll = /(^|\/)_(posts|drafts)\//.test(file);
  if (!value.includes(',') && !isJekyll) return [value];
  return value.split(signOf(value)).flatMap((tag) => tag.trim() || []);
}
