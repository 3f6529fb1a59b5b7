// TOML with places, as Hugo writes it between lines of `+++`. It is read as YAML is: every scalar stays text.
import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Diagnostics } from '../diagnostics.ts';
import type { SourceText } from '../source-text.ts';
import type { Yaml } from './yaml.ts';
import type { KeyPath } from './yaml-text.ts';

/**
 * The TOML between two offsets of a text; its first fault is reported and then there is none. The parser gives places to
 * faults only; those of keys and values are found by their names.
 */
export function readToml(source: SourceText, from: number, to: number, diagnostics: Diagnostics): Yaml | undefined {
  const toml = source.part(from, to);
  try {
    const value = asTexts(parse(toml)) ?? {};
    const place = (path: KeyPath, wants: 'key' | 'value') => source.at(from + offsetOf(toml, path, wants));
    return { value, at: (path) => place(path, 'value'), atKey: (path) => place(path, 'key') };
  } catch (fault) {
    if (!(fault instanceof TomlError)) throw fault;
    const start = source.at(from).line - 1;
    const place = { file: source.file, line: start + fault.line, column: fault.column };
    const [, why = 'it cannot be read'] = /^Invalid TOML document: ([^\n]*)/.exec(fault.message) ?? [];
    diagnostics.error(place, `this is not TOML: ${why}`, 'texts need quotes: title = "…"; see toml.io');
    return undefined;
  }
}

/** Dates as they are written, numbers and booleans as words, nothing empty. */
function asTexts(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(asTexts).filter((item) => item !== undefined);
  if (typeof value !== 'object') return String(value);
  const kept = Object.entries(value).map(([key, inner]) => [key, asTexts(inner)] as const);
  return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined));
}

/** Where the last name of a path that stands as a key is assigned; the beginning where none does. */
function offsetOf(toml: string, path: KeyPath, wants: 'key' | 'value'): number {
  const names = path.filter((step) => typeof step === 'string');
  for (const name of names.reverse()) {
    const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const found = new RegExp(`^([ \\t]*)(["']?${quoted}["']?[ \\t]*=[ \\t]*)`, 'm').exec(toml);
    const [, indent = '', key = ''] = found ?? [];
    if (found !== null) return found.index + indent.length + (wants === 'value' ? key.length : 0);
  }
  return 0;
}
