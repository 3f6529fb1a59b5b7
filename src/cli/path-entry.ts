// Puts a post into the text of a path file. Lines are added, or those of one planned step replaced; whatever else the
// author wrote, comments and layout, stays as it is to the byte.
import { type Document, isMap, isNode, isSeq, type Node, parseDocument, type YAMLSeq } from 'yaml';
import { toId } from '../contract/id.ts';

/** A post for a path. `part` counts the steps from 1, as the path's page does; without it the post comes after the last one. */
export interface Entry {
  readonly post: string;
  readonly title: string;
  readonly part: number | undefined;
}

/** The new text and the place of the post in it; `replaced` is the planned step that it was announced as. */
export type WithEntry =
  | { readonly kind: 'written'; readonly text: string; readonly part: number; readonly replaced: string | undefined }
  | { readonly kind: 'fault'; readonly message: string };

interface Step {
  readonly list: YAMLSeq;
  readonly node: Node;
  readonly value: unknown;
}

/** A planned step of the same title becomes the post. The result is read back before it is given. */
export function withEntry(text: string, entry: Entry): WithEntry {
  const document = read(text);
  if (document.errors.length > 0) return fault('it is not YAML; npm run check says where');
  const lists = listsOf(document);
  const [list] = lists;
  if (list === undefined) return fault(`it has no steps; give it items: with a line like - post: ${entry.post}`);
  const steps = lists.flatMap(stepsOf);
  const announced = entry.part === undefined ? steps.findIndex((step) => isSame(step, entry.title)) : -1;
  if (announced !== -1) return replaced(text, steps, announced, entry);
  const at = entry.part === undefined ? afterLastPost(steps) : entry.part - 1;
  if (at < 0 || at > steps.length) {
    const most = steps.length + 1;
    return fault(`there is no place ${entry.part} in it; a part is a number from 1 to ${most}`);
  }
  const after = steps[at - 1];
  const before = steps[at];
  const changed = after
    ? textAfter(text, after, entry.post)
    : before
      ? textBefore(text, before, entry.post)
      : textInEmpty(text, list, entry.post);
  return proved(changed, valuesOf(steps).toSpliced(at, 0, { post: entry.post }), { part: at + 1, replaced: undefined });
}

const fault = (message: string): WithEntry => ({ kind: 'fault', message });

const read = (text: string): Document.Parsed => parseDocument(text, { schema: 'failsafe', prettyErrors: false });

/** The lists of steps: `items`, or those of the sections. */
function listsOf({ contents }: Document.Parsed): readonly YAMLSeq[] {
  if (!isMap(contents)) return [];
  const sections: unknown = contents.get('sections', true);
  const holders: readonly unknown[] = isSeq(sections) ? sections.items : [contents];
  return holders.flatMap((holder) => {
    const items: unknown = isMap(holder) ? holder.get('items', true) : undefined;
    return isSeq(items) ? [items] : [];
  });
}

const stepsOf = (list: YAMLSeq): Step[] =>
  list.items.flatMap((node) => (isNode(node) ? [{ list, node, value: plainOf(node) }] : []));

const plainOf = (node: Node): unknown => JSON.parse(JSON.stringify(node));

const valuesOf = (steps: readonly Step[]): readonly unknown[] => steps.map(({ value }) => value);

const planned = ({ value }: Step): unknown => Object(value).planned;

const isSame = (step: Step, title: string): boolean => {
  const name = planned(step);
  return typeof name === 'string' && toId(name) === toId(title);
};

/** Before what is only announced. */
const afterLastPost = (steps: readonly Step[]): number =>
  steps.findLastIndex((step) => planned(step) === undefined) + 1;

/** Where a step's text begins and ends, without the white space after it. */
function rangeOf(text: string, { node }: Step): { from: number; to: number } {
  const [from = 0, end = 0] = node.range ?? [];
  return { from, to: from + text.slice(from, end).trimEnd().length };
}

function replaced(text: string, steps: readonly Step[], at: number, { post }: Entry): WithEntry {
  const step = steps[at];
  if (step === undefined) throw new RangeError(`there is no step ${at}`);
  const { from, to } = rangeOf(text, step);
  const isFlow = text[from] === '{';
  const changed = text.slice(0, from) + (isFlow ? `{post: ${post}}` : `post: ${post}`) + text.slice(to);
  return proved(changed, valuesOf(steps).with(at, { post }), { part: at + 1, replaced: String(planned(step)) });
}

function textAfter(text: string, step: Step, post: string): string {
  const { from, to } = rangeOf(text, step);
  if (step.list.flow) return `${text.slice(0, to)}, {post: ${post}}${text.slice(to)}`;
  const end = /\r?\n|$/.exec(text.slice(to))?.index ?? 0; // a comment may stand behind the step
  return `${text.slice(0, to + end)}${endOfLine(text)}${dashOf(text, from)}post: ${post}${text.slice(to + end)}`;
}

function textBefore(text: string, step: Step, post: string): string {
  const { from } = rangeOf(text, step);
  if (step.list.flow) return `${text.slice(0, from)}{post: ${post}}, ${text.slice(from)}`;
  const line = text.lastIndexOf('\n', from - 1) + 1;
  return `${text.slice(0, line)}${dashOf(text, from)}post: ${post}${endOfLine(text)}${text.slice(line)}`;
}

/** An empty list can only be written `[]`. */
function textInEmpty(text: string, list: YAMLSeq, post: string): string {
  const [from = 0, to = 0] = list.range ?? [];
  return `${text.slice(0, from)}[{post: ${post}}]${text.slice(to)}`;
}

const endOfLine = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** What stands before a step on its line: `  - `. */
const dashOf = (text: string, from: number): string => text.slice(text.lastIndexOf('\n', from - 1) + 1, from);

/** Only what reads as it was meant is given. */
function proved(
  text: string,
  wanted: readonly unknown[],
  done: { part: number; replaced: string | undefined },
): WithEntry {
  const document = read(text);
  const found = document.errors.length === 0 ? valuesOf(listsOf(document).flatMap(stepsOf)) : [];
  if (JSON.stringify(found) === JSON.stringify(wanted)) return { kind: 'written', text, ...done };
  return fault('its layout is not understood; add the step by hand');
}
