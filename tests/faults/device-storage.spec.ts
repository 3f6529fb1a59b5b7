// Faults of the storage that the browser gives: no room, damage, loss, a hold on it, none at all.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Device, expect, test } from './device.ts';
import { isRead, markRead, title } from './reader.ts';

const database = async (device: Device): Promise<string> => {
  const home = device.storage('IndexedDB');
  const name = (await readdir(home)).find((one) => one.endsWith('.leveldb'));
  if (!name) throw new Error('expected a database on disk');
  return path.join(home, name);
};

test('F15 no room during a save: not called saved, and what was there is untouched', async ({ device }) => {
  const page = await device.start();
  const session = await device.cdp();
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(device.site.url).origin, quotaSize: 60_000 });
  await device.open('#/paths/long/long-1');
  await expect(title(page, 'Long part 1')).toBeVisible();
  await device.open('#/paths/long');
  await device.beginSave();
  await expect(device.keep()).not.toHaveAttribute('data-state', 'running');
  await expect(device.keep()).not.toHaveAttribute('data-state', 'saved');
  await expect(device.keep()).toContainText('no room left');
  await device.open('#/paths/long/long-2');
  await expect(title(page, 'Long part 2')).toBeVisible();
  expect(device.errors).toEqual([]);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(device.site.url).origin }); // there is room again
  await device.open('#/paths/long', true);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await device.goesOn(/^(?:Keep offline|Resume)/);
  await device.oracle();
});

/** Reads and saves, waits for the mirror, and damages the database on disk. */
async function damaged(device: Device, damage: (file: string) => Promise<void>): Promise<void> {
  await device.visit();
  await device.save();
  await markRead(device, 'long-2');
  await isRead(device, 'long-2');
  await expect.poll(() => device.page.evaluate(mirrored), { timeout: 60_000 }).toContain('long-2');
  await device.close();
  const home = await database(device);
  for (const name of await readdir(home)) await damage(path.join(home, name));
  await device.start();
  await device.open('#/paths/long');
}

test('F22 a database with a damaged log: where the reader was comes back, and saves are planned again', async ({
  device,
}) => {
  await damaged(device, async (file) => {
    if (!file.endsWith('.log')) return;
    const bytes = await readFile(file);
    for (let at = 0; at < bytes.length; at += 256) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(file, bytes);
  });
  await expect(device.page.getByText('restored from its copy')).toBeVisible();
  await device.saved();
  await isRead(device, 'long-2');
  await device.oracle();
});

test('F23 a database that does not open: the mirror stands in, keeps what is read, and a reset is offered', async ({
  device,
}) => {
  await damaged(device, async (file) => {
    if (path.basename(file).startsWith('MANIFEST')) await rm(file);
  });
  const { page } = device;
  await expect(page.getByText('comes from its copy')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Build it anew' })).toBeVisible();
  await expect(page.getByText('1 of 20 read')).toBeVisible();
  await markRead(device, 'long-4');
  await expect.poll(() => page.evaluate(mirrored), { timeout: 60_000 }).toContain('long-4');
  await device.kill();
  await device.start();
  await device.open('#/paths/long');
  await expect(device.page.getByText('2 of 20 read')).toBeVisible();
  await device.page.getByRole('button', { name: 'Build it anew' }).click();
  // Chromium refuses to take away what it cannot open; another browser may not.
  const refused = device.page.getByText('The browser refuses. Starting it anew may help.');
  const sound = device.page.locator('.keep[data-state="saved"]');
  await expect(refused.or(sound).first()).toBeVisible();
  await device.open('#/paths/long', true);
  await expect(device.page.getByText('2 of 20 read')).toBeVisible();
  expect(device.errors).toEqual([]);
});

test('F26 a browser that cleared everything away says so, and a file brings it back', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  await markRead(device, 'long-2');
  await isRead(device, 'long-2');
  await device.open('#/settings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const backup = path.join(device.profile, 'backup.json');
  await (await download).saveAs(backup);
  await device.close();
  for (const name of ['IndexedDB', 'Service Worker', 'Local Storage', 'WebStorage', 'Session Storage']) {
    await rm(device.storage(name), { recursive: true, force: true });
  }
  const later = await device.start();
  await device.open('#/paths/long');
  await later.getByRole('status').getByRole('link', { name: 'Bring in a file' }).click();
  await later.getByLabel('Bring in a file').setInputFiles(backup);
  await later.getByRole('button', { name: 'Bring it in' }).click();
  await device.open('#/paths/long');
  await device.saved();
  await isRead(device, 'long-2');
  await later.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await device.oracle();
});

test('F30 a frozen tab that holds a transaction does not keep a post from being read', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  const holder = await device.newPage();
  await holder.goto(`${device.site.url}fault/index.html`);
  await holder.evaluate(hold);
  const session = await device.cdp(holder);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.goto(`${device.site.url}#/paths/long/long-4`);
  await page.reload();
  await expect(title(page, 'Long part 4')).toBeVisible({ timeout: 15_000 });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await holder.close();
  await markRead(device, 'long-5');
  await isRead(device, 'long-5');
  await device.oracle();
});

