// What an address of a static page means, as the app takes it over.
import { type Address, addressOf } from './address.ts';

/** Pages that exist in the app alone: what they show is the reader's own. */
export const APP_ONLY: readonly Address['page'][] = ['search', 'shelf', 'offline', 'settings'];

/** The inverse of `pageOf`, for any link relative to the root; undefined where it is no page of ours. */
export function addressOfPage(link: string): Address | undefined {
  const [page = '', heading = ''] = link.split('#', 2);
  if (page !== '' && !page.endsWith('/')) return undefined;
  const address = addressOf(`#/${page}${page.startsWith('read/') ? heading : ''}`);
  return address && (page !== '' || heading === '') && !APP_ONLY.includes(address.page) ? address : undefined;
}
