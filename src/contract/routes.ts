// The routes of the app's pages. Apart from the addresses: only the router needs them.

/** The routes of the app, in the router's notation. `Address` is what they mean. */
export const ROUTES = {
  start: '/',
  paths: '/paths',
  path: '/paths/:path',
  step: '/paths/:path/:post/:heading?',
  post: '/read/:post/:heading?',
  topics: '/topics',
  topic: '/topics/:topic',
  terms: '/terms',
  latest: '/latest',
  search: '/search',
  shelf: '/shelf',
  offline: '/offline',
  settings: '/settings',
  about: '/about',
} as const;
