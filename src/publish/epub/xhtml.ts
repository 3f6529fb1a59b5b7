// A tree of HTML written as XHTML: well formed, without named entities, SVG and MathML in their namespaces.
import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Element, type Node, textOf } from '../html-tree.ts';
import { xmlTag, xmlText } from '../xml.ts';

/** The children of `parent`, one after another. */
export const xhtmlOf = (parent: Tree.ParentNode): string => parent.childNodes.map(nodeXhtml).join('');

function nodeXhtml(node: Node): string {
  if ('tagName' in node) return elementXhtml(node);
  return node.nodeName === '#text' ? xmlText(textOf(node)) : ''; // comments are nobody's to read
}

function elementXhtml(element: Element): string {
  const { tagName, attrs, namespaceURI } = element;
  const isRoot = namespaceURI !== html.NS.HTML && (tagName === 'svg' || tagName === 'math');
  const attributes = Object.fromEntries(
    attrs
      .filter(({ name }) => XML_NAME.test(name))
      .map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  );
  const inner = xhtmlOf(element);
  const all = isRoot ? { xmlns: namespaceURI, ...attributes } : attributes;
  if (inner !== '' || VOID.has(tagName) || namespaceURI !== html.NS.HTML) return xmlTag(tagName, all, inner);
  return xmlTag(tagName, all, ' ').replace('> </', '></'); // an HTML element that is empty is not a void one
}

const XML_NAME = /^[A-Za-z_][\w.:-]*$/;
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col']);
