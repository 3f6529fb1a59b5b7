// The top-level elements of an article, which progress and places count, and where in them a text stands.

/** The text's own blocks: notes that were put beside them are none. */
export const blocksIn = (article: Element): readonly Element[] =>
  [...article.children].filter((element) => !element.classList.contains('sidenote'));

export const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/**
 * Index of the first shown block that ends below a line of the screen; -1 where none does. Blocks stand one below the
 * other, so that few of a long text need be asked where they are.
 */
export function firstBelow(blocks: readonly Element[], y: number): number {
  let [from, to] = [0, blocks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const shown = blocks.slice(middle, to).find(isShown);
    if (shown && shown.getBoundingClientRect().bottom <= y) from = blocks.indexOf(shown) + 1;
    else to = middle;
  }
  const after = blocks.slice(from).findIndex(isShown);
  return after < 0 ? -1 : from + after;
}

/** Those on the screen, of which few are asked where they are. */
export function inSight(blocks: readonly Element[]): readonly Element[] {
  const first = firstBelow(blocks, 0);
  const shown = first < 0 ? [] : blocks.slice(first);
  const end = shown.findIndex((block) => block.getBoundingClientRect().top >= innerHeight);
  return end < 0 ? shown : shown.slice(0, end);
}

/** The text nodes of a block in order, without those of notes in it. */
function textNodes(block: Node): readonly Text[] {
  const accept = (node: Node) =>
    node instanceof Element && node.classList.contains('sidenote')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, accept);
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
}

/** What a block says, without the notes in it. */
export function textOf(block: Element): string {
  if (block.querySelector('.sidenote') === null) return block.textContent ?? '';
  return textNodes(block)
    .map(({ data }) => data)
    .join('');
}

/** How many characters of `textOf` stand before a point in a block. */
export function offsetIn(block: Element, node: Node, offset: number): number {
  let before = 0;
  for (const text of textNodes(block)) {
    if (text === node) return before + offset;
    if (node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) return before;
    before += text.length;
  }
  return before;
}

/** The stretch from one character of `textOf` to another; undefined where the text is shorter. */
export function rangeIn(block: Element, from: number, to: number): Range | undefined {
  const range = document.createRange();
  let before = 0;
  let isBegun = false;
  for (const text of textNodes(block)) {
    if (!isBegun && from < before + text.length) {
      range.setStart(text, from - before);
      isBegun = true;
    }
    if (isBegun && to <= before + text.length) {
      range.setEnd(text, to - before);
      return range;
    }
    before += text.length;
  }
  return undefined;
}
