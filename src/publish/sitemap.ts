// What search engines are told of: every page that is the first home of its text, with the day it last changed.
import type { PostFile } from '../contract/post.ts';
import type { SiteRoot } from './site-root.ts';
import { xmlDocument, xmlTag, xmlText } from './xml.ts';

/** A page relative to the root, and the day that its text last changed, if it has one. */
export interface MappedPage {
  readonly page: string;
  readonly changed: string | undefined;
}

/** What the sitemap keeps of a page: nothing of a text that first stood elsewhere. */
export const mappedPage = (page: string, post?: PostFile): readonly MappedPage[] =>
  post?.canonical === undefined ? [{ page, changed: post?.updated ?? post?.date }] : [];

export function sitemapOf(pages: readonly MappedPage[], root: SiteRoot): string {
  const urls = pages.map(({ page, changed }) => {
    const day = changed === undefined ? '' : xmlTag('lastmod', {}, xmlText(changed));
    return xmlTag('url', {}, xmlTag('loc', {}, xmlText(root.at(page))) + day);
  });
  const attributes = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  return xmlDocument(xmlTag('urlset', attributes, `\n${urls.join('\n')}\n`));
}

/** Everything may be read. `root` is undefined where there is no sitemap to name. */
export const robotsOf = (root: SiteRoot | undefined): string =>
  `User-agent: *\nAllow: /\n${root ? `\nSitemap: ${root.at('sitemap.xml')}\n` : ''}`;
