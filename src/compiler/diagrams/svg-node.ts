// The little of an SVG element that measuring needs; the compiler has no DOM of its own.

/** An element of the diagram that is being drawn. */
export interface SvgNode {
  readonly tagName: string;
  readonly children: Iterable<SvgNode>;
  readonly parentElement: SvgNode | null;
  readonly textContent: string | null;
  readonly ownerSVGElement: SvgNode | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  matches(selector: string): boolean;
  querySelector(selector: string): SvgNode | null;
  querySelectorAll(selector: string): Iterable<SvgNode>;
}

/** A number as an attribute; 0 where it is none. */
export function numberOf(node: SvgNode, name: string): number {
  const value = Number.parseFloat(node.getAttribute(name) ?? '');
  return Number.isFinite(value) ? value : 0;
}

/** A property of the element's own `style`. */
export function ownStyle(node: SvgNode, name: string): string | undefined {
  const style = node.getAttribute('style') ?? '';
  return new RegExp(`(?:^|[;\\s])${name}:\\s*([^;!]+)`).exec(style)?.[1]?.trim();
}

/** A property of the element's own `style`, or else its attribute of that name. */
export const ownProperty = (node: SvgNode, name: string): string | undefined =>
  ownStyle(node, name) ?? node.getAttribute(name) ?? undefined;
