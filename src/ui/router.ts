// Which page stands at which address. A static page that became the app does without, until the reader leaves it.

import type { Component } from 'svelte';
import Router, { type RouteDetail, router } from 'svelte-spa-router';
import { wrap } from 'svelte-spa-router/wrap';
import type { Address } from '../contract/address.ts';
import { ROUTES } from '../contract/routes.ts';
import { extras } from './extras.ts';
import { turned } from './navigation.ts';
import * as parts from './next-page.ts';
import LoadFailedPage from './pages/LoadFailedPage.svelte';
import PostPage from './pages/PostPage.svelte';

export { Router };

extras.nextPage.hold(parts); // no page that the router shows is there already

// biome-ignore lint/suspicious/noExplicitAny: pages differ in the params they take; the router gives each its own
export type Page = Component<any>;
type Load = () => Promise<{ default: Page }>;

/** The code of each page but that of posts. */
export const LOADS: Readonly<Record<Exclude<Address['page'], 'post'>, Load>> = {
  start: () => import('./pages/StartPage.svelte'),
  paths: () => import('./pages/PathsPage.svelte'),
  path: () => import('./pages/PathPage.svelte'),
  topics: () => import('./pages/TopicsPage.svelte'),
  topic: () => import('./pages/TopicPage.svelte'),
  terms: () => import('./pages/TermsPage.svelte'),
  latest: () => import('./pages/LatestPage.svelte'),
  search: () => import('./pages/SearchPage.svelte'),
  shelf: () => import('./pages/ShelfPage.svelte'),
  offline: () => import('./pages/OfflinePage.svelte'),
  settings: () => import('./pages/SettingsPage.svelte'),
  about: () => import('./pages/AboutPage.svelte'),
};

/**
 * A page whose code does not arrive is replaced by one that offers to try again; the router alone would stay blank. It would
 * be blank while the code is on its way, too: the page that is left stays until then.
 */
function page(load: Load): ReturnType<typeof wrap> {
  let code: Awaited<ReturnType<Load>> | undefined; // at hand without a frame in between, which asking once more would take
  const bring = async () => {
    code ??= await load().catch(() => undefined);
    return code ?? { default: LoadFailedPage };
  };
  const isNext = async ({ location }: RouteDetail) => {
    await bring();
    if (location === router.location) turned(); // else the reader has gone on
    return true;
  };
  return wrap({ asyncComponent: bring, conditions: [isNext] });
}

// One object for both addresses of a post, so that going between them keeps the page.
const post = page(async () => ({ default: PostPage }));

const others = Object.entries(LOADS).map(([name, load]) => [ROUTES[name as keyof typeof LOADS], page(load)] as const);

export const routes = {
  ...Object.fromEntries(others),
  [ROUTES.step]: post,
  [ROUTES.post]: post,
  '*': page(() => import('./pages/NotFoundPage.svelte')),
};
