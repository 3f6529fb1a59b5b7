// All feeds in one file that feed readers take in at once: OPML 2.0, http://opml.org/spec2.opml.
import type { SiteRoot } from '../site-root.ts';
import { xmlDocument, xmlTag, xmlText } from '../xml.ts';
import type { FeedHead } from './feed.ts';
import { feedFiles } from './feed-files.ts';

export function opmlOf(title: string, feeds: readonly FeedHead[], root: SiteRoot): string {
  const outlines = feeds.map((feed) =>
    xmlTag('outline', {
      type: 'rss', // the specification's word for a feed of any format
      text: feed.title,
      title: feed.title,
      description: feed.description,
      xmlUrl: root.at(feedFiles(feed.folder).atom),
      htmlUrl: root.at(feed.folder),
    }),
  );
  const head = xmlTag('head', {}, xmlTag('title', {}, xmlText(title)));
  return xmlDocument(xmlTag('opml', { version: '2.0' }, `\n${head}\n${xmlTag('body', {}, outlines.join('\n'))}\n`));
}
