// The line of a card, with its stations: the same marks as in the app's own line (`ui/components/Stop.svelte`).
import { xmlTag } from '../xml.ts';
import type { Card, Station } from './card.ts';

/** Colours, and measures in pixels. */
interface LineLook {
  readonly x: number;
  readonly height: number;
  readonly scale: number;
  readonly colour: string;
  readonly soft: string;
  readonly quiet: string;
  readonly paper: string;
}

/** Above and below the first and the last station. */
const MARGIN = 84;
const WIDEST_STEP = 96;
/** Closer together, stations are only points. */
const ROOM_FOR_RINGS = 34;

export function lineOf({ stations, isLoose }: Card, look: LineLook): string {
  const { height, scale } = look;
  const count = Math.max(1, stations.length);
  const step = count === 1 ? 0 : Math.min(WIDEST_STEP * scale, (height - 2 * MARGIN * scale) / (count - 1));
  const first = (height - step * (count - 1)) / 2;
  const places = stations.map((station, at) => ({ station, y: round(first + at * step) }));
  const lastSolid = places.findLastIndex(({ station }) => station !== 'planned');
  const end = lastSolid === stations.length - 1 ? height : (places[lastSolid]?.y ?? 0);
  const small = step > 0 && step < ROOM_FOR_RINGS * scale;
  const stroke = { stroke: look.colour, 'stroke-width': `${round(4 * scale)}` };
  const parts = [
    xmlTag('path', { d: `M${look.x} 0V${end}`, ...stroke, ...(isLoose && dots(4, 10, scale)) }),
    ...(end < height
      ? [xmlTag('path', { d: `M${look.x} ${end}V${height}`, ...stroke, stroke: look.quiet, ...dots(5, 9, scale) })]
      : []),
    ...places.map(({ station, y }) => stationAt(station, y, small, look)),
  ];
  return xmlTag('g', { fill: 'none' }, parts.join('\n'));
}

function stationAt(
  station: Station,
  y: number,
  small: boolean,
  { x, scale, colour, soft, quiet, paper }: LineLook,
): string {
  const circle = (r: number, look: Readonly<Record<string, string>>): string =>
    xmlTag('circle', { cx: `${x}`, cy: `${y}`, r: `${round(r * scale)}`, ...look });
  if (station === 'here') {
    return circle(28, { fill: soft }) + circle(15, { fill: colour });
  }
  if (small) return circle(5, { fill: station === 'planned' ? quiet : colour });
  const ring = { fill: paper, stroke: station === 'planned' ? quiet : colour, 'stroke-width': `${round(4 * scale)}` };
  if (station === 'planned') return circle(12, { fill: paper }) + circle(11, { ...ring, ...dots(6.5, 5.02, scale) });
  if (station === 'external') {
    const side = round(21 * scale);
    const corner = { x: `${round(x - side / 2)}`, y: `${round(y - side / 2)}`, rx: `${round(4 * scale)}` };
    return xmlTag('rect', { ...corner, width: `${side}`, height: `${side}`, ...ring });
  }
  return circle(11, ring);
}

const dots = (on: number, off: number, scale: number) => ({
  'stroke-dasharray': `${round(on * scale)} ${round(off * scale)}`,
});

const round = (value: number): number => Math.round(value * 100) / 100;
