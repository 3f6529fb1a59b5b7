// Drawings as they come have styles, colours and ids of their own. Here they lose all but their geometry, their letters
// and the classes that our style sheet knows.
import type { CustomPlugin, XastElement, XastRoot } from 'svgo';
import { loadLazily } from '../lazily.ts';
import { ID } from './drawing.ts';
import { KNOWN_CLASSES } from './drawn-classes.ts';

const DROPPED = new Set([
  'style',
  'script',
  'foreignObject',
  'title',
  'desc',
  'filter',
  'image',
  'animate',
  'set',
  'linearGradient',
  'radialGradient',
  'metadata',
]);

const KEPT = new Set([
  ...['class', 'id', 'd', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1', 'x2', 'y2', 'points'],
  ...['transform', 'viewBox', 'text-anchor', 'dominant-baseline', 'dx', 'dy', 'font-size'],
  ...['font-weight', 'font-style', 'marker-start', 'marker-mid', 'marker-end', 'refX', 'refY', 'markerWidth'],
  ...['markerHeight', 'markerUnits', 'orient', 'href', 'xml:space'],
]);

/** The last of the steps of width in the style sheet. */
const WIDEST = 24;

/** Properties of `style` that say where letters stand. */
const MOVED = ['text-anchor', 'dominant-baseline', 'font-weight', 'font-style'];

/** What letters are where nothing is said. */
const PLAIN = new Set(['normal', '400', 'start', 'auto']);

/** Whose drawing it is. */
export interface Origin {
  /** Colours that we gave, and the classes that they stand for. */
  readonly palette: ReadonlyMap<string, string>;
  /** True for a shape that the author gave a colour; it gets the class `marked`. */
  readonly isMarked: (attributes: Readonly<Record<string, string>>) => boolean;
}

/** Well-formed SVG without style, script, links or colours. Throws where it is not SVG, which is our mistake. */
export function cleanSvg(svg: string, origin: Origin): string {
  const { optimize } = loadLazily<typeof import('svgo')>('svgo');
  const { data } = optimize(svg, {
    plugins: [
      'removeDoctype',
      'removeXMLProcInst',
      'removeComments',
      plugin('drop', (root) => drop(root)),
      plugin('bare', (root) => visit(root, (node) => bare(node, origin))),
      plugin('rows', (root) => visit(root, joinWords)),
      plugin('ids', nameIds),
      { name: 'convertPathData', params: { floatPrecision: 2, noSpaceAfterFlags: false } },
      { name: 'cleanupNumericValues', params: { floatPrecision: 2 } },
      { name: 'convertTransform', params: { floatPrecision: 2 } },
      plugin('size', (root) => root.children.forEach(sizeOf)),
      'removeUselessDefs',
      'removeEmptyContainers',
      'sortAttrs',
    ],
  });
  return data;
}

/** Sizes in pixels, and in `data-width` hundreds of them: how far it may shrink depends on how wide it is. */
function sizeOf(node: XastRoot['children'][number]): void {
  if (node.type !== 'element') return;
  const [, , width = 0, height = 0] = (node.attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  node.attributes['width'] = String(Math.ceil(width));
  node.attributes['height'] = String(Math.ceil(height));
  node.attributes['data-width'] = String(Math.min(WIDEST, Math.ceil(width / 100)));
}

const plugin = (name: string, change: (root: XastRoot) => void): CustomPlugin => ({
  name,
  fn: (root) => {
    change(root);
    return null;
  },
});

function visit(parent: XastRoot | XastElement, change: (node: XastElement) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    change(child);
    visit(child, change);
  }
}

function drop(parent: XastRoot | XastElement): void {
  parent.children = parent.children.filter((child) => child.type !== 'element' || !isDropped(child));
  for (const child of parent.children) if (child.type === 'element') drop(child);
}

function isDropped({ name, attributes }: XastElement): boolean {
  return DROPPED.has(name) || /display:\s*none/.test(attributes['style'] ?? '') || attributes['display'] === 'none';
}

function bare(node: XastElement, { palette, isMarked }: Origin): void {
  const { style = '', fill = '', stroke = '' } = node.attributes;
  if (node.name === 'a') node.name = 'g';
  const classes = new Set((node.attributes['class'] ?? '').split(/\s+/).filter((name) => name !== ''));
  if (SHAPE.test(node.name) && isMarked(node.attributes)) classes.add('marked');
  const written = Array.from(style.matchAll(/(?:fill|stroke):\s*([^;!]+)/g), ([, value = '']) => value);
  for (const colour of [...written, fill, stroke]) {
    const name = palette.get(hexOf(colour));
    if (name !== undefined) classes.add(name);
  }
  if (fill === 'none') classes.add('hollow');
  for (const property of MOVED) {
    const value = new RegExp(`${property}:\\s*([\\w-]+)`).exec(style)?.[1];
    if (value !== undefined) node.attributes[property] = value;
    if (PLAIN.has(node.attributes[property] ?? '')) delete node.attributes[property];
  }
  if (node.name === 'marker') classes.add(/[a-zA-Z]+$/.exec(node.attributes['id'] ?? '')?.[0] ?? 'arrow');
  const known = [...classes].filter((name) => KNOWN_CLASSES.has(name));
  if (known.length > 0 && node.name !== 'tspan') node.attributes['class'] = known.join(' ');
  else delete node.attributes['class'];
  keepKnown(node);
}

const SHAPE = /^(rect|path|polygon|circle|ellipse)$/;

/** Hexadecimal digits for every way to write a colour. */
function hexOf(value: string): string {
  const text = value.trim().toLowerCase();
  const parts = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(text)?.slice(1).map(Number);
  return parts === undefined ? text : `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function keepKnown(node: XastElement): void {
  for (const [name, value] of Object.entries(node.attributes)) {
    const target = name === 'xlink:href' ? 'href' : name;
    const isForeign = target === 'href' && !value.startsWith('#');
    if (!KEPT.has(target) || isForeign || value === '') delete node.attributes[name];
  }
}

/** A row of a label comes as one element a word. */
function joinWords(node: XastElement): void {
  const words = node.children.flatMap((child) => (child.type === 'element' ? [child] : []));
  const isRow = node.name === 'tspan' && words.length === node.children.length && words.every(isPlainWord);
  if (!isRow || words.length === 0) return;
  const value = words.map(({ children }) =>
    children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
  );
  node.children = [{ type: 'text', value: value.join('') }];
}

const isPlainWord = ({ name, attributes }: XastElement): boolean =>
  name === 'tspan' && Object.keys(attributes).every((key) => key === 'class');

/** Only ids that the drawing itself refers to stay. */
function nameIds(root: XastRoot): void {
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    const name = names.get(id) ?? `${ID}-${names.size}`;
    names.set(id, name);
    return name;
  };
  visit(root, ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'href') attributes[name] = `#${nameOf(value.slice(1))}`;
      else if (value.includes('url(#')) {
        attributes[name] = value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${nameOf(id)})`);
      }
    }
  });
  visit(root, ({ attributes }) => {
    const name = attributes['id'] === undefined ? undefined : names.get(attributes['id']);
    if (name === undefined) delete attributes['id'];
    else attributes['id'] = name;
  });
}
