// A text's HTML as a tree, to make another edition of it: for feed readers, for a page that holds many texts.
import { html, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;

/** What becomes of an element, whose children have had their turn: it stays, other nodes take its place, or none. */
export type Change = (element: Element) => readonly Node[] | undefined;

/** Some HTML with every element changed, the innermost first. */
export const changedHtml = (text: string, change: Change): string => serialize(changedTree(text, change));

/** The same as a tree, to be written in another notation. */
export function changedTree(text: string, change: Change): Tree.DocumentFragment {
  const fragment = parseFragment(text);
  changeChildren(fragment, change);
  return fragment;
}

function changeChildren(parent: Tree.ParentNode, change: Change): void {
  parent.childNodes = parent.childNodes.flatMap((node): Node[] => {
    if (!('tagName' in node)) return [node];
    changeChildren(node, change);
    return [...(change(node) ?? [node])];
  });
  for (const node of parent.childNodes) node.parentNode = parent;
}

/** The value of an attribute; undefined where there is none. */
export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

/** Every class of an element. */
export const classesOf = (element: Element): readonly string[] => attribute(element, 'class')?.split(/\s+/) ?? [];

/** A piece of highlighted code, such as `<c-k>`: only its colour is lost without it. */
export const isToken = ({ tagName }: Element): boolean => tagName.startsWith('c-');

/** Only text, without its tags. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export const textNode = (value: string): Node => ({ nodeName: '#text', value, parentNode: null });

/** An element with these children and attributes. */
export function element(
  tagName: string,
  children: readonly Node[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const made: Element = {
    nodeName: tagName,
    tagName,
    attrs: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    namespaceURI: html.NS.HTML,
    childNodes: [...children],
    parentNode: null,
  };
  for (const child of made.childNodes) child.parentNode = made;
  return made;
}
