// Images: each is noted with its place and stands as a mark until its file is read.
import type { MarkdownIt, Token } from 'markdown-it';
import { bodyEnv, type ImageUse, placeOfSnippet } from './body-env.ts';
import { plainText } from './headings.ts';
import { mark } from './marks.ts';

/** An image in HTML says with `alt=""` that nothing is lost without it; in Markdown there is no such word. */
export const NO_ALT = 'the image has no description';
export const NO_ALT_MEND = 'write ![what it shows](…), or <img src="…" alt=""> where it only decorates';

/** Alternative text is taken without its Markdown. */
export function images(md: MarkdownIt): void {
  md.core.ruler.push('images', (state) => {
    const env = bodyEnv(state.env);
    for (const inline of state.tokens) {
      for (const [at, image] of (inline.children ?? []).entries()) {
        if (image.type !== 'image') continue;
        dropAttributes(inline.children?.[at + 1]);
        const target = String(image.attrGet('src') ?? '');
        const title = image.attrGet('title');
        const use: ImageUse = {
          target,
          alt: plainText(image),
          title: title === null ? undefined : String(title),
          width: undefined,
          place: placeOfSnippet(env, inline.map, target),
        };
        if (use.alt === '') env.diagnostics.warning(use.place, NO_ALT, NO_ALT_MEND);
        image.meta = { index: env.images.length };
        env.images.push(use);
      }
    }
  });
  md.renderer.rules['image'] = (tokens, at) => `<img src="${mark('image', Number(tokens[at]?.meta?.['index']))}">`;
}

/** `![…](…){ .class }`, as other generators write it. */
function dropAttributes(next: Token | undefined): void {
  if (next?.type === 'text') next.content = next.content.replace(/^\{:?\s*(?:[.#][\w-]+\s*)+\}/, '');
}
