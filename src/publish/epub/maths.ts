// MathML as books may hold it: MathML 3, where our formulas are MathML Core.
import { attribute, type Element, type Node, textOf } from '../html-tree.ts';

/** Attributes that only some elements have in MathML 3. */
const STYLE_ONLY = new Set(['scriptlevel', 'displaystyle']);
const STYLED = new Set(['mstyle', 'mtable']);

/** `math` says itself in TeX, for programs that cannot draw it. */
export function mathForBook(node: Element): readonly Node[] | undefined {
  const has = (name: string): boolean => attribute(node, name) !== undefined;
  if (node.tagName === 'mrow' && [...STYLE_ONLY].some(has)) node.tagName = node.nodeName = 'mstyle';
  node.attrs = node.attrs.filter(({ name }) => {
    if (name.startsWith('data-') || name === 'tabindex' || name === 'style') return false;
    return STYLED.has(node.tagName) ? name !== 'scriptlevel' || node.tagName === 'mstyle' : !STYLE_ONLY.has(name);
  });
  const tex = node.tagName === 'math' ? annotationOf(node) : undefined;
  if (tex !== undefined) node.attrs.push({ name: 'alttext', value: tex });
  return undefined;
}

function annotationOf(node: Element): string | undefined {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    if (child.tagName === 'annotation') return textOf(child).trim();
    const deeper = annotationOf(child);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}