test('F31 a connection that the browser closed is opened again, unseen', async ({ device }) => {
  await device.visit();
  await device.save();
  await markRead(device, 'long-2');
  await expect.poll(() => device.page.evaluate(mirrored), { timeout: 60_000 }).toContain('long-2');
  await device.open('#/paths/long/long-4');
  const session = await device.cdp();
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(device.site.url).origin,
    storageTypes: 'indexeddb',
  });
  await markRead(device, 'long-6');
  await isRead(device, 'long-6');
  expect(device.errors).toEqual([]);
  await expect.poll(() => device.page.evaluate(mirrored), { timeout: 60_000 }).toContain('long-6');
  await device.open('#/paths/long', true);
  await isRead(device, 'long-2'); // from the mirror, which a tab that stayed open did not write over with less
  await device.open('#/paths/long');
  await expect(device.keep()).toHaveAttribute('data-state', 'none'); // what it took away is not called saved
  await device.save();
  await isRead(device, 'long-6');
  await isRead(device, 'long-2');
  await device.oracle();
});

test('F32, F33 a newer database: the old tab lets go, reads on, deletes nothing', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  await markRead(device, 'long-2');
  await isRead(device, 'long-2');
  const other = await device.newPage();
  await other.goto(`${device.site.url}fault/index.html`);
  expect(await other.evaluate(upgrade)).toBe('upgraded');
  await device.open('#/paths/long/long-8');
  await expect(title(page, 'Long part 8')).toBeVisible();
  await device.open('#/paths/long/long-9', true);
  await expect(title(page, 'Long part 9')).toBeVisible();
  await expect(page.getByText('A newer version of the app keeps your data now')).toBeVisible();
  await isRead(device, 'long-2');
  expect(await device.idb<string[]>('saves', 'keys')).toEqual(['path/long']);
  await device.oracle();
});

test('F34 with storage blocked by preference the app reads online, and says so', async ({ device }) => {
  await mkdir(device.storage(), { recursive: true });
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(device.storage('Preferences'), JSON.stringify(blocked));
  const page = await device.start();
  await device.open('#/paths/long/long-2');
  await expect(title(page, 'Long part 2')).toBeVisible();
  await expect(page.getByText('keeps no data')).toBeVisible();
  await device.open('#/paths/long');
  await page.getByRole('button', { name: /^Keep offline/ }).click();
  await expect(device.keep()).toContainText('keeps nothing');
  expect(device.errors).toEqual([]);
});

test('F34 in a private window the app reads and saves for as long as that is open', async ({ device }) => {
  const page = await device.start(['--incognito']);
  await device.open('#/paths/long/long-2');
  await expect(title(page, 'Long part 2')).toBeVisible();
  await device.save();
  await device.site.stop();
  await device.opens('long-9', 'Long part 9');
  expect(device.errors).toEqual([]);
});

/** Runs in the page: the mirror's text. */
async function mirrored(): Promise<string> {
  document.dispatchEvent(new Event('visibilitychange'));
  const name = (await caches.keys()).find((key) => key.endsWith(':mirror'));
  return name ? ((await (await (await caches.open(name)).match('reader.json'))?.text()) ?? '') : '';
}

/** Runs in the page: holds a transaction on the reader's data for ever. */
function hold(): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.open('throughline:/blog/').onsuccess = ({ target }) => {
      const store = (target as IDBOpenDBRequest).result.transaction('reader', 'readwrite').objectStore('reader');
      const again = () => {
        store.put(1, 'held').onsuccess = again;
      };
      again();
      resolve();
    };
  });
}

/** Runs in the page: what a build of next year would do to the database. */
function upgrade(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('throughline:/blog/', 9);
    opening.onblocked = () => resolve('blocked');
    opening.onsuccess = () => {
      opening.result.close();
      resolve('upgraded');
    };
  });
}
