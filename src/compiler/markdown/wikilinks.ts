// `[[post]]`, `[[post#heading]]`, `[[post|text]]`, `[[#heading]]`: links by id, alias or title.
import type { MarkdownIt, StateInline } from 'markdown-it';
import { bodyEnv, placeOfSnippet } from './body-env.ts';
import { escapeHtml } from './html-text.ts';
import { mark } from './marks.ts';

const WIKILINK = /(?<!\[|(?<!\\)!)\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\](?![([\]])/y;

/**
 * A link with a text of its own is an ordinary one that is looked up by name; one without is a mark around the name as
 * written, for which the post's title is put in later. What CommonMark gives a meaning to keeps it: `[[a]](b)`, and
 * `[[a]]` where the text defines `[a]`; so do `![[a]]`, an embedded file elsewhere, and `[[[a]]]`.
 */
export function wikilinks(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'wikilink', wikilink);
  md.renderer.rules['wikilink'] = (tokens, at, _options, env) => {
    const name = tokens[at]?.info ?? '';
    const text = tokens[at]?.content || undefined;
    const body = bodyEnv(env);
    const place = placeOfSnippet(body, tokens[at]?.map ?? null, `[[${name}`);
    body.links.push({ target: name, place, wiki: text === undefined ? 'untitled' : 'titled' });
    const index = body.links.length - 1;
    if (text !== undefined) return `<a href="${mark('link', index)}">${escapeHtml(text)}</a>`;
    return `<a href="${mark('wiki', index)}">${escapeHtml(name)}</a>`;
  };
  md.core.ruler.push('wikilinks', (state) => {
    for (const inline of state.tokens)
      for (const child of inline.children ?? []) if (child.type === 'wikilink') child.map = inline.map;
  });
}

function wikilink(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0 || !state.src.startsWith('[[', state.pos)) return false;
  WIKILINK.lastIndex = state.pos;
  const [whole, name, text] = WIKILINK.exec(state.src) ?? [];
  if (whole === undefined || name === undefined || name !== name.trim() || name.startsWith('^')) return false;
  const inner = text === undefined ? name : `${name}|${text}`;
  if (state.env['references']?.[state.md.utils.normalizeReference(inner)] !== undefined) return false;
  if (!silent) {
    const token = state.push('wikilink', 'a', 0);
    token.info = name;
    token.content = text ?? '';
  }
  state.pos += whole.length;
  return true;
}
