// The words of a query in an article: where they are, shown without changing the article itself.

import type { Marks } from '../../contract/search.ts';

const BLOCKS = 'p, li, pre, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, blockquote, summary, div';

/** An article's text as one string, its blocks apart by line ends, and the way back from a place in it. */
export interface ArticleText {
  readonly text: string;
  rangeOf(from: number, to: number): Range;
}

/** Text that is not shown is not read. */
export function articleText(article: HTMLElement): ArticleText {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly at: number }[] = [];
  let text = '';
  let block: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest('script, style, button, annotation, [hidden]')) continue;
    const own = parent?.closest(BLOCKS);
    if (own !== block) text += '\n';
    block = own;
    nodes.push({ node, at: text.length });
    text += node.nodeValue ?? '';
  }
  const placeOf = (at: number): readonly [Node, number] => {
    const found = nodes.findLast((one) => one.at <= at) ?? nodes[0];
    return found ? [found.node, Math.min(at - found.at, found.node.nodeValue?.length ?? 0)] : [article, 0];
  };
  return {
    text,
    rangeOf(from, to) {
      const range = document.createRange();
      range.setStart(...placeOf(from));
      const [node, offset] = placeOf(to - 1);
      range.setEnd(node, Math.min(offset + 1, node.nodeValue?.length ?? 0));
      return range;
    },
  };
}

export const rangesIn = (article: ArticleText, marks: Marks): readonly Range[] =>
  marks.map(([from, to]) => article.rangeOf(from, to));

/** Shows all ranges, and one of them as the one we are at. Browsers without highlights select that one instead. */
export function highlight(ranges: readonly Range[], now: Range | undefined): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) {
    const selection = getSelection();
    selection?.removeAllRanges();
    if (now) selection?.addRange(now);
    return;
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  CSS.highlights.set('found-now', new Highlight(...(now ? [now] : [])));
}
