// Which page stands at which address. Pages arrive when they are first wanted.

import type { Component } from 'svelte';
import { wrap } from 'svelte-spa-router/wrap';
import { ROUTES } from '../contract/address.ts';
import LoadFailedPage from './pages/LoadFailedPage.svelte';

// biome-ignore lint/suspicious/noExplicitAny: pages differ in the params they take; the router gives each its own
type Load = () => Promise<{ default: Component<any> }>;

/** A page whose code does not arrive is replaced by one that offers to try again; the router alone would stay blank. */
const page = (load: Load) => wrap({ asyncComponent: () => load().catch(() => ({ default: LoadFailedPage })) });

// One object for both addresses of a post, so that going between them keeps the page.
const post = page(() => import('./pages/PostPage.svelte'));

export const routes = {
  [ROUTES.start]: page(() => import('./pages/StartPage.svelte')),
  [ROUTES.paths]: page(() => import('./pages/PathsPage.svelte')),
  [ROUTES.path]: page(() => import('./pages/PathPage.svelte')),
  [ROUTES.step]: post,
  [ROUTES.post]: post,
  [ROUTES.topics]: page(() => import('./pages/TopicsPage.svelte')),
  [ROUTES.topic]: page(() => import('./pages/TopicPage.svelte')),
  [ROUTES.latest]: page(() => import('./pages/LatestPage.svelte')),
  [ROUTES.search]: page(() => import('./pages/SearchPage.svelte')),
  [ROUTES.shelf]: page(() => import('./pages/ShelfPage.svelte')),
  [ROUTES.offline]: page(() => import('./pages/OfflinePage.svelte')),
  [ROUTES.settings]: page(() => import('./pages/SettingsPage.svelte')),
  [ROUTES.about]: page(() => import('./pages/AboutPage.svelte')),
  '*': page(() => import('./pages/NotFoundPage.svelte')),
};
