// A post that is on the device is there before the app: the service worker puts its text into the page, and the app takes it
// over where it stands.
import type { Page } from '@playwright/test';
import { inStore } from '../support/in-store.ts';
import { expect, test, whenKept } from '../support/site.ts';

const POST = '#/paths/cap/cp-systems';
const HEADING = 'one-leader-as-long-as-it-can-prove-it';

const prose = (page: Page) => page.locator('.prose');

/** Opens the post, and leaves it with this many pixels scrolled away and all of it on the device. */
async function readTo(page: Page, url: string, top: number): Promise<void> {
  await page.goto(url + POST);
  await expect(prose(page)).toBeVisible();
  await whenKept(page);
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
  await expect.poll(() => positionKept(page)).toBe(top > 0);
}

/** Whether a place in the post reached the device. */
async function positionKept(page: Page): Promise<boolean> {
  const record = await inStore<{ position?: unknown } | undefined>(page, 'reader', { get: 'progress/cp-systems' });
  return record?.position !== undefined;
}

/** Runs in the page: how high the block stands that begins so. */
function heightOf(words: string): number {
  const block = [...document.querySelectorAll('.prose > *')].find((one) => one.textContent?.startsWith(words));
  return block?.getBoundingClientRect().top ?? Number.NaN;
}

/** Runs in the page: how the block at the reading line begins. */
function wordsHere(): string {
  const line = innerHeight * 0.3;
  const block = [...document.querySelectorAll('.prose > *')].find((one) => one.getBoundingClientRect().bottom > line);
  return block?.textContent?.slice(0, 40) ?? '';
}

/** Pixels: a place is found again by its words, so to the line and not to the pixel. */
const LINE = 30;

/** The script that starts the app, as it is asked for and as the worker keeps it. */
const START = /assets\/[^/]*index-[^/]*\.js(?:\?|$)/;

/** The app's own start never arrives; all else is as it was. */
async function holdApp(page: Page, site: { misbehave: (how: (file: string) => { kind: 'hang' } | undefined) => void }) {
  site.misbehave((file) => (START.test(file) ? { kind: 'hang' } : undefined)); // first: the worker mends what it lost
  expect(await page.evaluate(forget, START.source)).toBe(1);
}

/** Runs in the page: takes what is named so out of the caches. Gives how many files that were. */
async function forget(pattern: string): Promise<number> {
  let count = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) if (new RegExp(pattern).test(url) && (await cache.delete(url))) count++;
  }
  return count;
}

const isStarted = (page: Page) => page.evaluate(() => 'started' in document.documentElement.dataset);

test('the text is there at the reader’s place though the app never comes', async ({ page, site }) => {
  await readTo(page, site.url, 3_000);
  const words = await page.evaluate(wordsHere);
  const before = await page.evaluate(heightOf, words);
  await holdApp(page, site);

  await page.reload({ waitUntil: 'commit' });

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(prose(page)).toBeVisible();
  await expect.poll(async () => Math.abs((await page.evaluate(heightOf, words)) - before)).toBeLessThan(LINE);
  expect(await isStarted(page)).toBe(false);
});

test('the app takes the text over where it stands: the same elements, and nothing moves', async ({ page, site }) => {
  await readTo(page, site.url, 3_000);
  const words = await page.evaluate(wordsHere);
  const before = await page.evaluate(heightOf, words);
  await page.addInitScript(() => {
    const seen = { moved: 0 };
    Object.assign(globalThis, { seen });
    const moves = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries()) seen.moved += (entry as PerformanceEntry & { value: number }).value;
    };
    new PerformanceObserver(moves).observe({ type: 'layout-shift', buffered: true });
    addEventListener('DOMContentLoaded', () => {
      const paragraph = document.querySelector('.prose > p');
      if (paragraph instanceof HTMLElement) paragraph.dataset['mark'] = 'drawn';
    });
  });

  await page.reload();

  await expect.poll(() => isStarted(page)).toBe(true);
  await expect(page.locator('#app')).not.toHaveAttribute('data-drawn');
  await expect(page.locator('.prose > p').first()).toHaveAttribute('data-mark', 'drawn');
  expect(Math.abs((await page.evaluate(heightOf, words)) - before)).toBeLessThan(LINE);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: { moved: number } }).seen.moved)).toBeLessThan(
    0.01,
  );
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
});

test('what is pressed before the app is there is answered when it is', async ({ page, site }) => {
  await readTo(page, site.url, 0);
  await page.addInitScript(() => {
    const press = () => document.querySelector<HTMLElement>('article .mark button')?.click();
    addEventListener('DOMContentLoaded', press);
  });

  await page.reload();

  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
});

test('a reader who goes on before the app is there stays where they went', async ({ page, site }) => {
  await readTo(page, site.url, 3_000);
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', async () => {
      dispatchEvent(new WheelEvent('wheel'));
      for (let frame = 0; frame < 8; frame++) await new Promise(requestAnimationFrame); // as soon as a hand could
      scrollTo({ top: 1_000, behavior: 'instant' });
    });
  });

  await page.reload();

  await expect.poll(() => isStarted(page)).toBe(true);
  await expect(page.locator('#app')).not.toHaveAttribute('data-drawn');
  const top = await page.evaluate(() => scrollY);
  expect(Math.abs(top - 1_000)).toBeLessThan(200);
});

test('a link that is followed before the app is there leads where it says', async ({ page, site }) => {
  await readTo(page, site.url, 0);
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => document.querySelector<HTMLElement>('a[href="#/settings"]')?.click());
  });

  await page.reload();

  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.goBack();
  await expect(prose(page)).toBeVisible();
});

test('a heading in the address is where the text begins', async ({ page, site }) => {
  await readTo(page, site.url, 0);
  await page.evaluate((hash) => (location.hash = hash), `${POST}/${HEADING}`);
  await expect(page.locator(`#${HEADING}`)).toBeInViewport();
  await holdApp(page, site);

  await page.reload({ waitUntil: 'commit' });

  await expect(page.locator(`#${HEADING}`)).toBeInViewport();
  expect(await isStarted(page)).toBe(false);
});

test('a post whose bytes rotted on the device is left to the app, which mends it', async ({ page, site }) => {
  await readTo(page, site.url, 0);
  await page.evaluate(async () => {
    const open = indexedDB.open(`throughline:${new URL('./', document.baseURI).pathname}`);
    await new Promise((resolve) => (open.onsuccess = resolve));
    const files = open.result.transaction('files', 'readwrite').objectStore('files');
    const keys = files.getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    for (const key of keys.result) files.put(new Uint8Array([1, 2, 3]), key);
    await new Promise((resolve) => (files.transaction.oncomplete = resolve));
    open.result.close();
  });

  await page.reload();

  await expect(prose(page)).toBeVisible();
  await expect(page.locator('#app')).not.toHaveAttribute('data-files');
});
