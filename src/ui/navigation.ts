// Scroll and focus for a hash-routed app. The router does not restore a place on Back, and moves no focus; a page calls
// `arrived` once its content is in the DOM, and this puts the reader where they should be.

import { isStranger } from './here.ts';

const STORE = 'throughline:scroll';
const KEPT_ENTRIES = 100;

/** A place in an entry of the history: how far it was scrolled, and the shape that the page had. */
interface Entry {
  readonly top: number;
  readonly shape: string;
}

const saved = new Map<string, Entry>(read());
let entry = typeof history === 'undefined' ? '' : entryKey(); // static pages are drawn without a browser
let known = saved.has(entry);
/** The page of this entry: behind the one that was left and is still shown, being drawn, or there. */
let page: 'behind' | 'coming' | 'there' = 'coming';
let first = true;
/** The address that the page shown goes by. */
let address = '';

function read(): [string, Entry][] {
  if (isStranger()) return [];
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? '[]');
  } catch {
    return []; // storage is blocked: Back starts at the top after a reload, nothing more
  }
}

/** Names an entry of the session's history, so that its place can be found again. */
function entryKey(): string {
  const state: { key?: string } | null = history.state;
  if (state?.key) return state.key;
  const fresh = Math.random().toString(36).slice(2);
  history.replaceState({ ...state, key: fresh }, '');
  return fresh;
}

/** By how high the text is: with another width, face or build, what was scrolled leads elsewhere. */
const shapeOf = (): string => String(document.querySelector<HTMLElement>('.prose')?.offsetHeight ?? '');

/** Call once, after the router has started (it sets the browser's own scroll restoration, which would be in the way). */
export function startNavigation(): void {
  history.scrollRestoration = 'manual';
  address = location.hash;
  addEventListener('scroll', remember, { passive: true });
  addEventListener('popstate', leave);
  addEventListener('click', followed);
  addEventListener('pagehide', () => {
    remember(); // the last scroll may not have been told yet
    try {
      sessionStorage.setItem(STORE, JSON.stringify([...saved].slice(-KEPT_ENTRIES)));
    } catch {
      // as above
    }
  });
}

/** The reader came here by a link of the page before, which the app had no part in: focus moves as between its own. */
export function cameByLink(): void {
  entry = entryKey();
  known = saved.has(entry);
  first = false;
}

/** The page that was in the document goes on in place: the reader stays where they are, and so does the focus. */
export function stayed(): void {
  page = 'there';
}

/**
 * The page that was left goes now, and what arrives from here on is the page of this entry. Until then it is the one that
 * was left, late: the browser tells of a new address some time after it has it, and code for another page takes longer.
 */
export function turned(): void {
  if (page === 'behind') page = 'coming';
}

function remember(): void {
  if (page === 'there') saved.set(entry, { top: scrollY, shape: shapeOf() });
}

/**
 * A new entry is shown; popstate comes before hashchange, so before the router swaps the page. Of an entry with the same
 * address the browser tells nothing more, and its page is there: only the place is another.
 */
function leave(): void {
  remember(); // as above
  const before = entry;
  entry = entryKey();
  known = saved.has(entry);
  first = false;
  if (location.hash !== address) page = 'behind';
  else if (page === 'there' && entry !== before) scrollTo({ top: saved.get(entry)?.top ?? 0, behavior: 'instant' });
  address = location.hash;
}

/** A link of the app was taken. A page that is at hand is then shown with the next frame. */
function followed(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.pathname !== location.pathname || link.search !== location.search || link.target) return;
  if (link.hash === location.hash) again();
  else if (link.hash.startsWith('#/') && isPlain(event)) goOn(event, link.href);
}

/** A tap that is the app's: not one for another tab, nor one that was answered already. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean =>
  button === 0 && !(ctrlKey || metaKey || shiftKey || altKey || defaultPrevented);

/** What the browser would do, but at once: it draws a frame between a tap and its word of the new address. */
function goOn(event: MouseEvent, href: string): void {
  event.preventDefault();
  history.pushState(null, '', href);
  leave();
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** A link to the very address we are at changes nothing for the router: go to its place all the same. */
function again(): void {
  const id = decodeURIComponent(location.hash.split('?')[0]?.split('/').at(-1) ?? '');
  (document.getElementById(id) ?? document.body).scrollIntoView();
}

/** The page shown goes by another address; the entry in the history stays the same, and nobody is told. */
export function rename(href: string): void {
  history.replaceState(history.state, '', href);
  address = location.hash;
}

/** The page shown goes by another address in a moment, and the router is told. */
export function renameHere(href: string): void {
  queueMicrotask(() => {
    rename(href);
    dispatchEvent(new Event('hashchange')); // which replacing alone does not tell
  });
}

export type Arrival = 'settled' | 'anew' | 'reshaped';

/**
 * Puts the reader where they were (back, forward, reload), else at `target`, else at the top, and moves focus to what
 * is new. Does nothing where the page shown is still the same. Answers whether a saved place may be restored: where the
 * reader came `anew`, neither by Back nor at a target, or finds the text they left `reshaped`. A page that is not `isWhole`
 * yet is not scrolled to a place it may not have: it calls again.
 */
export function arrived(target: HTMLElement | null, heading: HTMLElement | null, isWhole = true): Arrival {
  if (page !== 'coming') return 'settled';
  history.scrollRestoration = 'manual'; // a router that starts later sets it back
  if (!first || target) (target ?? heading)?.focus({ preventScroll: true });
  if (known && !isWhole) return 'settled';
  const before = saved.get(entry);
  const shape = shapeOf();
  if (known) scrollTo({ top: before?.top ?? 0, behavior: 'instant' });
  else if (target) target.scrollIntoView({ behavior: 'instant' });
  else scrollTo({ top: 0, behavior: 'instant' });
  page = 'there';
  remember();
  if (known) return before?.shape === shape ? 'settled' : 'reshaped';
  return target ? 'settled' : 'anew';
}
