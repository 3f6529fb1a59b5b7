// Where the reader is, also for pages that are drawn without a browser, where nobody is anywhere.
import { type Address, addressOf } from '../contract/address.ts';

/** What the document's address names; undefined where it names no page. */
export const addressHere = (): Address | undefined =>
  typeof location === 'undefined' ? undefined : addressOf(location.hash);

/** True where a page is drawn by the build, before anybody reads it. */
export const isDrawnAhead = (): boolean => typeof document === 'undefined';

/** True on the first page of a first visit: nothing was kept yet, and to ask the storage keeps a slow phone waiting. */
export const isStranger = (): boolean => !isDrawnAhead() && 'first' in document.documentElement.dataset;
