// An image that stands alone in its paragraph and has a title is a figure, the title its caption.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from './html-text.ts';

/** Runs before `images`, which then finds no title: a caption need not be said twice. */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push('figures', makeFigures);
  md.renderer.rules['figcaption'] = (tokens, at) =>
    `\n<figcaption>${escapeHtml(tokens[at]?.content ?? '')}</figcaption>\n`;
}

function makeFigures(state: StateCore): void {
  state.tokens = state.tokens.flatMap((inline, at, all) => {
    const open = all[at - 1];
    const close = all[at + 1];
    const isAlone = open?.type === 'paragraph_open' && close?.type === 'paragraph_close';
    const image = isAlone ? loneImage(inline) : undefined;
    const title = image === undefined ? '' : String(image.attrGet('title') ?? '').trim();
    if (image === undefined || open === undefined || close === undefined || title === '') return [inline];
    for (const paragraph of [open, close]) {
      paragraph.tag = 'figure';
      paragraph.hidden = false;
    }
    image.attrs = (image.attrs ?? []).filter(([name]) => name !== 'title');
    return [inline, captionOf(title, inline, state)];
  });
}

/** The image that is all there is, linked or not, in an inline token. */
function loneImage(inline: Token): Token | undefined {
  const children = (inline.children ?? []).filter(({ type, content }) => type !== 'text' || content.trim() !== '');
  const isLinked = children.length === 3 && children[0]?.type === 'link_open' && children[2]?.type === 'link_close';
  const image = children[isLinked ? 1 : 0];
  return image?.type === 'image' && (isLinked || children.length === 1) ? image : undefined;
}

function captionOf(title: string, { map, level }: Token, state: StateCore): Token {
  const caption = new state.Token('figcaption', 'figcaption', 0);
  caption.content = title;
  caption.map = map;
  caption.level = level;
  caption.block = true;
  return caption;
}
