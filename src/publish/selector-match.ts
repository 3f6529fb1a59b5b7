// Whether a page has what a selector asks for. Of a page only its tags and attributes are known, not which stands in
// which: that keeps too much rather than too little.
import { AttributeAction, parse, type Selector, SelectorType } from 'css-what';

/** What stands in a page: `p`, `[class]`, `[class~a]` for a word of a value. */
export type Contents = ReadonlySet<string>;

/** Attributes that change while no script of the app has run: states, and the look that is set before the first paint. */
const CHANGING = /^(?:aria-|open$|data-(?:theme|face|width|line-height|motion|justified|code-wrap|first|elsewhere)$)/;

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

/** Whether anything in the page could match `selector`, now or before the whole stylesheet is there. */
export function couldMatch(selector: string, contents: Contents): boolean {
  return selectorsOf(selector).some((one) => one.every((part) => isMet(part, contents)));
}

function selectorsOf(selector: string): Selector[][] {
  const known = parsed.get(selector) ?? parse(selector);
  parsed.set(selector, known);
  return known;
}

function isMet(part: Selector, contents: Contents): boolean {
  if (part.type === SelectorType.Tag) return contents.has(part.name.toLowerCase());
  if (part.type === SelectorType.Attribute) return isThere(part, contents);
  // What stands in `:not(…)` need not be there.
  if (part.type !== SelectorType.Pseudo || part.name === 'not' || !Array.isArray(part.data)) return true;
  return part.data.some((one) => one.every((inner) => isMet(inner, contents)));
}

function isThere({ name, action, value }: Selector & { type: SelectorType.Attribute }, contents: Contents): boolean {
  if (CHANGING.test(name) || name === 'id') return true;
  const isWord = action === AttributeAction.Element || action === AttributeAction.Equals;
  const isKept = name === 'class' || name.startsWith('data-');
  return contents.has(isWord && isKept ? `[${name}~${value}]` : `[${name}]`);
}
