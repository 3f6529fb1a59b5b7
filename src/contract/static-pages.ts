// Addresses of the static pages, relative to the site's root: what crawlers, feeds and readers without script follow.
import { type Address, hrefOf } from './address.ts';
import { APP_ONLY } from './static-address.ts';

/**
 * The static page that shows what `address` does, as `read/raft/#log`; the empty text is the site's root. A post inside
 * a path has one page, its own. Undefined where only the app has such a page.
 */
export function pageOf(address: Address): string | undefined {
  if (APP_ONLY.includes(address.page)) return undefined;
  if (address.page === 'start') return '';
  if (address.page !== 'post') return `${hrefOf(address).slice(2)}/`;
  const heading = address.heading === undefined ? '' : `#${encodeURIComponent(address.heading)}`;
  return `${hrefOf({ page: 'post', post: address.post }).slice(2)}/${heading}`;
}

/** A path as a book to take along, beside its page; only a path whose file says its size has one. */
export const epubOf = (path: string): string => {
  const folder = pageOf({ page: 'path', path }) ?? '';
  return `${folder}${encodeURIComponent(path)}.epub`;
};
