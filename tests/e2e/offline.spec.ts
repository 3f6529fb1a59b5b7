// What was read stays readable, whatever becomes of the network, the host or the cache.
import type { Page } from '@playwright/test';
import { buildB, REVISION } from '../support/builds.ts';
import { expect, test, whenKept } from '../support/site.ts';

const POST = '#/read/what-cap-says';
const UNREAD = '#/read/cp-systems';

const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'CAP theorem explained' });

/** Opens the post and waits until all that came is kept. */
async function readOnce(page: Page, url: string): Promise<void> {
  await page.goto(url + POST);
  await expect(title(page)).toBeVisible();
  await whenKept(page);
}

test('a post opened once opens again with the server gone, even after one visit', async ({ page, site }) => {
  await readOnce(page, site.url);

  await site.stop();
  await page.reload();

  await expect(title(page)).toBeVisible();
});

test('the app starts cold without a network, and says what it does not have', async ({ page, context, site }) => {
  await readOnce(page, site.url);
  await site.stop();
  await page.close();

  const later = await context.newPage();
  await later.goto(site.url + UNREAD);
  await expect(later.getByRole('alert')).toContainText('Not on this device yet');
  await later.goto(site.url + POST);

  await expect(title(later)).toBeVisible();
});

test('trying again works as soon as the network is back', async ({ page, site }) => {
  await readOnce(page, site.url);
  await site.stop();
  await page.goto(site.url + UNREAD);
  await expect(page.getByRole('alert')).toBeVisible();

  await site.start();
  await page.getByRole('button', { name: 'Try again' }).click();

  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the edition read before opens when only the name of a newer one arrives', async ({ page, site }) => {
  await readOnce(page, site.url);
  site.deploy(buildB());
  site.misbehave((file) => (file.startsWith('c/v1/files/') ? { kind: 'status', status: 503 } : undefined));

  await page.reload();

  await expect(title(page)).toBeVisible();
  await expect(page.getByText(REVISION)).toBeHidden();
  site.misbehave(undefined);
  // On a slow machine the edition at hand may be shown once more, while the newer one is on its way.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(REVISION)).toBeVisible({ timeout: 3_000 });
  }).toPass();
});

test('a network that never answers does not keep a post that is on the device waiting', async ({ page, site }) => {
  await readOnce(page, site.url);
  site.misbehave(() => ({ kind: 'hang' }));

  await page.reload();

  await expect(title(page)).toBeVisible({ timeout: 5_000 });
});

test('nothing of a captive portal is kept, and what was read still opens', async ({ page, site }) => {
  await readOnce(page, site.url);
  site.misbehave(() => ({ kind: 'portal' }));

  await page.reload();
  await expect(title(page)).toBeVisible();
  await page.goto(site.url + UNREAD);
  await expect(page.getByRole('alert')).toBeVisible();

  expect(await page.evaluate(pagesInContent)).toBe(0);
  site.misbehave(undefined);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('wrong bytes are refused, and not kept', async ({ page, site }) => {
  site.misbehave((file) => (file.startsWith('c/v1/files/') ? { kind: 'wrong' } : undefined));

  await page.goto(site.url + POST);
  await expect(page.getByRole('alert')).toContainText('This arrived damaged');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  site.misbehave(undefined);
  await page.getByRole('button', { name: 'Try again' }).click();

  await expect(title(page)).toBeVisible();
});

test('what rotted in the cache is fetched again', async ({ page, site }) => {
  await readOnce(page, site.url);
  await page.evaluate(spoilContent);

  await page.reload();
  await expect(title(page)).toBeVisible();
  await site.stop();
  await page.reload();

  await expect(title(page)).toBeVisible();
});

test('a part of the app that rotted in the cache is repaired at the next visit', async ({ page, site }) => {
  await readOnce(page, site.url);
  const spoiled = await page.evaluate(spoilSettings);
  expect(spoiled).toBeDefined();

  await page.reload();
  await expect.poll(() => page.evaluate(textOf, spoiled ?? '')).not.toBe('rotten');
  await site.stop();
  await page.goto(`${site.url}#/settings`);

  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('an app whose caches were all wiped heals at the next visit', async ({ page, site }) => {
  await readOnce(page, site.url);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

  await page.reload();
  await expect(title(page)).toBeVisible();
  await whenKept(page);
  await site.stop();
  await page.reload();

  await expect(title(page)).toBeVisible();
});

test('the address of a page without script leads into the app when offline', async ({ page, site }) => {
  await readOnce(page, site.url);
  await site.stop();

  await page.goto(`${site.url}read/what-cap-says/`);

  await expect(title(page)).toBeVisible();
  expect(page.url()).toBe(site.url + POST);
});

test('a failing device storage does not keep a post from being read', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));

  await page.goto(site.url + POST);

  await expect(title(page)).toBeVisible();
  expect(errors).toEqual([]);
});

/** Runs in the page: how many files of the content are HTML. */
async function pagesInContent(): Promise<number> {
  const files = await new Promise<readonly Uint8Array[]>((resolve) => {
    indexedDB.open(`throughline:${location.pathname}`).onsuccess = ({ target }) => {
      const db = (target as IDBOpenDBRequest).result;
      const all = db.transaction('files').objectStore('files').getAll();
      all.onsuccess = () => {
        db.close();
        resolve(all.result);
      };
    };
  });
  return files.filter((bytes) => new TextDecoder().decode(bytes).startsWith('<')).length;
}

/** Runs in the page: changes every kept file of the content into something else. */
function spoilContent(): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.open(`throughline:${location.pathname}`).onsuccess = ({ target }) => {
      const db = (target as IDBOpenDBRequest).result;
      const transaction = db.transaction('files', 'readwrite');
      const files = transaction.objectStore('files');
      const keys = files.getAllKeys();
      keys.onsuccess = () => {
        for (const key of keys.result) files.put(new TextEncoder().encode('{"rotten":true}'), key);
      };
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** Runs in the page: changes the kept settings page into something else, and says which file that is. */
async function spoilSettings(): Promise<string | undefined> {
  for (const name of (await caches.keys()).filter((key) => key.includes(':shell:'))) {
    const cache = await caches.open(name);
    const part = (await cache.keys()).find((request) => /SettingsPage-[^/]+\.js/.test(request.url));
    if (part) await cache.put(part, new Response('rotten', { headers: { 'content-type': 'text/javascript' } }));
    if (part) return part.url;
  }
  return undefined;
}

/** Runs in the page: what is kept under an address. */
async function textOf(url: string): Promise<string | undefined> {
  return (await caches.match(url))?.text();
}
