// Footnotes as reading programs know them: a note they may show in a window of its own, with a way back.
// https://www.w3.org/TR/epub-ssv-11/#notes
import { attribute, classesOf, type Element, element, type Node, textNode } from '../html-tree.ts';

const BACK = 'footnote-backref';

/** The link in the text that leads to a note. */
export const isNoteReference = (node: Element): boolean => attribute(node, 'role') === 'doc-noteref';

/** Its id stays, for the note leads back to it. */
export function noteReference(node: Element, link: (href: string) => string | undefined): readonly Node[] {
  const href = link(attribute(node, 'href') ?? '');
  const id = attribute(node, 'id');
  if (href === undefined) return node.childNodes;
  const attributes = { 'epub:type': 'noteref', role: 'doc-noteref', href, ...(id !== undefined && { id }) };
  return [element('a', node.childNodes, attributes)];
}

/** The list at the end of a text, whose links back are links already; each note under its number. */
export function footnotesOf(section: Element): readonly Node[] {
  const items = elementsIn(section, 'ol').flatMap((list) => elementsIn(list, 'li'));
  const notes = items.map((item, at) => {
    const id = attribute(item, 'id') ?? `fn-${at + 1}`;
    const back = find(item, (one) => /^#fnref/.test(attribute(one, 'href') ?? ''));
    removeBackLinks(item);
    const number = element('a', [textNode(`${at + 1}`)], {
      href: attribute(back ?? item, 'href') ?? `#${id}`,
      role: 'doc-backlink',
    });
    const opening = element('p', [number], { class: 'number' });
    return element('aside', [opening, ...item.childNodes], {
      id,
      'epub:type': 'footnote',
      role: 'doc-footnote',
      class: 'footnote',
    });
  });
  return [element('section', notes, { class: 'footnotes', 'epub:type': 'footnotes' })];
}

const elementsIn = (node: Element, name: string): Element[] =>
  node.childNodes.filter((child): child is Element => 'tagName' in child && child.tagName === name);

function find(node: Element, isSought: (one: Element) => boolean): Element | undefined {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    const found = isSought(child) ? child : find(child, isSought);
    if (found) return found;
  }
  return undefined;
}

function removeBackLinks(node: Element): void {
  node.childNodes = node.childNodes.filter((child) => {
    if (!('tagName' in child)) return true;
    removeBackLinks(child);
    return !/^#fnref/.test(attribute(child, 'href') ?? '') && !classesOf(child).includes(BACK);
  });
}
