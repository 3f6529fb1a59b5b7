// Graphviz, as WebAssembly. It measures letters by its own tables, so they are set a little smaller than it thinks.
import type { Viz } from '@viz-js/viz';
import { loadLazily } from '../lazily.ts';
import { cleanSvg, type Origin } from './clean-svg.ts';
import type { Drawing } from './drawing.ts';

const DEFAULTS = {
  graphAttributes: {
    fontname: 'Helvetica',
    fontsize: 13,
    bgcolor: 'transparent',
    pad: 0.1,
    ranksep: 0.55,
    nodesep: 0.4,
  },
  nodeAttributes: { fontname: 'Helvetica', fontsize: 13, margin: '0.18,0.09' },
  edgeAttributes: { fontname: 'Helvetica', fontsize: 12, arrowsize: 0.75 },
};

/** Black, and nothing, is what Graphviz writes where an author said no colour. */
const UNCOLOURED = /^(none|transparent|black|white|lightgr[ae]y)?$/i;

const ORIGIN: Origin = {
  palette: new Map(),
  isMarked: ({ fill = '', stroke = '' }) => !UNCOLOURED.test(fill) || !UNCOLOURED.test(stroke),
};

let opened: Promise<Viz> | undefined;

/** Never throws for what an author wrote. */
export async function drawDot(source: string): Promise<Drawing> {
  opened ??= loadLazily<typeof import('@viz-js/viz')>('@viz-js/viz').instance();
  const viz = await opened;
  const result = viz.render(source, { format: 'svg', ...DEFAULTS });
  if (result.status === 'failure') {
    const message = result.errors.find(({ level }) => level !== 'warning')?.message ?? 'the graph cannot be drawn';
    return faultOf(message);
  }
  const svg = cleanSvg(result.output, ORIGIN).replace(/^<svg/, '<svg class="dot"');
  return { kind: 'drawn', svg };
}

function faultOf(message: string): Drawing {
  const [, line, near] = /syntax error in line (\d+)(?: near '([^']*)')?/.exec(message) ?? [];
  if (line === undefined) return { kind: 'fault', message: `the graph cannot be drawn: ${message.trim()}` };
  const where = near === undefined || near === '' ? 'the graph breaks off here' : `"${near}" cannot stand here`;
  return { kind: 'fault', message: where, line: Number(line) };
}
