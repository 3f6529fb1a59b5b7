// mdBook's `{{#include …}}` is a program run over the text before it is Markdown. It is not run here, and that is said.
import type { MarkdownIt } from 'markdown-it';
import { bodyEnv, placeOfSnippet } from './body-env.ts';

/** One warning a file, with the number of such lines. */
export function includes(md: MarkdownIt): void {
  md.core.ruler.push('includes', (state) => {
    const env = bodyEnv(state.env);
    const found = [...state.src.matchAll(/^[^`\n]*(\{\{#\s*[a-z_]+)/gm)];
    const [first] = found;
    if (first?.[1] === undefined) return;
    const times = found.length === 1 ? '' : ` (${found.length} times in this file)`;
    const place = placeOfSnippet(env, null, first[1]);
    env.diagnostics.warning(
      place,
      `mdBook's ${first[1]} …}} is shown as it stands${times}`,
      'put the lines themselves here',
    );
  });
}
