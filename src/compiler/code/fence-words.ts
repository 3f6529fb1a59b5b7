// The words that may stand after a code's language: ours, and those of other generators.

/** What one can ask of a code block. */
export type FenceOption =
  | 'title'
  | 'tab'
  | 'lines'
  | 'start'
  | 'highlight'
  | 'focus'
  | 'added'
  | 'deleted'
  | 'mark'
  | 'wrap'
  | 'file'
  | 'region'
  | 'lang'
  | 'run';

/** Our own words, as a hint names them. */
export const KEYS: readonly string[] = [
  ...['title', 'tab', 'lines', 'start', 'highlight', 'focus', 'add', 'del', 'mark', 'wrap', 'file', 'region', 'lang'],
  'run',
];

/** Every word that is understood. */
export const OPTIONS: Readonly<Record<string, FenceOption>> = {
  title: 'title',
  filename: 'title',
  caption: 'title',
  tab: 'tab',
  lines: 'lines',
  showLineNumbers: 'lines',
  'line-numbers': 'lines',
  numberLines: 'lines',
  linenos: 'lines',
  start: 'start',
  linenostart: 'start',
  startFrom: 'start',
  startLineNumber: 'start',
  highlight: 'highlight',
  hl: 'highlight',
  hl_lines: 'highlight',
  focus: 'focus',
  add: 'added',
  ins: 'added',
  del: 'deleted',
  mark: 'mark',
  wrap: 'wrap',
  file: 'file',
  region: 'region',
  lang: 'lang',
  run: 'run',
};

/** Words of other generators that ask for what is not ours to show: tests, playgrounds, frames. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set([
  ...['ignore', 'should_panic', 'no_run', 'compile_fail', 'noplayground', 'editable', 'test_harness', 'hidelines'],
  ...['live', 'noInline', 'twoslash', 'copy', 'nocopy', 'no-copy', 'npm2yarn', 'metastring', 'icon', 'frame'],
  ...[
    'collapse',
    'expandable',
    'exec',
    'class',
    'id',
    'style',
    'hl_style',
    'hl_inline',
    'anchorlinenos',
    'lineanchors',
  ],
  ...['lineAnchors', 'lineNos', 'lineNumbersInTable', 'lineNoStart', 'tabWidth', 'guessSyntax', 'noClasses', 'nowrap'],
]);
