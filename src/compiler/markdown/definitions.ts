// The terms that a text defines: callouts of kind "definition" with a title. Each can be linked to, and leads to all others.
import { toId } from '../../contract/id.ts';
import type { Block } from './blocks.ts';
import { textOfHtml } from './html-text.ts';

/** `id` is that of the callout; `text` is its first paragraph as plain text. */
export interface Definition {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

const OPEN = '<div class="callout" data-kind="definition">';
const TITLE = /<p class="callout-title"><span class="callout-kind">([^<]*)<\/span> (.*?)<\/p>/s;

/** The block, named, and what it defines; undefined for any other block. A term is `term-…`, which no heading is. */
export function definitionIn({
  tag,
  html,
}: Block): { readonly block: Block; readonly defined: Definition } | undefined {
  const title = html.startsWith(OPEN) ? TITLE.exec(html) : null;
  if (title === null) return undefined;
  const [whole, word = '', term = ''] = title;
  const id = `term-${toId(textOfHtml(term))}`;
  const first = /<p>(.*?)<\/p>/s.exec(html.slice(title.index + whole.length))?.[1] ?? '';
  const named = html
    .replace(OPEN, () => `${OPEN.slice(0, -1)} id="${id}" tabindex="-1">`)
    .replace(`<span class="callout-kind">${word}</span>`, () => `<a class="callout-kind" href="#/terms">${word}</a>`);
  return {
    block: { tag, html: named },
    defined: { id, term: textOfHtml(term).trim(), text: textOfHtml(first).trim() },
  };
}
