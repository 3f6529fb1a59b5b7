// The few properties of a diagram's own style sheet that decide where letters stand and how large they are.
import type { SvgNode } from './svg-node.ts';

interface Rule {
  readonly selector: string;
  /** The tag, `.class` or `#id` that an element must at least have. */
  readonly key: string;
  readonly value: string;
}

type Sheet = ReadonlyMap<string, readonly Rule[]>;

const PROPERTIES = ['text-anchor', 'font-size', 'font-weight', 'dominant-baseline'];

const read = new WeakMap<SvgNode, { readonly length: number; readonly sheet: Sheet }>();

/** What the outermost drawing's style sheet says of an element itself. */
export function ruledProperty(node: SvgNode, property: string): string | undefined {
  const style = outermost(node)?.querySelector('style');
  if (style === null || style === undefined) return undefined;
  const rules = sheetOf(style).get(property) ?? [];
  return rules.findLast((rule) => mayMatch(node, rule.key) && matches(node, rule.selector))?.value;
}

function outermost(node: SvgNode): SvgNode | null {
  let svg = node.ownerSVGElement;
  while (svg?.ownerSVGElement) svg = svg.ownerSVGElement;
  return svg;
}

/** Sheets grow while a diagram is drawn: they are read again when they did. */
function sheetOf(style: SvgNode): Sheet {
  const text = style.textContent ?? '';
  const known = read.get(style);
  if (known?.length === text.length) return known.sheet;
  const sheet = new Map<string, Rule[]>(PROPERTIES.map((property) => [property, []]));
  for (const [, selector = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const [, property = '', value = ''] of body.matchAll(/(?:^|;)\s*([a-z-]+):\s*([^;!]+)/g)) {
      for (const one of selector.split(',')) {
        const key = /([.#]?[\w-]+)[^\s>+~]*$/.exec(one.trim())?.[1] ?? '';
        sheet.get(property)?.push({ selector: one.trim(), key, value: value.trim() });
      }
    }
  }
  read.set(style, { length: text.length, sheet });
  return sheet;
}

/** Far quicker than to match. */
function mayMatch(node: SvgNode, key: string): boolean {
  if (key.startsWith('.')) return (node.getAttribute('class') ?? '').includes(key.slice(1));
  if (key.startsWith('#')) return node.getAttribute('id') === key.slice(1);
  return key === '' || key === node.tagName;
}

function matches(node: SvgNode, selector: string): boolean {
  try {
    return node.matches(selector);
  } catch {
    return false; // a selector that only browsers know
  }
}
