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
  rules['footnote_block_open'] = (_tokens, _at, _options, env) =>
    `<section class="footnotes" role="doc-endnotes" aria-label="${bodyEnv(env).words.footnotes}">\n<ol>\n`;
  rules['footnote_block_close'] = () => '</ol>\n</section>\n';
  rules['footnote_open'] = (tokens, at) => `<li id="fn-${numberOf(tokens[at])}">`;
  rules['footnote_close'] = () => '</li>\n';
  md.core.ruler.before('footnoteTail', 'unused_footnotes', (state) => {
    const env = bodyEnv(state.env);
    const definitions = state.tokens.flatMap((token, at, all) =>
      token.type === 'footnote_reference_open'
        ? [{ label: String(token.meta?.['label']), lines: all[at + 1]?.map ?? null }]
        : [],
    );
    reportDefinitions(definitions, env);
  });
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
  const { words } = bodyEnv(env);
  const href = selfLink(bodyEnv(env), `fnref-${numberOf(tokens[at])}${suffixOf(tokens[at])}`);
  return ` <a href="${href}" class="footnote-backref" role="doc-backlink" aria-label="${words.backToText}">\u21A9\uFE0E</a>`;
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

/** What the plugin keeps: by `:label` the number of a note in order of use, -1 for one that is not used. */
interface FootnoteEnv {
  readonly refs?: Readonly<Record<string, number>>;
}

interface Definition {
  readonly label: string;
  readonly lines: [number, number] | null;
}

/** Notes that no place names leave the text, and of two with one name only the last is shown. */
function reportDefinitions(definitions: readonly Definition[], env: BodyEnv): void {
  const { refs = {} } = (env['footnotes'] ?? {}) as FootnoteEnv; // the plugin's own
  const named = new Set<string>();
  for (const { label, lines } of definitions) {
    const place = placeOfSnippet(env, lines, `[^${label}]:`);
    if (named.has(label)) env.diagnostics.warning(place, `there are two footnotes "${label}"`, 'name them apart');
    else if (refs[`:${label}`] === -1) {
      const mend = `write [^${label}] where it belongs, or delete it`;
      env.diagnostics.warning(place, `the footnote "${label}" is not used and not shown`, mend);
    }
    named.add(label);
  }
}

function warnOfMissing(inline: Token, env: BodyEnv): void {
  for (const { type, content } of inline.children ?? []) {
    const found = type === 'text' ? /\[\^([^\]\s]+)\]/.exec(content) : null;
    if (found === null) continue;
    const place = placeOfSnippet(env, inline.map, found[0]);
    env.diagnostics.warning(place, `there is no footnote "${found[1]}"`, `write a line [^${found[1]}]: …`);
  }
}
