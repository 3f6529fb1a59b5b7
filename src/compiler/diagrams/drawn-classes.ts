// The classes of drawings that our style sheets know. All others go: an author can name classes, and `code` or `copy`
// would mean something else on our pages.

const LINES = ['flowchart-link', 'transition', 'relation', 'relationshipLine', 'edgePaths', 'edge-pattern-dotted'];
const MORE_LINES = ['edge-pattern-dashed', 'edge-thickness-thick', 'edge-thickness-invisible', 'dashed-line'];
const ENDS = ['er', 'extensionStart', 'extensionEnd', 'aggregationStart', 'aggregationEnd', 'crosshead', 'crossEnd'];
const LABELS = ['edgeLabel', 'edge-label', 'label', 'labelBkg', 'background', 'cluster-label', 'divider'];
const GROUPS = ['cluster', 'statediagram-cluster', 'note-cluster', 'outer', 'inner', 'row-rect-odd', 'row-rect-even'];
const SEQUENCE = [
  'messageText',
  'messageLine0',
  'messageLine1',
  'loopText',
  'actor-line',
  'actor-man',
  'loopLine',
  'labelBox',
  'rect',
  'note',
];
const MORE_SEQUENCE = ['activation0', 'activation1', 'activation2', 'sequenceNumber', 'sequencenumber'];
const STATES = ['statediagram-note', 'state-start', 'end-state-inner', 'outer-path', 'fork-join', 'statediagram-state'];
const PIE = ['pieCircle', 'pieOuterCircle', 'legend'];
const GANTT = ['grid', 'tick', 'domain', 'today', 'section', 'section0', 'section1', 'section2', 'section3', 'task'];
const TASKS = ['0', '1', '2', '3'].flatMap((nth) => ['active', 'done', 'crit'].map((word) => `${word}${nth}`));
const TIMELINE = ['timeline-node', 'node-bkg', 'lineWrapper'];
const OTHER_CHARTS = ['quadrant', 'quadrants', 'data-point', 'border', 'plot', 'axis-line', 'axisl-line', 'ticks'];
const GIT = ['branch', 'arrow', 'commit', 'commit-merge', 'tag-hole', 'tag-label-bkg', 'commit-label-bkg', 'milestone'];
const ROWS = Array.from({ length: 8 }, (_, nth) => [`branch${nth}`, `arrow${nth}`, `commit${nth}`, `label${nth}`]);
const DOT = ['node', 'edge', 'graph'];
const OURS = ['marked', 'hollow', ...Array.from({ length: 8 }, (_, nth) => `tone-${nth + 1}`)];

/** Every class that may stay. */
export const KNOWN_CLASSES: ReadonlySet<string> = new Set(
  [LINES, MORE_LINES, ENDS, LABELS, GROUPS, SEQUENCE, MORE_SEQUENCE, STATES, PIE, GANTT, TASKS, TIMELINE]
    .flat()
    .concat([OTHER_CHARTS, GIT, ROWS.flat(), DOT, OURS, ['branchLabelBkg']].flat()),
);
