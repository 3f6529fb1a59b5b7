// The Content Security Policy of a page, in the page itself: it holds on any host, and wherever the page is kept.
import { createHash } from 'node:crypto';

const CHARSET = '<meta charset="utf-8">';
const SCRIPT = /<script((?:\s[^>]*)?)>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Where giscus shows GitHub Discussions from (see `ui/forum.ts`). */
const FORUM = 'https://giscus.app';

/** Policies that may make trusted values: the app's own (see `ui/trusted-types.ts`) and Svelte's for its templates. */
const TRUSTED_TYPES = 'default throughline svelte-trusted-html';

/**
 * The page with its policy: nothing from another origin, no script and no style in the page but those that stand there
 * now, by their hashes; where the site has a `forum`, its frame may be shown, which the app does at a tap. Must be the last change to the page.
 */
export function withPolicy(html: string, forum?: unknown): string {
  const scripts = [...html.matchAll(SCRIPT)].filter(([, tag = '']) => runs(tag)).map(([, , text = '']) => text);
  const styles = [...html.matchAll(STYLE)].map(([, text = '']) => text);
  const policy = [
    "default-src 'self'",
    `script-src ${sources(scripts)}`,
    `style-src ${sources(styles)}`,
    "img-src 'self' data:",
    ...(forum === undefined ? [] : [`frame-src ${FORUM}`]),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES}`,
  ].join('; ');
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(CHARSET, () => `${CHARSET}\n    ${tag}`);
}

/** Neither data nor a file of its own. */
const runs = (tag: string): boolean => !/\ssrc=/.test(tag) && !/\stype="application\//.test(tag);

const sources = (texts: readonly string[]): string => ["'self'", ...new Set(texts.map(hashOf))].join(' ');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
