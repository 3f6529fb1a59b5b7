// What search engines are told of: every page that is the first home of its text, with the day it last changed.
import type { PostFile } from '../contract/post.ts';
import type { SiteRoot } from './site-root.ts';
import { xmlDocument, xmlTag, xmlText } from './xml.ts';

/** A page relative to the root, and the post that it shows, if any. */
export interface MappedPage {
  readonly page: string;
  readonly post?: PostFile | undefined;
}

export function sitemapOf(pages: readonly MappedPage[], root: SiteRoot): string {
  const urls = pages
    .filter(({ post }) => post?.canonical === undefined)
    .map(({ page, post }) => {
      const day = post?.updated ?? post?.date;
      const changed = day === undefined ? '' : xmlTag('lastmod', {}, xmlText(day));
      return xmlTag('url', {}, xmlTag('loc', {}, xmlText(root.at(page))) + changed);
    });
  const attributes = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  return xmlDocument(xmlTag('urlset', attributes, `\n${urls.join('\n')}\n`));
}

/** Everything may be read. `root` is undefined where there is no sitemap to name. */
export const robotsOf = (root: SiteRoot | undefined): string =>
  `User-agent: *\nAllow: /\n${root ? `\nSitemap: ${root.at('sitemap.xml')}\n` : ''}`;
