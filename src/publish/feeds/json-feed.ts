// A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/.
import type { Author } from '../../contract/site.ts';
import type { SiteRoot } from '../site-root.ts';
import type { Feed } from './feed.ts';
import { feedFiles } from './feed-files.ts';

export function jsonFeedOf(feed: Feed, root: SiteRoot): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: root.at(feed.folder),
    feed_url: root.at(feedFiles(feed.folder).json),
    icon: root.at('icons/icon-512.png'),
    language: feed.lang,
    authors: people(feed.authors),
    items: feed.items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.published,
      date_modified: item.updated,
      authors: people(item.authors),
      tags: item.tags.length > 0 ? item.tags : undefined,
      language: item.lang,
    })),
  });
}

const people = (authors: readonly Author[]) =>
  authors.length > 0
    ? authors.map(({ name, links }) => ({ name, url: links.find(({ url }) => /^https?:/.test(url))?.url }))
    : undefined;
