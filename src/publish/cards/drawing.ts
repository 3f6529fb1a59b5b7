// A card as SVG: the path's line at the side with its stations, the title beside it.
import { directionOfText } from '../../compiler/script-direction.ts';
import { xmlDocument, xmlTag, xmlText } from '../xml.ts';
import { type Card, SHAPES, type Shape } from './card.ts';
import { drawable } from './drawable.ts';
import type { Faces, Family } from './faces.ts';
import { type Box, type Fitted, fit } from './fit.ts';
import { hueOf, INK, INK_MUTED, INK_QUIET, PAPER } from './hues.ts';
import { lineOf } from './line.ts';
import { type LineRun, lineRuns } from './line-runs.ts';

/** In pixels: where the line is, where text begins and ends, and how large it may be. */
interface Layout {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  readonly over: number;
  readonly title: Pick<Box, 'sizes' | 'mostLines'>;
  readonly under: number;
  readonly unders: number;
  readonly foot: number;
  readonly scale: number;
}

const LAYOUTS: Record<Shape, Layout> = {
  card: {
    ...{ line: 92, start: 168, end: 1128, top: 66, bottom: 560, scale: 1 },
    ...{ over: 29, under: 30, unders: 2, foot: 28 },
    title: { sizes: [84, 78, 72, 66, 60, 55, 50, 46, 42, 38, 34, 31], mostLines: 8 },
  },
  cover: {
    ...{ line: 130, start: 240, end: 1090, top: 190, bottom: 1640, scale: 1.6 },
    ...{ over: 40, under: 42, unders: 7, foot: 40 },
    title: { sizes: [132, 120, 110, 100, 92, 84, 76, 68, 60, 54, 48], mostLines: 12 },
  },
};

const TITLE_LEADING = 1.16;
const TEXT_LEADING = 1.4;

/** The drawing, and whether its title could not be written for want of letters. */
export interface Drawing {
  readonly svg: string;
  readonly lacksTitle: boolean;
}

export function drawingOf(card: Card, faces: Faces): Drawing {
  const { width, height } = SHAPES[card.shape];
  const layout = LAYOUTS[card.shape];
  const { line, soft } = hueOf(card.hue);
  const title = drawable(card.title, (codePoint) => faces.has(codePoint));
  const x = (at: number): number => (card.dir === 'rtl' ? width - at : at);
  const parts = [
    xmlTag('rect', { width: `${width}`, height: `${height}`, fill: PAPER }),
    lineOf(card, {
      x: x(layout.line),
      height,
      scale: layout.scale,
      colour: line,
      soft,
      quiet: INK_QUIET,
      paper: PAPER,
    }),
    ...texts(card, title, layout, faces).map((block) => blockOf(block, card.dir, x(layout.start), line, faces)),
  ];
  const size = { width: `${width}`, height: `${height}`, viewBox: `0 0 ${width} ${height}` };
  const svg = xmlDocument(xmlTag('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, parts.join('\n')));
  return { svg, lacksTitle: title === undefined };
}

interface Block extends Fitted {
  readonly family: Family;
  readonly leading: number;
  readonly colour: string;
  /** The height at which the first line's letters stand. */
  readonly y: number;
}

/** Over, title and what is under it are one group, a little above the middle; the foot keeps its place. */
function texts(card: Card, title: string | undefined, layout: Layout, faces: Faces): Block[] {
  const room = layout.bottom - layout.foot * 2 - layout.top;
  const width = layout.end - layout.start;
  const set = (text: string | undefined, family: Family, box: Omit<Box, 'width'>): Fitted | undefined => {
    const drawn = text === undefined ? undefined : drawable(text, (codePoint) => faces.has(codePoint));
    return drawn === undefined ? undefined : fit(drawn, { ...box, width }, (part) => faces.width(part, family));
  };
  const text = { leading: TEXT_LEADING };
  const line = (size: number): Omit<Box, 'width'> => ({ ...text, sizes: [size], height: size * TEXT_LEADING });
  const over = set(card.over, 'sans', line(layout.over));
  const aboveTitle = over ? layout.over * 1.75 : 0;
  const main = set(title, 'serif', { ...layout.title, leading: TITLE_LEADING, height: room - aboveTitle });
  const titleHeight = main ? main.size * TITLE_LEADING * main.lines.length : 0;
  const left = Math.floor((room - aboveTitle - titleHeight - layout.under) / (layout.under * TEXT_LEADING));
  const unders = Math.min(left, layout.unders);
  const under =
    unders < 1
      ? undefined
      : set(card.under, 'sans', { ...text, sizes: [layout.under], height: unders * layout.under * TEXT_LEADING });
  const underHeight = under ? layout.under * (TEXT_LEADING * under.lines.length + 0.8) : 0;
  const top = layout.top + Math.max(0, room - aboveTitle - titleHeight - underHeight) * 0.42;
  const foot = set(card.foot, 'serif', line(layout.foot));
  const blocks: (Block | undefined)[] = [
    over && { ...over, ...text, family: 'sans', colour: 'hue', y: top + layout.over },
    main && { ...main, family: 'serif', leading: TITLE_LEADING, colour: INK, y: top + aboveTitle + main.size * 0.92 },
    under && {
      ...under,
      ...text,
      family: 'sans',
      colour: INK_MUTED,
      y: top + aboveTitle + titleHeight + under.size * 1.6,
    },
    foot && { ...foot, ...text, family: 'serif', colour: INK_QUIET, y: layout.bottom },
  ];
  return blocks.filter((block) => block !== undefined);
}

/** Lines begin at the card's side; each runs the way its own letters do, from the card's where it has none. */
function blockOf(block: Block, dir: Card['dir'], x: number, hue: string, faces: Faces): string {
  const { lines, size, leading, family, colour, y } = block;
  const attributes = {
    'font-size': `${size}`,
    'font-weight': family === 'serif' ? '600' : '400',
    fill: colour === 'hue' ? hue : colour,
  };
  const way = directionOfText(lines.join(' ')) ?? dir;
  const texts = lines.flatMap((line, at) => {
    const { runs, width } = lineRuns(line, way, family, faces);
    const left = dir === 'rtl' ? x - width * size : x;
    const place = (run: LineRun) => ({
      x: (left + run.x * size).toFixed(1),
      y: `${Math.round(y + at * size * leading)}`,
    });
    return runs.map((run) =>
      xmlTag('text', { ...place(run), 'font-family': run.face, 'xml:space': 'preserve' }, isolated(run)),
    );
  });
  return xmlTag('g', attributes, texts.join('\n'));
}

/** The renderer takes every text to run from the left unless this mark says otherwise. */
const isolated = ({ text, isRightToLeft }: LineRun): string =>
  isRightToLeft ? `\u200f\u2067${xmlText(text)}\u2069\u200f` : xmlText(text);
