// The page at an address. That of posts is there from the start, since they are what is read; the table of the others comes
// with the router, and each of them when it is first wanted.

import type { Address } from '../contract/address.ts';
import PostPage from './pages/PostPage.svelte';
import type { Page } from './router.ts';

/** A page that is shown without the router: on the server, and where it is in the document already. */
export interface ShownPage {
  readonly address: Address;
  readonly component: Page;
}

/** The page at an address. Rejects where its code does not arrive. */
export async function pageAt(address: Address): Promise<ShownPage> {
  if (address.page === 'post') return { address, component: PostPage };
  const { LOADS } = await import('./router.ts');
  return { address, component: (await LOADS[address.page]()).default };
}

/** What the router would give a page at this address; what stands in its query the page reads by itself. */
export function paramsOf(address: Address): Record<string, string> {
  if (address.page === 'path') return { path: address.path };
  if (address.page === 'topic') return { topic: address.topic };
  if (address.page !== 'post') return {};
  const { post, path, heading } = address;
  return { post, ...(path !== undefined && { path }), ...(heading !== undefined && { heading }) };
}
