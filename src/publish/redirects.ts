// Small pages that only lead on: from a former address, and from any address that is none.
import { escapeHtml } from '../compiler/markdown/html-text.ts';
import type { PostFile } from '../contract/post.ts';
import { pageOf } from '../contract/static-pages.ts';
import { wordsIn } from '../words/in.ts';
import { shownIn } from '../words/languages.ts';
import type { SiteRoot } from './site-root.ts';

/** What stands where a post once stood; its own page is the one that counts. */
export interface Redirect {
  readonly page: string;
  readonly html: string;
}

export function redirectOf(former: string, post: PostFile, lang: string, root: SiteRoot | undefined): Redirect {
  const { id: today, title } = post;
  const page = pageOf({ page: 'post', post: former }) ?? '';
  const to = pageOf({ page: 'post', post: today }) ?? '';
  const link = escapeHtml(`../../${to}`);
  const canonical = root ? `\n<link rel="canonical" href="${escapeHtml(root.at(to))}">` : '';
  const html = smallPage(
    title,
    `<meta http-equiv="refresh" content="0; url=${link}">${canonical}`,
    `<p>${wordsIn(lang).published.moved(`<a href="${link}">${escapeHtml(title)}</a>`)}</p>`,
    lang,
  );
  return { page, html };
}

/**
 * What a host shows for an address that is no page: the app at that address, which names the nearest; without script,
 * the ways in. It stands at any depth, so the root is the author's or, without one, guessed from the address.
 */
export function notFoundPage(siteTitle: string, lang: string, root: SiteRoot | undefined): string {
  const words = wordsIn(lang).published;
  const base = root && new URL(root.url).pathname;
  const known = JSON.stringify(base ?? null).replaceAll('<', '\\u003c');
  const script = `const known = ${known};
const path = location.pathname;
const root = known ?? /^.*?\\/(?=(?:read|paths|topics|latest|about)(?:\\/|$))/.exec(path)?.[0] ?? '/';
const rest = path.startsWith(root) ? path.slice(root.length) : path.slice(1);
const place = rest.replace(/(?:\\/|\\/?index\\.html|\\.html)$/, '');
if (!location.hash.startsWith('#/')) location.replace(root + '#/' + place);`;
  return smallPage(
    `${words.notFound} · ${siteTitle}`,
    `<base href="${escapeHtml(base ?? '/')}">\n<meta name="robots" content="noindex">\n<script>${script}</script>`,
    `<h1>${words.noSuchPage}</h1>
<p>${words.noSuchPageWhy}</p>
<ul>
<li><a href="./">${words.start}</a></li>
<li><a href="paths/">${words.title.paths}</a></li>
<li><a href="topics/">${words.title.topics}</a></li>
<li><a href="latest/">${words.title.latest}</a></li>
</ul>`,
    lang,
  );
}

const smallPage = (title: string, head: string, body: string, lang: string): string => `<!doctype html>
<html lang="${escapeHtml(shownIn(lang))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head}
<style>body{max-width:34em;margin:4em auto;padding:0 1.25em;font:1.125em/1.55 Georgia,serif;color-scheme:light dark}</style>
</head>
<body>
${body}
</body>
</html>
`;
