// A static page becomes the app in place: what is on the screen stays, its links become the app's, and its address too.
import { type Address, hrefOf } from '../contract/address.ts';
import { readPassage } from '../contract/passage.ts';
import { addressOfPage } from '../contract/static-address.ts';

/** What a static page brings: where it stands, and the answers it was drawn from. */
export interface CarriedPage {
  readonly address: Address;
  readonly given: Readonly<Record<string, unknown>>;
}

/** The site's root as an absolute address. A static page says how far down it stands. */
export const siteRoot = (): string => new URL('./', document.baseURI).href;

/** The site's own name, which the document's title only ends with. */
export const siteTitle = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? document.title;

/**
 * What the page in the document brings; undefined where it is the app's own empty page, or where the reader asks for
 * another page of the app than the one it shows. Changes the page: see `takeOver`.
 */
export function carriedPage(): CarriedPage | undefined {
  const page = document.documentElement.dataset['page'];
  const data = document.getElementById('given');
  const named = page === undefined ? undefined : addressOfPage(page + location.hash);
  const address = named && withQuote(named, location.search);
  if (!address || !data || location.hash.startsWith('#/')) return undefined;
  const given: Record<string, unknown> = JSON.parse(data.textContent); // our own build wrote it into this very page
  const links = document.querySelectorAll<HTMLAnchorElement>('#app a[href]');
  for (const link of links) {
    const target = addressOfPage(link.getAttribute('href')?.replace(/^\.\/$/, '') ?? '');
    const { path } = link.dataset; // in which the post is to be read: static pages are in none
    if (target) link.setAttribute('href', hrefOf(target.page === 'post' && path ? { ...target, path } : target));
  }
  const html = document.querySelector('.prose')?.innerHTML ?? '';
  return {
    address,
    given: Object.fromEntries(Object.entries(given).map(([key, value]) => [key, withText(value, html)])),
  };
}

/** The reader has gone on by a link of the page that came, to one that only the app has, while the app was on its way. */
export function wasLeft(): boolean {
  const { page, elsewhere } = document.documentElement.dataset;
  return page !== undefined && elsewhere === undefined && location.hash.startsWith('#/');
}

/** A passage that was shared stands in the query of a static page, and in the app's address. */
function withQuote(address: Address, search: string): Address {
  const passage = readPassage(new URLSearchParams(search).get('quote') ?? '');
  return passage && address.page === 'post' ? { ...address, passage } : address;
}

const withText = (value: unknown, html: string): unknown =>
  typeof value === 'object' && value !== null && 'html' in value ? { ...value, html } : value;

/** The address becomes the app's. Whatever is relative in the page goes on meaning the same. */
export function takeAddress(address: Address, root: string): void {
  history.replaceState(history.state, '', root + hrefOf(address));
  document.querySelector('base')?.remove();
}

/** The page that came is the one to be shown after all: what its reader did before is gone, or was only a look. */
export function reveal(): void {
  delete document.documentElement.dataset['elsewhere'];
}

/** Brings the faces of fonts that are fetched, where this is a page that did without so far. */
export function bringFaces(): void {
  const names = document.querySelector<HTMLElement>('script[data-faces]')?.dataset;
  const href = names?.['faces'];
  if (!href) return;
  delete names?.['faces'];
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}

/**
 * Ends what holds only for the first page of a first visit: see `data-first` and `data-elsewhere` in the styles, and the
 * canonical address, which browsers share in the place of the one shown.
 */
export function showAll(): void {
  document.querySelector('link[rel="canonical"]')?.remove();
  reveal();
  bringFaces();
  delete document.documentElement.dataset['first'];
}
