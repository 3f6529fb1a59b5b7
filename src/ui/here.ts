// Where the reader is, also for pages that are drawn without a browser, where nobody is anywhere, or without a document.
import { type Address, addressOf } from '../contract/address.ts';

/** What the document's address names; undefined where it names no page. */
export const addressHere = (): Address | undefined =>
  typeof location === 'undefined' ? undefined : addressOf(location.hash);

/** True where a page is drawn by the build, before anybody reads it. */
export const isDrawnAhead = (): boolean => typeof location === 'undefined';

/** True on the first page of a first visit: nothing was kept yet, and to ask the storage keeps a slow phone waiting. */
export const isStranger = (): boolean => typeof document !== 'undefined' && 'first' in document.documentElement.dataset;
