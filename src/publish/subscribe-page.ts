// How to be told of new posts: the feeds, and what the author offers besides.
import { escapeHtml } from '../compiler/markdown/html-text.ts';
import type { Site } from '../contract/site.ts';
import type { Feed } from './feeds/feed.ts';
import { feedFiles, OPML_FILE } from './feeds/feed-files.ts';
import type { SiteRoot } from './site-root.ts';

export const SUBSCRIBE_PAGE = 'subscribe/';

export const subscribeCss = `.feeds li{padding-block:.35rem}.feeds code{overflow-wrap:anywhere}`;

/** What stands in the page's main part. */
export function subscribeMain(site: Site, feeds: readonly Feed[], root: SiteRoot): string {
  const own = site.subscribe.map(
    ({ title, url }) => `<li><a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(title)}</a></li>`,
  );
  const [all, ...others] = feeds;
  return `<article class="prose feeds"><h1>Subscribe</h1>
<p>A feed tells a reading program of your choice when a post has come, with its whole text. Nobody learns who you are. Give the program this address:</p>
<p><code>${escapeHtml(root.at(feedFiles(all?.folder ?? '').atom))}</code></p>
${own.length > 0 ? `<h2>Other ways</h2><ul>${own.join('')}</ul>` : ''}
<h2>Every feed</h2>
<p>Or only what you follow. <a href="${OPML_FILE}">All feeds in one file</a>, for programs that take such a list.</p>
<ul>${[all, ...others].flatMap((feed) => (feed ? [feedItem(feed)] : [])).join('')}</ul></article>`;
}

function feedItem({ folder, title }: Feed): string {
  const { atom, json } = feedFiles(folder);
  return `<li>${escapeHtml(title)}: <a href="${escapeHtml(atom)}">Atom</a>, <a href="${escapeHtml(json)}">JSON</a></li>`;
}
