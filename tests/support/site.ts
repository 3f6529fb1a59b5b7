// The fixture of every browser test: a site of its own, built beforehand, served as a static host would.
import { test as base, expect, type Page } from '@playwright/test';
import { buildA } from './builds.ts';
import { inStore } from './in-store.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

/** Serves build A, under a sub-path as project pages have one. */
export const test = base.extend<{ site: StaticServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are wanted: none.
  site: async ({}, use) => {
    const site = await serveStatic(buildA(), '/blog/');
    await use(site);
    await site.stop();
  },
});

/** The reader's first move, which brings the app into a static page. */
export async function wake(page: Page): Promise<void> {
  await page.mouse.move(40, 40);
  await page.mouse.move(60, 60);
}

/** Waits until the service worker is in charge of the page and all content that the page had fetched is on the device. */
export async function whenKept(page: Page): Promise<void> {
  await wake(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => isKept(page)).toBe(true);
}

async function isKept(page: Page): Promise<boolean> {
  const fetched = await page.evaluate(filesFetched);
  if (!fetched) return false;
  const keys = await inStore<readonly IDBValidKey[]>(page, 'files', 'keys');
  return fetched.every((file) => keys.includes(file));
}

/** Runs in the page: the files of content that it fetched; undefined where all that it needs is not on its way yet. */
function filesFetched(): readonly string[] | undefined {
  if (!document.cookie.includes('throughline-was-here=1')) return undefined; // the app makes its database, not this
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const fetched = names.filter((name) => name.includes('/c/v1/files/'));
  const cameWhole = 'first' in document.documentElement.dataset && document.querySelector('.prose') !== null;
  if (cameWhole && fetched.length === 0) return undefined; // a post that came with its page is fetched later
  return fetched.map((name) => name.split('/').at(-1) ?? '');
}

/** Which of the two builds the page runs. */
export const runningBuild = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-build');

export { expect };
