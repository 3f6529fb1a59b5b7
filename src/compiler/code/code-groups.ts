// `::: code-group` around fences: the same code in several languages. Without script all of it stands one below the
// other; the app makes tabs of it. Other renderers show plain fences.
import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { bodyEnv, placeOfLine } from '../markdown/body-env.ts';
import { containerAt, containerContent } from '../markdown/containers.ts';
import { languageOf } from '../markdown/highlighter.ts';
import type { GroupMeta } from './code-block.ts';
import { fenceInfo } from './fence-info.ts';

const NAME = 'code-group';

/** `<div class="code-group">` around the figures, each the panel of a tab. It must come before other containers. */
export function codeGroups(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'code_group', group, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.renderer.rules['code_group_open'] = () => `<div class="${NAME}">\n`;
  md.renderer.rules['code_group_close'] = () => '</div>\n';
}

function group(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const found = containerAt(state, start, end);
  if (found?.kind !== 'closed' || found.head.name !== NAME) return false;
  if (silent) return true;
  const open = state.push('code_group_open', 'div', 1);
  open.map = [start, found.close + 1];
  const first = state.tokens.length;
  containerContent(state, start, found.close);
  const inside = state.tokens.slice(first);
  state.push('code_group_close', 'div', -1);
  makeTabs(inside, state, start);
  return true;
}

function makeTabs(inside: readonly Token[], state: StateBlock, start: number): void {
  const env = bodyEnv(state.env);
  const fences = inside.filter(({ type }) => type === 'fence');
  const stray = inside.find(({ type, map }) => type !== 'fence' && map !== null);
  if (stray !== undefined) {
    const place = placeOfLine(env, stray.map?.[0] ?? start);
    env.diagnostics.warning(place, 'this is in a code group and is no code', 'move it out of the group');
  }
  const infos = fences.map(({ info }) => fenceInfo(info));
  const languages = infos.map(({ word }) => languageOf(word)?.id ?? word);
  const byTitle = new Set(languages).size < languages.length;
  for (const fence of fences) fence.meta = { isTab: true, byTitle } satisfies GroupMeta;
  const names = infos.map(({ tab, title }, at) => tab ?? (byTitle ? title : undefined) ?? languages[at]);
  const again = names.findIndex((name, at) => names.indexOf(name) < at);
  if (fences.length < 2) {
    const count = fences.length === 0 ? 'has no code' : 'has one piece of code only';
    env.diagnostics.warning(placeOfLine(env, start), `the code group ${count}`, 'a group is two fences or more');
  } else if (again !== -1) {
    const place = placeOfLine(env, fences[again]?.map?.[0] ?? start);
    env.diagnostics.warning(
      place,
      `two tabs of this group are named "${names[again]}"`,
      'name them apart: ```go [Server]',
    );
  }
}
