// Where the site will stand, and every absolute address that follows from it.
import { type Address, addressOf, hrefOf } from '../contract/address.ts';
import { pageOf } from '../contract/static-pages.ts';

export class SiteRoot {
  /** Absolute, and ends in a slash. */
  readonly url: string;

  /** `url` is the author's, with or without the slash at its end. */
  constructor(url: string) {
    this.url = url.endsWith('/') ? url : `${url}/`;
  }

  /** The absolute address of what is relative to the root. */
  at(relative: string): string {
    return new URL(relative, this.url).href;
  }

  /** The static page of an address; where only the app has one, the app at it. */
  page(address: Address): string {
    return this.at(pageOf(address) ?? hrefOf(address));
  }

  /** A link as our compiler writes it into a text, `#/read/raft`, `c/v1/files/…` or absolute, for other places. */
  link(href: string): string {
    const address = href.startsWith('#/') ? addressOf(href) : undefined;
    try {
      return address ? this.page(address) : this.at(href);
    } catch {
      return href; // what is no address stays what it is
    }
  }
}
