// The `<Listing number file-name caption>` of mdBook's Rust books: a figure, its file's name over the code and its
// number and caption below.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { bodyEnv } from './body-env.ts';
import { escapeHtml } from './html-text.ts';

const OPENED = /^<Listing((?:\s+[\w-]+=(?:"[^"]*"|'[^']*'))*)\s*>\s*$/;
const CLOSED = /^<\/Listing>\s*$/;

/** The tag of a listing stands alone on its line, as Markdown in HTML wants it. */
export function listings(md: MarkdownIt): void {
  md.core.ruler.after('block', 'listings', (state) => {
    if (state.src.includes('<Listing')) state.tokens = [...withFigures(state.tokens, state)];
  });
  md.renderer.rules['listing_open'] = (tokens, at) => {
    const id = tokens[at]?.info ?? '';
    return `<figure class="listing"${id === '' ? '' : ` id="${escapeHtml(id)}"`}>\n`;
  };
}

function* withFigures(tokens: readonly Token[], state: StateCore): Generator<Token> {
  let open: { readonly caption: string; fileName: string | undefined } | undefined;
  for (const token of tokens) {
    const found = token.type === 'html_block' ? OPENED.exec(token.content) : null;
    if (found !== null) {
      const attributes = attributesOf(found[1] ?? '');
      const number = attributes.get('number');
      const name = number === undefined ? '' : bodyEnv(state.env).words.listing(number);
      const text = attributes.get('caption') ?? '';
      const caption = [name, text].filter((part) => part !== '').join(': ');
      open = { caption, fileName: attributes.get('file-name') };
      const figure = made(state, 'listing_open', 'figure', 1, token);
      yield Object.assign(figure, { info: number === undefined ? '' : `listing-${number}` });
    } else if (open !== undefined && token.type === 'html_block' && CLOSED.test(token.content)) {
      yield* captionOf(open.caption, token, state);
      yield made(state, 'listing_close', 'figure', -1, token);
      open = undefined;
    } else {
      if (open?.fileName !== undefined && token.type === 'fence') {
        token.info += ` title="${open.fileName}"`;
        open.fileName = undefined;
      }
      yield token;
    }
  }
}

function* captionOf(caption: string, at: Token, state: StateCore): Generator<Token> {
  if (caption === '') return;
  yield made(state, 'listing_caption_open', 'figcaption', 1, at);
  yield Object.assign(made(state, 'inline', '', 0, at), { content: caption, children: [] });
  yield made(state, 'listing_caption_close', 'figcaption', -1, at);
}

function made(state: StateCore, type: string, tag: string, nesting: -1 | 0 | 1, at: Token): Token {
  return Object.assign(new state.Token(type, tag, nesting), { map: at.map, block: true });
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  const found = written.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    Array.from(found, ([, name = '', double, single = '']) => [name, (double ?? single).replaceAll('&quot;', '"')]),
  );
}
