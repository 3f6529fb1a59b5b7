// The line of an article that the eye is taken to be at: what stands there, and how to put it there again.

import { type Position, QUOTED } from '../model/position.ts';
import { blocksIn, firstBelow, isShown, offsetIn, textOf } from './article-blocks.ts';

/** How far down the screen the line is, from 0 to 1. */
const READING_LINE = 0.3;
/** How much of the words at the line is kept, and of those around a block, in characters. */
const LINE_LENGTH = 40;
const AROUND = 32;

/** Pixels from the top of the screen. */
export const lineY = (): number => innerHeight * READING_LINE;

/** The block at the line and its index; the last that is shown where all are above it. */
function blockAtLine(blocks: readonly Element[]): { readonly block: number; readonly element: Element } | undefined {
  const found = firstBelow(blocks, lineY());
  const block = found < 0 ? blocks.findLastIndex(isShown) : found;
  const element = blocks[block];
  return element && { block, element };
}

/** Where in an article the reader is; undefined where it has no block that is shown. */
export function positionIn(article: HTMLElement): Position | undefined {
  const blocks = blocksIn(article);
  const at = blockAtLine(blocks);
  if (!at) return undefined;
  const { block, element } = at;
  const heading = blocks.slice(0, block + 1).findLast((one) => /^H[2-6]$/.test(one.tagName));
  const box = element.getBoundingClientRect();
  const kept = placeHeld(article)?.line;
  const line = kept !== undefined && textOf(element).includes(kept) ? kept : wordsAtLine(element);
  const [before, after] = [blocks[block - 1], blocks[block + 1]];
  return {
    ...(heading?.id && { heading: heading.id }),
    block,
    offset: Math.min(1, Math.max(0, (lineY() - box.top) / Math.max(1, box.height))),
    quote: startOf(textOf(element)),
    ...(before && { before: textOf(before).trim().slice(-AROUND) }),
    ...(after && { after: textOf(after).trim().slice(0, AROUND) }),
    ...(line && { line }),
  };
}

const startOf = (text: string): string => text.trim().slice(0, QUOTED);

function wordsAtLine(block: Element): string | undefined {
  const point = pointAtLine(block);
  if (!point) return undefined;
  const from = offsetIn(block, point.node, point.offset);
  return textOf(block).slice(from, from + LINE_LENGTH);
}

interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** The first character of the line of text at the reading line. */
function pointAtLine(block: Element): Point | undefined {
  const { left, right, top } = block.getBoundingClientRect();
  if (top > lineY()) return undefined;
  const x = getComputedStyle(block).direction === 'rtl' ? right - 2 : left + 2;
  const caret = document.caretPositionFromPoint?.(x, lineY());
  const range = caret ? undefined : document.caretRangeFromPoint?.(x, lineY()); // Safari has only this one
  const [node, offset] = caret ? [caret.offsetNode, caret.offset] : [range?.startContainer, range?.startOffset ?? 0];
  return node instanceof Text && block.contains(node) ? { node, offset } : undefined;
}

/** A place that was returned to: where its words stand counts, however the lines around them break meanwhile. */
export interface ReturnedPlace {
  readonly line: string | undefined;
  /** How far below the line it is, in pixels. */
  readonly away: () => number;
  isSettling: boolean;
}

/** Of each article the last, for as long as the reader is there. */
export const returned = new WeakMap<HTMLElement, ReturnedPlace>();

function placeHeld(article: HTMLElement): ReturnedPlace | undefined {
  const place = returned.get(article);
  if (!place || place.isSettling || Math.abs(place.away()) < 1) return place;
  returned.delete(article); // the reader has moved on
  return undefined;
}

/** What stood at the line, to be put back to where it was when the page changes its shape. */
export interface HeldLine {
  /** How far the line has moved down the screen since it was taken hold of, in pixels. */
  moved(): number;
}

/**
 * Takes hold of the line as it stands, by its first letter, or by the beginning of its block where that is on the screen
 * too: lines that break elsewhere then move nothing above them. Undefined where the article is not at the line.
 */
export function holdLine(article: HTMLElement): HeldLine | undefined {
  const { top, bottom } = article.getBoundingClientRect();
  if (top > lineY() || bottom < lineY()) return undefined;
  const place = placeHeld(article);
  if (place) return { moved: place.away };
  const at = blockAtLine(blocksIn(article));
  if (!at) return undefined;
  const { element } = at;
  const box = element.getBoundingClientRect();
  const point = box.top < 0 ? pointAtLine(element) : undefined;
  const share = box.top < 0 ? (lineY() - box.top) / Math.max(1, box.height) : 0;
  const y = () => (point && topOf(point)) ?? topOfShare(element, share);
  const before = y() / innerHeight;
  return { moved: () => (element.isConnected ? y() - before * innerHeight : 0) };
}

function topOf({ node, offset }: Point): number | undefined {
  const range = document.createRange();
  const start = Math.min(offset, Math.max(0, node.length - 1));
  range.setStart(node, start);
  range.setEnd(node, Math.min(start + 1, node.length));
  return range.getClientRects()[0]?.top;
}

function topOfShare(element: Element, share: number): number {
  const box = element.getBoundingClientRect();
  return box.top + box.height * share;
}
