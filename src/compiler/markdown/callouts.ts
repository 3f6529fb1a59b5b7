// GitHub's alerts (`> [!NOTE]`) and `:::` containers: callouts, and `:::details` that open and close.
import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import type { TextWords } from '../../words/in.ts';
import { didYouMean } from '../nearest.ts';
import { alerts } from './alerts.ts';
import { bodyEnv, placeOfLine } from './body-env.ts';
import { CALLOUT_KINDS, type CalloutKind, calloutKind } from './callout-kinds.ts';
import { type ContainerHead, containerAt, containerContent, pushInline } from './containers.ts';

const DETAILS = 'details';

/**
 * `<div class="callout" data-kind="note">` with the kind's word and the author's own title, and `<details>`. A container
 * that is never closed is reported and its lines stay text.
 */
export function callouts(md: MarkdownIt): void {
  md.use(alerts, titleTokens);
  md.block.ruler.before('fence', 'container', container, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  const { rules } = md.renderer;
  rules['callout_open'] = (tokens, at) => calloutOpen(calloutKind(tokens[at]?.info ?? '') ?? 'note');
  rules['callout_title_open'] = (tokens, at, _options, env) =>
    titleOpen(calloutKind(tokens[at]?.info ?? '') ?? 'note', bodyEnv(env).words) + (tokens[at]?.markup ?? '');
  rules['callout_title_close'] = () => TITLE_CLOSE;
}

const calloutOpen = (kind: CalloutKind): string => `<div class="callout" data-kind="${kind}">\n`;

const titleOpen = (kind: CalloutKind, words: TextWords): string =>
  `<p class="callout-title"><span class="callout-kind">${words.callout[kind]}</span>`;

const TITLE_CLOSE = '</p>\n';

function container(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const found = containerAt(state, start, end);
  if (found === undefined) return false;
  if (found.kind === 'open') {
    if (!silent) reportOpen(state, found.head, start);
    return false;
  }
  if (silent) return true;
  const { head, close } = found;
  const kind = calloutKind(head.name);
  if (kind !== undefined) callout(state, { head, kind, start, close });
  else if (head.name === DETAILS) details(state, head, start, close);
  else unknown(state, head, start, close);
  return true;
}

interface CalloutLines {
  readonly head: ContainerHead;
  readonly kind: CalloutKind;
  readonly start: number;
  readonly close: number;
}

function callout(state: StateBlock, { head, kind, start, close }: CalloutLines): void {
  const open = state.push('callout_open', 'div', 1);
  open.info = kind;
  open.map = [start, close + 1];
  state.tokens.push(...titleTokens(state, kind, head.title ?? '', start));
  containerContent(state, start, close);
  state.push('callout_close', 'div', -1);
}

/** The kind's word is written by the renderer; what is parsed is the author's own title, where there is one. */
function titleTokens(state: StateBlock | StateCore, kind: string, title: string, line: number): Token[] {
  const open = new state.Token('callout_title_open', 'p', 1);
  const inline = new state.Token('inline', '', 0);
  Object.assign(open, { block: true, info: kind, markup: title === '' ? '' : ' ' });
  Object.assign(inline, { content: title, map: [line, line + 1], children: [] });
  return [open, ...(title === '' ? [] : [inline]), new state.Token('callout_title_close', 'p', -1)];
}

function details(state: StateBlock, head: ContainerHead, start: number, close: number): void {
  state.push('details_open', 'details', 1).map = [start, close + 1];
  state.push('summary_open', 'summary', 1);
  pushInline(state, head.title ?? bodyEnv(state.env).words.details, start);
  state.push('summary_close', 'summary', -1);
  containerContent(state, start, close);
  state.push('details_close', 'details', -1);
}

/** A name that means nothing here holds its lines together and no more. A slip in one that does is a warning. */
function unknown(state: StateBlock, { name }: ContainerHead, start: number, close: number): void {
  const env = bodyEnv(state.env);
  const near = didYouMean(name, [...CALLOUT_KINDS, DETAILS]);
  const place = placeOfLine(env, start);
  const message = `there is no container "${name}"; its lines are shown without it`;
  if (near !== undefined) env.diagnostics.warning(place, message, near);
  else env.diagnostics.info(place, message);
  state.push('container_open', 'div', 1).map = [start, close + 1];
  containerContent(state, start, close);
  state.push('container_close', 'div', -1);
}

function reportOpen(state: StateBlock, { fence, name }: ContainerHead, line: number): void {
  if (name !== DETAILS && calloutKind(name) === undefined) return;
  const env = bodyEnv(state.env);
  env.diagnostics.houseRule(
    placeOfLine(env, line),
    `the container "${name}" is never closed`,
    `end it with a line ${fence}`,
  );
}
