// Which page stands at which address. A static page that became the app does without, until the reader leaves it.

import Router from 'svelte-spa-router';
import { wrap } from 'svelte-spa-router/wrap';
import { ROUTES } from '../contract/address.ts';
import LoadFailedPage from './pages/LoadFailedPage.svelte';
import { LOADS, type Load } from './routes.ts';

export { Router };

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
