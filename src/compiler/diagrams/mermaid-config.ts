// How Mermaid is set up. Its colours are placeholders: each stands for a class, which the style sheet draws.
import type { Origin } from './clean-svg.ts';

const TONES = 8;

/** A colour that nobody would write. */
const placeholder = (nth: number): string => `#0102${(16 + nth).toString(16)}`;
const tones = Array.from({ length: TONES }, (_, nth) => placeholder(nth));

/** `tone-1` to `tone-8` by their placeholders. Mermaid writes what an author says of colours with more weight. */
export const ORIGIN: Origin = {
  palette: new Map(tones.map((colour, nth) => [colour, `tone-${nth + 1}`])),
  isMarked: ({ style = '' }) => /(?:fill|stroke):[^;]*!important/.test(style),
};

const pies = Object.fromEntries(Array.from({ length: 12 }, (_, nth) => [`pie${nth + 1}`, tones[nth % TONES]]));

/** Settings that a diagram itself may not change: they would bring in styles, HTML or what differs from run to run. */
const FIXED = [
  ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'htmlLabels', 'theme', 'themeVariables'],
  ...[
    'themeCSS',
    'fontFamily',
    'fontSize',
    'look',
    'layout',
    'deterministicIds',
    'deterministicIDSeed',
    'arrowMarkerAbsolute',
  ],
];

export const MERMAID_CONFIG = {
  startOnLoad: false,
  securityLevel: 'strict',
  secure: FIXED,
  theme: 'base',
  themeVariables: { ...pies, xyChart: { plotColorPalette: tones.join(',') } },
  fontFamily: 'Inter',
  htmlLabels: false,
  deterministicIds: true,
  flowchart: { htmlLabels: false, subGraphTitleMargin: { top: 4, bottom: 16 } },
  class: { htmlLabels: false },
  // narrow, so that a phone shows three or four at once
  sequence: { width: 112, height: 48, actorMargin: 36, diagramMarginX: 8, diagramMarginY: 8 },
  // as wide as the text, so that its letters keep their size
  gantt: {
    useWidth: 660,
    fontSize: 14,
    sectionFontSize: 14,
    barHeight: 28,
    barGap: 6,
    leftPadding: 90,
    axisFormat: '%-d %b %y',
  },
  quadrantChart: { pointLabelFontSize: 15, xAxisLabelFontSize: 16, yAxisLabelFontSize: 16 },
} as const;
