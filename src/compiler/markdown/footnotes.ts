// Footnotes: the plugin's tokens, rendered with links that are addresses of the app and names a screen reader can say.
import { footnote } from '@mdit/plugin-footnote';
import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { type BodyEnv, bodyEnv, placeOfSnippet } from './body-env.ts';
import { mark } from './marks.ts';

/** Notes stand in a last section; the notes' ids are `fn-1` and on, those of the places that name them `fnref-1`. */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  const { rules } = md.renderer;
  rules['footnote_ref'] = reference;
  rules['footnote_anchor'] = backReference;
  rules['footnote_block_open'] = () => '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">\n<ol>\n';
  rules['footnote_block_close'] = () => '</ol>\n</section>\n';
  rules['footnote_open'] = (tokens, at) => `<li id="fn-${numberOf(tokens[at])}">`;
  rules['footnote_close'] = () => '</li>\n';
  md.core.ruler.push('missing_footnotes', (state) => {
    const env = bodyEnv(state.env);
    for (const inline of state.tokens) warnOfMissing(inline, env);
  });
}

const reference: RendererRule = (tokens, at, _options, env) => {
  const number = numberOf(tokens[at]);
  const href = selfLink(bodyEnv(env), `fn-${number}`);
  return `<sup class="footnote-ref"><a href="${href}" id="fnref-${number}${suffixOf(tokens[at])}" role="doc-noteref">${number}</a></sup>`;
};

const backReference: RendererRule = (tokens, at, _options, env) => {
  const href = selfLink(bodyEnv(env), `fnref-${numberOf(tokens[at])}${suffixOf(tokens[at])}`);
  return ` <a href="${href}" class="footnote-backref" role="doc-backlink" aria-label="Back to the text">\u21A9\uFE0E</a>`;
};

const numberOf = (token: Token | undefined): number => Number(token?.meta?.['id']) + 1;

const suffixOf = (token: Token | undefined): string => {
  const again = Number(token?.meta?.['subId'] ?? 0);
  return again > 0 ? `-${again + 1}` : '';
};

function selfLink(env: BodyEnv, anchor: string): string {
  env.links.push({ target: `#${anchor}`, place: env.source.at(0) });
  return mark('link', env.links.length - 1);
}

function warnOfMissing(inline: Token, env: BodyEnv): void {
  for (const { type, content } of inline.children ?? []) {
    const found = type === 'text' ? /\[\^([^\]\s]+)\]/.exec(content) : null;
    if (found === null) continue;
    const place = placeOfSnippet(env, inline.map, found[0]);
    env.diagnostics.warning(place, `there is no footnote "${found[1]}"`, `write a line [^${found[1]}]: …`);
  }
}
