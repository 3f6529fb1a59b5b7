// GitHub's alerts (`> [!NOTE]`) and the `:::note` containers of other generators, both as callouts.
import { alert } from '@mdit/plugin-alert';
import type { MarkdownIt, StateBlock } from 'markdown-it';

const KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** Container names of other generators that mean one of ours. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...KINDS.map((kind) => [kind, kind] as const),
  ['info', 'note'],
  ['danger', 'caution'],
]);

/** `<div class="callout" data-kind="note">`, the kind being one of GitHub's five. */
export function callouts(md: MarkdownIt): void {
  md.use(alert, { alertNames: [...KINDS], deep: true });
  md.block.ruler.before('fence', 'container', container, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  const { rules } = md.renderer;
  rules['alert_open'] = (tokens, at) => `<div class="callout" data-kind="${tokens[at]?.markup}">\n`;
  rules['alert_title'] = (tokens, at) => titleOf(tokens[at]?.content ?? '');
  rules['container_close'] = () => '</div>\n';
  rules['container_open'] = (tokens, at) => {
    const name = tokens[at]?.info ?? '';
    const kind = NAMES.get(name);
    return kind === undefined ? '<div>\n' : `<div class="callout" data-kind="${kind}">\n${titleOf(kind)}`;
  };
}

function titleOf(kind: string): string {
  return `<p class="callout-title">${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}</p>\n`;
}

/** `:::name`, lines, `:::`. Names that mean nothing here hold their lines together and no more. */
function container(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const opened = /^(:{3,})\s*([a-z][\w-]*)/.exec(lineOf(state, start));
  if (opened === null || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const [, fence = '', name = ''] = opened;
  let depth = 1;
  let close = start + 1;
  for (; close < end; close++) {
    const line = lineOf(state, close);
    if (/^:{3,}\s*[a-z]/.test(line)) depth++;
    else if (/^:{3,}\s*$/.test(line) && line.trimEnd().length >= fence.length && --depth === 0) break;
  }
  if (close >= end) return false;
  if (silent) return true;
  const open = state.push('container_open', 'div', 1);
  open.info = name;
  open.map = [start, close + 1];
  const { parentType, lineMax } = state;
  state.lineMax = close;
  state.md.block.tokenize(state, start + 1, close);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.push('container_close', 'div', -1);
  state.line = close + 1;
  return true;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}
