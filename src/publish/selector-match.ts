// Whether a page has what a selector asks for. Of a page only its tags and attributes are known, not which stands in
// which: that keeps too much rather than too little.
import { AttributeAction, parse, type Selector, SelectorType } from 'css-what';

/** What stands in a page: `p`, `[class]`, `[class~a]` for a word of a value. */
export type Contents = ReadonlySet<string>;

/** Attributes for the look that a script of the page sets before the first paint. */
const LOOK = /^data-(?:theme|face|width|line-height|motion|justified|code-wrap|first|elsewhere)$/;

/** Attributes that a reader changes while no script of the app has run. */
const STATE = /^(?:aria-|open$)/;

/** What only a reader's deed brings about. */
const DEED = /^(?:hover|active|focus|focus-visible|focus-within|highlight)$/;

/** Each selector once: a stylesheet is asked for many pages. */
const parsed = new Map<string, Selector[][]>();

/** What `html` holds, of all that a selector can ask for. */
export function contentsOf(html: string): Contents {
  const found = new Set<string>(['html', 'head', 'body']);
  for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)) {
    found.add(tag.toLowerCase());
    for (const [, name = '', quoted, bare] of attributes.matchAll(/([^\s=/"']+)(?:=(?:"([^"]*)"|([^\s"']+)))?/g)) {
      found.add(`[${name}]`);
      if (name === 'class' || name.startsWith('data-')) {
        for (const word of (quoted ?? bare ?? '').split(/\s+/)) found.add(`[${name}~${word}]`);
      }
    }
  }
  return found;
}

/** All that `selector` could ask for, as {@link contentsOf} names it. */
export function asked(selector: string): string[] {
  return selectorsOf(selector).flat().flatMap(askedBy);
}

function askedBy(part: Selector): string[] {
  if (part.type === SelectorType.Tag) return [part.name.toLowerCase()];
  if (part.type === SelectorType.Pseudo && Array.isArray(part.data)) return part.data.flat().flatMap(askedBy);
  if (part.type !== SelectorType.Attribute) return [];
  return [`[${part.name}]`, `[${part.name}~${part.value}]`];
}

/** When a selector may match: `ever` while no script of the app has run, or `first`, before the reader does anything. */
export type When = 'ever' | 'first';

/** Whether anything in the page could match `selector`. */
export function couldMatch(selector: string, contents: Contents, when: When = 'ever'): boolean {
  return selectorsOf(selector).some((one) => one.every((part) => isMet(part, contents, when)));
}

function selectorsOf(selector: string): Selector[][] {
  const known = parsed.get(selector) ?? parse(selector);
  parsed.set(selector, known);
  return known;
}

function isMet(part: Selector, contents: Contents, when: When): boolean {
  if (part.type === SelectorType.Tag) return contents.has(part.name.toLowerCase());
  if (part.type === SelectorType.Attribute) return isThere(part, contents, when);
  if (part.type === SelectorType.PseudoElement) return when === 'ever' || !DEED.test(part.name);
  if (part.type !== SelectorType.Pseudo) return true;
  if (when === 'first' && DEED.test(part.name)) return false;
  // What stands in `:not(…)` need not be there.
  if (part.name === 'not' || !Array.isArray(part.data)) return true;
  return part.data.some((one) => one.every((inner) => isMet(inner, contents, when)));
}

type Attribute = Selector & { type: SelectorType.Attribute };

function isThere({ name, action, value }: Attribute, contents: Contents, when: When): boolean {
  const isLook = LOOK.test(name) && !/^\d/.test(value); // drawings have a `data-width` too, a number
  if (isLook || name === 'id' || (when === 'ever' && STATE.test(name))) return true;
  const isWord = action === AttributeAction.Element || action === AttributeAction.Equals;
  const isKept = name === 'class' || name.startsWith('data-');
  return contents.has(isWord && isKept ? `[${name}~${value}]` : `[${name}]`);
}
