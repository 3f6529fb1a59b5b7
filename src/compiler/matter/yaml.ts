// YAML with places. Every scalar stays text (the "failsafe" schema), so that `012`, `no` and dates mean what they say.
import { isCollection, isMap, isNode, isScalar, type Node, parseDocument } from 'yaml';
import type { Diagnostics } from '../diagnostics.ts';
import type { Place, SourceText } from '../source-text.ts';

/** A key or index for each step down, as in `['changes', 0, 'date']`. */
export type KeyPath = readonly (string | number)[];

/** Parsed YAML: texts, lists and records of them; empty values are left out. */
export interface Yaml {
  readonly value: unknown;
  /** Where a value stands, or the nearest thing around it that does. */
  readonly at: (path: KeyPath) => Place;
  /** Where a key stands, or the nearest thing around it that does. */
  readonly atKey: (path: KeyPath) => Place;
}

const MENDS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon and a space in it needs quotes: title: "One: two"',
  TAB_AS_INDENT: 'indent with spaces',
  DUPLICATE_KEY: 'keep one of the two',
  BAD_SCALAR_START: 'put the value in quotes',
  MISSING_CHAR: 'close what was opened: a quote, a bracket or a brace',
  BAD_INDENT: 'close the bracket, or indent the lines alike',
};

/** What is wrong with a text that is not YAML: where, what, and the mend. */
interface Fault {
  readonly place: Place;
  readonly message: string;
  readonly mend: string;
}

/** While posts are written most texts stay as they were: each is read once, for as long as it is of use. */
const known = new WeakMap<SourceText, Map<string, Yaml | Fault>>();

/** The YAML between two offsets of a text; its first fault is reported and then there is none. */
export function readYaml(source: SourceText, from: number, to: number, diagnostics: Diagnostics): Yaml | undefined {
  const ofText = known.get(source) ?? new Map<string, Yaml | Fault>();
  known.set(source, ofText);
  const span = `${from} ${to}`;
  const read = ofText.get(span) ?? yamlIn(source, from, to);
  ofText.set(span, read);
  if (!('mend' in read)) return read;
  diagnostics.error(read.place, read.message, read.mend);
  return undefined;
}

function yamlIn(source: SourceText, from: number, to: number): Yaml | Fault {
  const text = source.part(from, to);
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const mend = MENDS[fault.code] ?? 'see yaml.org, or put the value in quotes';
    const place = source.at(from + offsetOf(fault.pos[0], text));
    return { place, message: notYaml(fault.message), mend };
  }
  const start = source.at(from);
  const placeOf = (node: Node | undefined) => (node?.range ? source.at(from + node.range[0]) : start);
  try {
    return {
      value: withoutEmpty(document.toJS({ maxAliasCount: 100 })) ?? {},
      at: (path) => placeOf(nodeAt(document.contents, path)),
      atKey: (path) => placeOf(keyNodeAt(document.contents, path)),
    };
  } catch (fault) {
    if (!(fault instanceof ReferenceError)) throw fault;
    return { place: start, message: notYaml(fault.message), mend: 'put values that begin with * or & in quotes' };
  }
}

const notYaml = (why: string): string => `this is not YAML: ${sentence(why)}`;

/** What is never closed is found missing only at the end; the mistake is where it was opened. */
function offsetOf(found: number, yaml: string): number {
  if (found < yaml.trimEnd().length) return found;
  const opened = /^[^#\n]*?[:-][ \t]+(["'[{])(?!.*["'\]}]\s*$)/m.exec(yaml);
  return opened === null ? Math.max(0, yaml.trimEnd().length - 1) : opened.index + opened[0].length - 1;
}

const sentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function withoutEmpty(value: unknown): unknown {
  if (value === '' || value === '~' || value === 'null' || value === null) return undefined;
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => item !== undefined);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const);
  return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined));
}

function nodeAt(root: Node | null, path: KeyPath): Node | undefined {
  let found = root ?? undefined;
  for (const step of path) {
    const next: unknown = isCollection(found) ? found.get(step, true) : undefined;
    if (!isNode(next)) return found;
    found = next;
  }
  return found;
}

function keyNodeAt(root: Node | null, path: KeyPath): Node | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  if (!isMap(parent)) return nodeAt(root, path);
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1));
  return isNode(pair?.key) ? pair.key : parent;
}
