// The box of an SVG text: its rows, each as wide as its letters, round its anchor.
import { around, type Box } from './boxes.ts';
import { ruledProperty } from './style-rules.ts';
import { numberOf, ownProperty, ownStyle, type SvgNode } from './svg-node.ts';
import { textWidth } from './text-width.ts';

/** Parts of the letters' size above and below the line they stand on. */
const ABOVE = 0.93;
const BELOW = 0.24;
/** How far a line that is centred on its y stands below it. */
const CENTRED = 0.35;

/** The size that text has where nothing says another, in pixels. */
export const TEXT_SIZE = 16;

/** The letters' size in pixels. */
export function sizeOf(node: SvgNode): number {
  const [, number = '', unit] = /^([\d.]+)(px|em|ex)?/.exec(inherited(node, 'font-size') ?? '') ?? [];
  if (number === '') return TEXT_SIZE;
  return Number(number) * (unit === 'em' ? TEXT_SIZE : unit === 'ex' ? TEXT_SIZE / 2 : 1);
}

/** The width of all of an element's text in one line. */
export const widthOf = (node: SvgNode): number => textWidth(node.textContent ?? '', sizeOf(node), isBold(node));

/** Undefined for a text without letters. */
export function textBox(node: SvgNode): Box | undefined {
  const size = sizeOf(node);
  const anchor = anchorOf(node);
  const x = numberOf(node, 'x');
  let y = lengthOf(node, 'y', size) + lengthOf(node, 'dy', size);
  const rows = [...node.children].filter(isRow);
  if (rows.length === 0) return rowBox(node, { x, y, size, anchor });
  let box: Box | undefined;
  for (const row of rows) {
    if (row.hasAttribute('y')) y = lengthOf(row, 'y', size);
    y += lengthOf(row, 'dy', size);
    const own = row.hasAttribute('x') ? lengthOf(row, 'x', size) : x;
    box = around(box, rowBox(row, { x: own, y, size, anchor: ownProperty(row, 'text-anchor') ?? anchor }));
  }
  return box;
}

const isRow = (node: SvgNode): boolean =>
  node.tagName === 'tspan' && ['x', 'y', 'dy'].some((name) => node.hasAttribute(name));

interface Row {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: string;
}

function rowBox(node: SvgNode, { x, y, size, anchor }: Row): Box | undefined {
  const text = node.textContent ?? '';
  if (text.trim() === '') return undefined;
  const width = textWidth(text, size, isBold(node));
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const line = y + (isCentred(node) ? size * CENTRED : 0);
  return { left, top: line - size * ABOVE, right: left + width, bottom: line + size * BELOW };
}

/** Where the letters stand about their x. */
export const anchorOf = (node: SvgNode): string => inherited(node, 'text-anchor') ?? 'start';

/** A property of the element or of the nearest around it that says one; a sheet's rule goes before an attribute. */
function inherited(node: SvgNode, property: string): string | undefined {
  for (let at: SvgNode | null = node; at !== null; at = at.parentElement) {
    const own = ownStyle(at, property) ?? ruledProperty(at, property) ?? at.getAttribute(property) ?? undefined;
    if (own !== undefined) return own;
  }
  return undefined;
}

function isCentred(node: SvgNode): boolean {
  const baseline = ownProperty(node, 'dominant-baseline') ?? ownProperty(node, 'alignment-baseline');
  return baseline === 'middle' || baseline === 'central';
}

const isBold = (node: SvgNode): boolean => /^(bold|[6-9]00)/.test(inherited(node, 'font-weight') ?? '');

/** A length in pixels or ems. */
function lengthOf(node: SvgNode, name: string, size: number): number {
  const value = node.getAttribute(name) ?? '';
  return numberOf(node, name) * (value.endsWith('em') ? size : 1);
}

/** Writes into every text of a drawing where its letters stand, how large and how heavy they are. */
export function settleTexts(root: SvgNode): void {
  const texts = Array.from(root.querySelectorAll('text, tspan'), (node) => ({
    node,
    anchor: anchorOf(node),
    size: sizeOf(node),
    isBold: isBold(node),
    baseline: ownProperty(node, 'dominant-baseline') ?? ruledProperty(node, 'dominant-baseline'),
  }));
  for (const { node, anchor, size, isBold: isHeavy, baseline } of texts) {
    const isText = node.tagName === 'text';
    if (isText && anchor !== 'start') node.setAttribute('text-anchor', anchor);
    if (isText && size !== TEXT_SIZE) node.setAttribute('font-size', String(size));
    if (isHeavy) node.setAttribute('font-weight', '600');
    if (baseline !== undefined) node.setAttribute('dominant-baseline', baseline);
  }
}
