// A window for Mermaid to draw in: jsdom with what it lacks, the measures of text and shapes. Mermaid runs inside of it,
// as a page's script does, so that nothing of a browser gets into the globals of the build.
import { readFileSync } from 'node:fs';
import { type Context, Script } from 'node:vm';
import { fileOfPackage, loadLazily } from '../lazily.ts';
import type { Box } from './boxes.ts';
import { svgBox } from './svg-box.ts';
import type { SvgNode } from './svg-node.ts';
import { anchorOf, sizeOf, TEXT_SIZE, widthOf } from './text-box.ts';
import { textWidth } from './text-width.ts';

/** What we ask of Mermaid. */
interface Mermaid {
  initialize(config: Readonly<Record<string, unknown>>): void;
  parse(source: string): Promise<{ readonly diagramType: string }>;
  render(id: string, source: string): Promise<{ readonly svg: string }>;
}

/** Mermaid and the document that it draws into. */
export interface MermaidWindow {
  readonly mermaid: Mermaid;
  readonly body: SvgNode & { innerHTML: string };
  /** Puts document and chance back to where they began, so that a drawing does not depend on those before it. */
  forget(): void;
  /** Well-formed XML. */
  serialise(node: SvgNode): string;
}

/** The little of jsdom that is used; its own types bring in the whole DOM, which the compiler must not see. */
interface Jsdom {
  readonly JSDOM: new (
    html: string,
    options: { readonly runScripts: 'outside-only'; readonly pretendToBeVisual: boolean; readonly url: string },
  ) => { readonly window: Record<string, unknown>; getInternalVMContext(): Context };
}

interface Opened {
  readonly mermaid: Mermaid;
  readonly document: { readonly body: MermaidWindow['body'] };
  readonly XMLSerializer: new () => { serializeToString(node: SvgNode): string };
}

const LINE_HEIGHT = 24;

/** Takes about a second and 100 MB: only where there is a diagram. */
export function openMermaid(): MermaidWindow {
  const { JSDOM } = loadLazily<Jsdom>('jsdom');
  const dom = new JSDOM('<!doctype html><body></body>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    url: 'http://localhost/',
  });
  const { window } = dom;
  giveMeasures(window);
  giveWhatIsMissing(window);
  const restart = giveChance(window);
  const path = fileOfPackage('mermaid/dist/mermaid.min.js');
  new Script(readFileSync(path, 'utf8'), { filename: path }).runInContext(dom.getInternalVMContext());
  // what the script above leaves there, and what every window has
  const { mermaid, document, XMLSerializer } = window as unknown as Opened;
  const serialiser = new XMLSerializer();
  const { body } = document;
  const forget = () => {
    body.innerHTML = '';
    restart();
  };
  return { mermaid, body, forget, serialise: (node) => serialiser.serializeToString(node) };
}

function giveMeasures(window: Readonly<Record<string, unknown>>): void {
  Object.assign(prototypeOf(window, 'SVGElement'), {
    getBBox(this: SvgNode) {
      const { x, y, width, height } = rectOf(svgBox(this));
      return { x, y, width, height }; // and no more: Mermaid tells by `left` which of the two it has
    },
    getBoundingClientRect(this: SvgNode) {
      return rectOf(svgBox(this));
    },
    getComputedTextLength(this: SvgNode) {
      return widthOf(this);
    },
    getTotalLength: () => 100,
    getPointAtLength: () => ({ x: 0, y: 0 }),
    getScreenCTM: () => ({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, inverse: () => ({}) }),
    createSVGPoint: () => ({ x: 0, y: 0, matrixTransform: () => ({ x: 0, y: 0 }) }),
  });
  Object.assign(prototypeOf(window, 'HTMLElement'), {
    getBoundingClientRect(this: { readonly innerHTML: string }) {
      const lines = this.innerHTML.split(/<br\s*\/?>/).map((line) => line.replace(/<[^>]*>/g, ''));
      const right = Math.max(...lines.map((line) => textWidth(line, TEXT_SIZE)));
      return rectOf({ left: 0, top: 0, right, bottom: lines.length * LINE_HEIGHT });
    },
  });
}

function giveWhatIsMissing(window: Record<string, unknown>): void {
  // jsdom's own goes on to apply sheets that are gone
  window['getComputedStyle'] = (node: SvgNode) => ({
    textAnchor: anchorOf(node),
    fontSize: `${sizeOf(node)}px`,
    fontFamily: 'Inter',
    getPropertyValue: () => '',
  });
  window['structuredClone'] ??= structuredClone;
  window['CSSStyleSheet'] = class {
    readonly cssRules: { cssText: string; style: object }[] = [];
    insertRule(cssText: string): void {
      this.cssRules.push({ cssText, style: {} });
    }
    deleteRule(): void {}
    replaceSync(): void {}
  };
}

/** Chance that always falls the same way: some ids are drawn by lot. Gives what starts it anew. */
function giveChance(window: Readonly<Record<string, unknown>>): () => void {
  let seed = 1;
  Object.assign(window['Math'] as object, {
    // Park and Miller's generator, "Random number generators: good ones are hard to find", 1988
    random: () => {
      seed = (seed * 48_271) % 0x7fffffff;
      return seed / 0x7fffffff;
    },
  });
  return () => {
    seed = 1;
  };
}

function prototypeOf(window: Readonly<Record<string, unknown>>, name: string): object {
  return (window[name] as { prototype: object }).prototype; // a class of every window
}

function rectOf(box: Box | undefined): Readonly<Record<string, number>> {
  const { left, top, right, bottom } = box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
}
