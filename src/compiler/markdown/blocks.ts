// The top level of rendered HTML: a flat list of elements, which progress, search and "changed since" count.
import type { TextWords } from '../../words/in.ts';
import { TAG } from './html-text.ts';
import { TABLE_CLOSE, tableOpen } from './tables.ts';

/** One top-level element, whole. */
export interface Block {
  readonly tag: string;
  readonly html: string;
}

const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const INLINE = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * The elements of well-formed HTML, in order. Text and inline elements that stand loose are put into paragraphs, loose
 * tables into their scrolling region.
 */
export function blocksOf(html: string, words: TextWords): readonly Block[] {
  const blocks: Block[] = [];
  let loose = '';
  const endLoose = () => {
    if (loose.trim() !== '') blocks.push({ tag: 'p', html: `<p>${loose.trim()}</p>` });
    loose = '';
  };
  for (const piece of piecesOf(html)) {
    if (piece.tag === undefined || INLINE.has(piece.tag)) loose += piece.html;
    else {
      endLoose();
      if (piece.tag === 'table') blocks.push({ tag: 'div', html: tableOpen(words) + piece.html + TABLE_CLOSE });
      else blocks.push({ tag: piece.tag, html: piece.html });
    }
  }
  endLoose();
  return blocks;
}

function* piecesOf(html: string): Generator<{ tag: string | undefined; html: string }> {
  let depth = 0;
  let from = 0;
  let outer = '';
  for (const { 0: whole, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    const end = index + whole.length;
    const isVoid = VOID.has(name);
    if (depth === 0) {
      if (index > from) yield { tag: undefined, html: html.slice(from, index) };
      from = index;
      outer = name;
    }
    if (slash === '/') depth = Math.max(0, depth - 1);
    else if (!isVoid) depth++;
    if (depth > 0) continue;
    yield { tag: outer, html: html.slice(from, end) };
    from = end;
  }
  if (from < html.length) yield { tag: depth > 0 ? outer : undefined, html: html.slice(from) };
}
