// A post's text as feed readers can show it: they know no styles and no scripts of ours, and stand elsewhere.

import {
  attribute,
  type Change,
  changedHtml,
  classesOf,
  type Element,
  element,
  isToken,
  textNode,
  textOf,
} from '../html-tree.ts';
import type { SiteRoot } from '../site-root.ts';

/** Attributes that mean something without our styles. */
const KEPT = new Set(['href', 'src', 'alt', 'title', 'width', 'height', 'lang', 'dir', 'datetime', 'cite', 'start']);
const KEPT_IN_TABLES = new Set(['colspan', 'rowspan', 'scope', 'reversed', 'value', 'open']);

/** Left out with all that is in them: what only works in the app, and drawings, whose words stand beside them. */
const GONE = new Set(['button', 'svg', 'source', 'script', 'style', 'template']);

/** Kept only for what is in them. */
const UNWRAPPED = new Set(['span', 'picture', 'div', 'section']);

/** Every address is absolute in it, code is plain text, formulas are TeX, callouts are quotations. */
export const feedHtml = (html: string, root: SiteRoot): string => changedHtml(html, portable(root)).trim();

const portable =
  (root: SiteRoot): Change =>
  (node) => {
    const classes = classesOf(node);
    if (GONE.has(node.tagName) || classes.includes('footnote-backref')) return [];
    if (node.tagName === 'input') return [textNode(attribute(node, 'checked') === undefined ? '☐ ' : '☑ ')];
    if (node.tagName === 'math') return [element('code', [textNode(texOf(node))])];
    if (MATHS.has(node.tagName)) return undefined; // inside a formula, which its TeX will stand for
    if (classes.includes('callout-kind')) return [element('strong', node.childNodes)];
    if (classes.includes('lang')) return [...node.childNodes, textNode(' ')];
    if (classes.includes('code-tab')) return [tabTitle(node), ...node.childNodes];
    if (classes.includes('callout')) return [element('blockquote', node.childNodes)];
    if (node.tagName === 'figcaption' && textOf(node).trim() === '') return [];
    if (UNWRAPPED.has(node.tagName) || isToken(node)) return node.childNodes;
    node.attrs = node.attrs
      .filter(({ name }) => KEPT.has(name) || KEPT_IN_TABLES.has(name))
      .map((one) => (one.name === 'href' || one.name === 'src' ? { ...one, value: root.link(one.value) } : one));
    return undefined;
  };

const MATHS = new Set(['annotation', 'semantics']);

/** The formula as its author wrote it, which Temml keeps beside what is drawn. */
function texOf(math: Element): string {
  const found = find(math, (one) => one.tagName === 'annotation');
  return found ? textOf(found) : textOf(math);
}

function find(within: Element, isSought: (element: Element) => boolean): Element | undefined {
  for (const child of within.childNodes) {
    if (!('tagName' in child)) continue;
    if (isSought(child)) return child;
    const deeper = find(child, isSought);
    if (deeper) return deeper;
  }
  return undefined;
}

const tabTitle = (tab: Element): Element =>
  element('p', [element('strong', [textNode(attribute(tab, 'data-tab') ?? '')])]);
