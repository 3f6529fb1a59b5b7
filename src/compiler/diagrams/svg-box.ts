// What a browser would answer to getBBox(), worked out from attributes and the widths of letters.
import { around, aroundPoints, type Box, numbersIn, transformed } from './boxes.ts';
import { pathBox } from './path-box.ts';
import { numberOf, type SvgNode } from './svg-node.ts';
import { textBox } from './text-box.ts';

const NOT_DRAWN = new Set(['defs', 'style', 'title', 'desc', 'marker', 'script']);

/** The box of an element in its own coordinates; undefined where it draws nothing. */
export function svgBox(node: SvgNode): Box | undefined {
  switch (node.tagName) {
    case 'text':
    case 'tspan':
      return textBox(node);
    case 'rect':
    case 'image':
    case 'use':
    case 'foreignObject':
      return rectangle(node);
    case 'circle':
      return ellipse(node, numberOf(node, 'r'), numberOf(node, 'r'));
    case 'ellipse':
      return ellipse(node, numberOf(node, 'rx'), numberOf(node, 'ry'));
    case 'line':
      return aroundPoints(['x1', 'y1', 'x2', 'y2'].map((name) => numberOf(node, name)));
    case 'polygon':
    case 'polyline':
      return aroundPoints(numbersIn(node.getAttribute('points') ?? ''));
    case 'path':
      return pathBox(node.getAttribute('d') ?? '');
    case 'g':
    case 'svg':
    case 'a':
      return group(node);
    default:
      return undefined;
  }
}

function rectangle(node: SvgNode): Box {
  const left = numberOf(node, 'x');
  const top = numberOf(node, 'y');
  return { left, top, right: left + numberOf(node, 'width'), bottom: top + numberOf(node, 'height') };
}

function ellipse(node: SvgNode, radiusX: number, radiusY: number): Box {
  const x = numberOf(node, 'cx');
  const y = numberOf(node, 'cy');
  return { left: x - radiusX, top: y - radiusY, right: x + radiusX, bottom: y + radiusY };
}

function group(node: SvgNode): Box | undefined {
  let box: Box | undefined;
  for (const child of node.children) {
    const own = NOT_DRAWN.has(child.tagName) ? undefined : svgBox(child);
    if (own !== undefined) box = around(box, transformed(own, child.getAttribute('transform')));
  }
  return box;
}
