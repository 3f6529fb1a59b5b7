// Faults of the caches that hold the app itself, and of the worker's registration.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './device.ts';
import { title } from './reader.ts';
import { countShell } from './shell.ts';

test('F20 caches wiped with the worker alive are filled again at the next visit', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  const all = await page.evaluate(countShell);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect(title(page, 'The long one')).toBeVisible();
  await expect.poll(() => page.evaluate(countShell), { timeout: 30_000 }).toBe(all); // any may be the one that a post needs
  await device.oracle();
});

test('F21 a garbage entry of the shell is mended within one visit', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  await page.evaluate(spoilShell);
  await device.close();
  await device.start();
  await device.open('#/paths/long');
  await expect.poll(() => device.page.evaluate(countGarbage), { timeout: 30_000 }).toBe(0);
  await device.oracle();
});

test('F24 flipped bytes in the cache on disk are mended', async ({ device }) => {
  await device.visit();
  await device.save();
  await device.close();
  const home = device.storage('Service Worker', 'CacheStorage');
  const files = (await readdir(home, { recursive: true, withFileTypes: true })).filter(
    (f) => f.isFile() && /_0$/.test(f.name),
  );
  let flipped = 0;
  for (const entry of files.slice(0, 12)) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    if (bytes.length < 3_000) continue;
    bytes[1_500] = (bytes[1_500] ?? 0) ^ 0xff;
    await writeFile(file, bytes);
    flipped++;
  }
  expect(flipped).toBeGreaterThan(0);
  await device.start();
  await device.open('#/paths/long');
  await expect(title(device.page, 'The long one')).toBeVisible();
  await device.open('#/offline');
  await device.page.getByRole('button', { name: 'Check everything now' }).click();
  await expect(device.page.getByText('Everything saved is whole.')).toBeVisible({ timeout: 30_000 });
  await device.oracle();
});

test('F25 a lost registration is made anew', async ({ device }) => {
  await device.visit();
  await device.save();
  await device.close();
  await rm(device.storage('Service Worker', 'Database'), { recursive: true, force: true });
  await device.start();
  await device.open('#/paths/long');
  await device.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const before = device.site.asked.length;
  await device.saved();
  expect(device.site.asked.slice(before).filter((file) => file.startsWith('c/v1/files/'))).toEqual([]);
  await device.oracle();
});

/** Runs in the page: puts garbage in the place of two scripts and the icon. */
async function spoilShell(): Promise<void> {
  for (const name of (await caches.keys()).filter((key) => key.includes(':shell:'))) {
    const cache = await caches.open(name);
    for (const request of (await cache.keys()).filter(({ url }) => /SettingsPage|OfflinePage|icon\.svg/.test(url))) {
      await cache.put(request, new Response('garbage'));
    }
  }
}

/** Runs in the page. */
async function countGarbage(): Promise<number> {
  let count = 0;
  for (const name of await caches.keys()) {
    for (const answer of await (await caches.open(name)).matchAll()) if ((await answer.text()) === 'garbage') count++;
  }
  return count;
}
