// Where the links of a post lead once it is a chapter: to other chapters, to the site, or, without an address, nowhere.
import { addressOf } from '../../contract/address.ts';
import type { Book, Chapter } from './book.ts';

/** Undefined for a link that can lead nowhere from inside a book. */
export function linkInBook(href: string, from: Chapter, { chapters, root }: Book): string | undefined {
  const address = href.startsWith('#/') ? addressOf(href) : undefined;
  if (address?.page === 'post') {
    const to = chapters.find(({ post }) => post.id === address.post);
    const { heading } = address;
    if (to && (heading === undefined || to.ids.has(heading))) {
      const place = heading === undefined ? '' : `#${encodeURIComponent(heading)}`;
      return to === from && place !== '' ? place : to.file + place;
    }
    if (to) return to.file;
  }
  if (address || !/^[a-z][a-z0-9+.-]*:/i.test(href)) return root && strict(root.link(href));
  return strict(href);
}

/** An address as the URL standard writes it, without the signs that it lets pass and books may not hold. */
function strict(href: string): string | undefined {
  try {
    return new URL(href).href.replaceAll(/[|\\^`{}"<>]/g, encodeURIComponent);
  } catch {
    return undefined;
  }
}
