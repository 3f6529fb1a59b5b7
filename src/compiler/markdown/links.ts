// Links: each target is noted with its place and stands as a mark until all posts are known.
import type { MarkdownIt, Token } from 'markdown-it';
import { type BodyEnv, bodyEnv, placeOfSnippet } from './body-env.ts';
import { mark } from './marks.ts';

/** Takes every link target as written; which of them may stand is decided in `resolve/links.ts`. */
export function links(md: MarkdownIt): void {
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.core.ruler.push('links', (state) => {
    const env = bodyEnv(state.env);
    for (const token of state.tokens) markLinks(token, env);
  });
}

function markLinks(inline: Token, env: BodyEnv): void {
  for (const [at, child] of (inline.children ?? []).entries()) {
    if (child.type !== 'link_open') continue;
    const target = String(child.attrGet('href') ?? '');
    if (inline.children?.[at + 1]?.type === 'link_close') reportEmpty(target, inline, env);
    child.attrSet('href', mark('link', env.links.length));
    env.links.push({ target, place: placeOfSnippet(env, inline.map, target) });
  }
}

function reportEmpty(target: string, inline: Token, env: BodyEnv): void {
  const place = placeOfSnippet(env, inline.map, '[](');
  env.diagnostics.warning(place, `the link to "${target}" has no text`, 'write [what it leads to](address)');
}
