// What a text of YAML says, as plain data: it depends on the text alone, and so can be kept from one process to the next.
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';

/** A key or index for each step down, as in `['changes', 0, 'date']`. */
export type KeyPath = readonly (string | number)[];

/** What is written, and where values and keys begin in the text, by their paths. */
export interface YamlText {
  readonly kind: 'yaml';
  readonly value: unknown;
  readonly values: ReadonlyMap<string, number>;
  readonly keys: ReadonlyMap<string, number>;
}

/** What is wrong with a text that is not YAML: where, what, and the mend. */
export interface YamlFault {
  readonly kind: 'fault';
  readonly offset: number;
  readonly message: string;
  readonly mend: string;
}

const MENDS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon and a space in it needs quotes: title: "One: two"',
  TAB_AS_INDENT: 'indent with spaces',
  DUPLICATE_KEY: 'keep one of the two',
  BAD_SCALAR_START: 'put the value in quotes',
  MISSING_CHAR: 'close what was opened: a quote, a bracket or a brace',
  BAD_INDENT: 'close the bracket, or indent the lines alike',
};

/** The text's YAML, or its first fault. */
export function parsedYaml(text: string): YamlText | YamlFault {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const mend = MENDS[fault.code] ?? 'see yaml.org, or put the value in quotes';
    return { kind: 'fault', offset: placeOf(fault.pos[0], text), message: notYaml(fault.message), mend };
  }
  try {
    const value = withoutEmpty(document.toJS({ maxAliasCount: 100 })) ?? {};
    const found = { values: new Map<string, number>(), keys: new Map<string, number>() };
    note(document.contents, '', found);
    return { kind: 'yaml', value, ...found };
  } catch (fault) {
    if (!(fault instanceof ReferenceError)) throw fault;
    const mend = 'put values that begin with * or & in quotes';
    return { kind: 'fault', offset: 0, message: notYaml(fault.message), mend };
  }
}

/** Where the value of a path begins, or the nearest thing around it that is there. */
export function offsetOf({ values }: YamlText, path: KeyPath): number {
  for (let length = path.length; length >= 0; length--) {
    const found = values.get(path.slice(0, length).reduce(below, ''));
    if (found !== undefined) return found;
  }
  return 0;
}

/** Where the key of a path begins, or the nearest thing around it that is there. */
export function offsetOfKey(yaml: YamlText, path: KeyPath): number {
  return yaml.keys.get(path.reduce(below, '')) ?? offsetOf(yaml, path);
}

const below = (path: string, step: string | number): string => `${path}\0${step}`;

function note(node: unknown, path: string, found: { values: Map<string, number>; keys: Map<string, number> }): void {
  if (isNode(node) && node.range) found.values.set(path, node.range[0]);
  if (isSeq(node)) for (const [at, item] of node.items.entries()) note(item, below(path, at), found);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const inner = below(path, String(key.value));
    if (key.range) found.keys.set(inner, key.range[0]);
    note(value, inner, found);
  }
}

const notYaml = (why: string): string => `this is not YAML: ${sentence(why)}`;

/** What is never closed is found missing only at the end; the mistake is where it was opened. */
function placeOf(found: number, yaml: string): number {
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
