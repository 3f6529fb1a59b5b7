// The fixture of every browser test: a site of its own, built beforehand, served as a static host would.
import { test as base, expect, type Page } from '@playwright/test';
import { buildA } from './builds.ts';
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
  await expect.poll(() => page.evaluate(isKept)).toBe(true); // waitForFunction takes a promise itself for an answer
}

/** Runs in the page. */
async function isKept(): Promise<boolean> {
  if (!document.cookie.includes('throughline-was-here=1')) return false; // the app makes its database, not this
  const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/c/v1/files/'));
  const cameWhole = 'first' in document.documentElement.dataset && document.querySelector('.prose') !== null;
  if (cameWhole && fetched.length === 0) return false; // a post that came with its page is fetched later
  const open = indexedDB.open(`throughline:${new URL('./', document.baseURI).pathname}`);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const keys = db.transaction('files').objectStore('files').getAllKeys();
  await new Promise((resolve) => (keys.onsuccess = resolve));
  db.close();
  return fetched.every(({ name }) => keys.result.includes(name.split('/').at(-1) ?? ''));
}

/** Which of the two builds the page runs. */
export const runningBuild = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-build');

export { expect };
