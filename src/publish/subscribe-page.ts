// How to be told of new posts: the feeds, and what the author offers besides.
import { escapeHtml } from '../compiler/markdown/html-text.ts';
import type { Site } from '../contract/site.ts';
import { wordsIn } from '../words/in.ts';
import type { FeedHead } from './feeds/feed.ts';
import { feedFiles, OPML_FILE } from './feeds/feed-files.ts';
import type { SiteRoot } from './site-root.ts';

export const SUBSCRIBE_PAGE = 'subscribe/';

export const subscribeCss = `.feeds li{padding-block:.35rem}.feeds code{overflow-wrap:anywhere}`;

/** What stands in the page's main part. */
export function subscribeMain(site: Site, feeds: readonly FeedHead[], root: SiteRoot): string {
  const words = wordsIn(site.lang).published;
  const own = site.subscribe.map(
    ({ title, url }) => `<li><a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(title)}</a></li>`,
  );
  const under = (room: string): string =>
    feeds
      .filter(({ folder }) => folder.startsWith(room))
      .map((feed) => feedItem(feed, site.title))
      .join('');
  const list = (title: string, items: string): string => (items === '' ? '' : `<h2>${title}</h2><ul>${items}</ul>`);
  return `<article class="prose feeds"><h1>${words.subscribe}</h1>
<p>${words.subscribeHow}</p>
<p><code>${escapeHtml(root.at(feedFiles('').atom))}</code></p>
<p>${words.subscribeParts(linkTo(OPML_FILE), linkTo(feedFiles('').json))}</p>
${list(words.otherWays, own.join(''))}
${list(words.title.paths, under('paths/'))}
${list(words.title.topics, under('topics/'))}</article>`;
}

const linkTo =
  (href: string) =>
  (text: string): string =>
    `<a href="${href}">${text}</a>`;

function feedItem({ folder, title }: FeedHead, siteTitle: string): string {
  const { atom, json } = feedFiles(folder);
  const name = escapeHtml(title.replace(` · ${siteTitle}`, ''));
  return `<li>${name}: <a href="${escapeHtml(atom)}">Atom</a>, <a href="${escapeHtml(json)}">JSON</a></li>`;
}
