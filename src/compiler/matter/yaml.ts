// YAML with places. Every scalar stays text (the "failsafe" schema), so that `012`, `no` and dates mean what they say.
import type { Diagnostics } from '../diagnostics.ts';
import type { Place, SourceText } from '../source-text.ts';
import { type KeyPath, offsetOf, offsetOfKey, parsedYaml, type YamlFault, type YamlText } from './yaml-text.ts';

/** Parsed YAML: texts, lists and records of them; empty values are left out. */
export interface Yaml {
  readonly value: unknown;
  /** Where a value stands, or the nearest thing around it that does. */
  readonly at: (path: KeyPath) => Place;
  /** Where a key stands, or the nearest thing around it that does. */
  readonly atKey: (path: KeyPath) => Place;
}

/** Parses a text, or knows what came of it. */
export type YamlParser = (text: string) => YamlText | YamlFault;

/** While posts are written most texts stay as they were: each is read once, for as long as it is of use. */
const known = new WeakMap<SourceText, Map<string, YamlText | YamlFault>>();

/** The YAML between two offsets of a text; its first fault is reported and then there is none. `parse` may know it already. */
export function readYaml(
  source: SourceText,
  from: number,
  to: number,
  diagnostics: Diagnostics,
  parse?: YamlParser,
): Yaml | undefined {
  const read = parse === undefined ? readOnce(source, from, to) : parse(source.part(from, to));
  if (read.kind === 'fault') {
    diagnostics.error(source.at(from + read.offset), read.message, read.mend);
    return undefined;
  }
  return {
    value: read.value,
    at: (path) => source.at(from + offsetOf(read, path)),
    atKey: (path) => source.at(from + offsetOfKey(read, path)),
  };
}

function readOnce(source: SourceText, from: number, to: number): YamlText | YamlFault {
  const ofText = known.get(source) ?? new Map<string, YamlText | YamlFault>();
  known.set(source, ofText);
  const span = `${from} ${to}`;
  const read = ofText.get(span) ?? parsedYaml(source.part(from, to));
  ofText.set(span, read);
  return read;
}
