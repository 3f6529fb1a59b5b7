// The code of each page. That of posts is there from the start, since they are what is read; others arrive when first wanted.

import type { Component } from 'svelte';
import type { Address } from '../contract/address.ts';
import PostPage from './pages/PostPage.svelte';

// biome-ignore lint/suspicious/noExplicitAny: pages differ in the params they take; the router gives each its own
type Page = Component<any>;
export type Load = () => Promise<{ default: Page }>;

export const LOADS = {
  start: () => import('./pages/StartPage.svelte'),
  paths: () => import('./pages/PathsPage.svelte'),
  path: () => import('./pages/PathPage.svelte'),
  post: async () => ({ default: PostPage }),
  topics: () => import('./pages/TopicsPage.svelte'),
  topic: () => import('./pages/TopicPage.svelte'),
  terms: () => import('./pages/TermsPage.svelte'),
  latest: () => import('./pages/LatestPage.svelte'),
  search: () => import('./pages/SearchPage.svelte'),
  shelf: () => import('./pages/ShelfPage.svelte'),
  offline: () => import('./pages/OfflinePage.svelte'),
  settings: () => import('./pages/SettingsPage.svelte'),
  about: () => import('./pages/AboutPage.svelte'),
} satisfies Record<Address['page'], Load>;

/** A page that is shown without the router: on the server, and where it is in the document already. */
export interface ShownPage {
  readonly address: Address;
  readonly component: Page;
}

/** The page at an address. Rejects where its code does not arrive. */
export const pageAt = async (address: Address): Promise<ShownPage> => ({
  address,
  component: (await (LOADS[address.page] as Load)()).default,
});

/** What the router would give a page at this address; what stands in its query the page reads by itself. */
export function paramsOf(address: Address): Record<string, string> {
  if (address.page === 'path') return { path: address.path };
  if (address.page === 'topic') return { topic: address.topic };
  if (address.page !== 'post') return {};
  const { post, path, heading } = address;
  return { post, ...(path !== undefined && { path }), ...(heading !== undefined && { heading }) };
}
