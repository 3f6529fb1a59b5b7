// Tables scroll inside a group of their own, and say how a column is aligned without inline style.
import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import type { TextWords } from '../../words/in.ts';
import { bodyEnv } from './body-env.ts';

/** What stands around every table, so that a wide one can be scrolled by keyboard too. */
export const tableOpen = ({ table }: TextWords): string =>
  `<div class="table" role="group" aria-label="${table}" tabindex="0">`;
/** The end of `tableOpen`. */
export const TABLE_CLOSE = '</div>';

/** A cell that is not aligned at the start says so in `data-align`. */
export function tables(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules['table_open'] = (_tokens, _at, _options, env) => `${tableOpen(bodyEnv(env).words)}<table>\n`;
  rules['table_close'] = () => `</table>${TABLE_CLOSE}\n`;
  rules['th_open'] = aligned;
  rules['td_open'] = aligned;
}

const aligned: RendererRule = (tokens, at) => {
  const cell = tokens[at];
  const side = alignmentOf(cell);
  return side === undefined ? `<${cell?.tag}>` : `<${cell?.tag} data-align="${side}">`;
};

function alignmentOf(cell: Token | undefined): string | undefined {
  return /text-align:\s*(left|right|center)/.exec(String(cell?.attrGet('style') ?? ''))?.[1];
}
