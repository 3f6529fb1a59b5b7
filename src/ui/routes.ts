// Which page stands at which address. Pages arrive when they are first wanted.

import type { Component } from 'svelte';
import { wrap } from 'svelte-spa-router/wrap';
import { type Address, ROUTES } from '../contract/address.ts';
import LoadFailedPage from './pages/LoadFailedPage.svelte';

// biome-ignore lint/suspicious/noExplicitAny: pages differ in the params they take; the router gives each its own
type Page = Component<any>;
type Load = () => Promise<{ default: Page }>;

const LOADS = {
  start: () => import('./pages/StartPage.svelte'),
  paths: () => import('./pages/PathsPage.svelte'),
  path: () => import('./pages/PathPage.svelte'),
  post: () => import('./pages/PostPage.svelte'),
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

/** A page whose code does not arrive is replaced by one that offers to try again; the router alone would stay blank. */
const page = (load: Load) => wrap({ asyncComponent: () => load().catch(() => ({ default: LoadFailedPage })) });

// One object for both addresses of a post, so that going between them keeps the page.
const post = page(LOADS.post);

export const routes = {
  [ROUTES.start]: page(LOADS.start),
  [ROUTES.paths]: page(LOADS.paths),
  [ROUTES.path]: page(LOADS.path),
  [ROUTES.step]: post,
  [ROUTES.post]: post,
  [ROUTES.topics]: page(LOADS.topics),
  [ROUTES.topic]: page(LOADS.topic),
  [ROUTES.terms]: page(LOADS.terms),
  [ROUTES.latest]: page(LOADS.latest),
  [ROUTES.search]: page(LOADS.search),
  [ROUTES.shelf]: page(LOADS.shelf),
  [ROUTES.offline]: page(LOADS.offline),
  [ROUTES.settings]: page(LOADS.settings),
  [ROUTES.about]: page(LOADS.about),
  '*': page(() => import('./pages/NotFoundPage.svelte')),
};

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
