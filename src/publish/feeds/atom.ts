// A feed as Atom, RFC 4287.
import type { Author } from '../../contract/site.ts';
import type { SiteRoot } from '../site-root.ts';
import { xmlDocument, xmlTag, xmlText } from '../xml.ts';
import type { Feed, FeedItem } from './feed.ts';
import { feedFiles } from './feed-files.ts';

export function atomOf(feed: Feed, root: SiteRoot): string {
  const page = root.at(feed.folder);
  const authors = feed.authors.length > 0 ? feed.authors : [{ name: feed.title, links: [] }]; // Atom wants one
  const parts = [
    textTag('id', page),
    textTag('title', feed.title),
    feed.description === undefined ? '' : textTag('subtitle', feed.description),
    textTag('updated', feed.updated),
    xmlTag('link', { rel: 'self', type: 'application/atom+xml', href: root.at(feedFiles(feed.folder).atom) }),
    xmlTag('link', { rel: 'alternate', type: 'text/html', href: page }),
    textTag('icon', root.at('icons/icon-192.png')),
    textTag('generator', 'Throughline'),
    ...authors.map(person),
    ...feed.items.map(entry),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang };
  return xmlDocument(xmlTag('feed', attributes, lines(parts)));
}

const entry = (item: FeedItem): string => {
  const parts = [
    textTag('id', item.url),
    textTag('title', item.title),
    xmlTag('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    textTag('published', item.published),
    textTag('updated', item.updated),
    ...item.authors.map(person),
    ...item.tags.map((term) => xmlTag('category', { term })),
    textTag('summary', item.summary),
    xmlTag('content', { type: 'html' }, xmlText(item.html)),
  ];
  return xmlTag('entry', { 'xml:lang': item.lang }, lines(parts));
};

const person = ({ name, links }: Pick<Author, 'name' | 'links'>): string => {
  const uri = links.find(({ url }) => /^https?:/.test(url))?.url;
  return xmlTag('author', {}, textTag('name', name) + (uri === undefined ? '' : textTag('uri', uri)));
};

const textTag = (name: string, text: string): string => xmlTag(name, {}, xmlText(text));
const lines = (parts: readonly string[]): string => `\n${parts.filter((part) => part !== '').join('\n')}\n`;
