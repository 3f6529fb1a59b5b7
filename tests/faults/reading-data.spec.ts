// Faults that strike what the reader did: where they were, what they read, what they chose.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Device, expect, KILLS, test } from './device.ts';

interface Progress {
  readonly post?: string;
  readonly fraction?: number;
  readonly finishedAt?: number;
  readonly position?: { readonly block: number };
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const records = (device: Device) => device.idb<Progress[]>('reader', 'values');
const recordOf = async (device: Device, post: string) => (await records(device)).find((record) => record.post === post);

async function markRead(device: Device, post: string): Promise<void> {
  await device.open(`#/paths/long/${post}`);
  await device.page.getByRole('button', { name: /mark.* read/i }).click();
}

async function isRead(device: Device, post: string): Promise<void> {
  await expect.poll(async () => (await recordOf(device, post))?.finishedAt).toBeDefined();
}

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

test(`F27 killed right after a stored change, ${KILLS} times: each is there`, async ({ device }) => {
  test.setTimeout(60_000 + KILLS * 15_000);
  await device.visit();
  for (let trial = 0; trial < KILLS; trial++) {
    const post = `long-${(trial % 20) + 1}`;
    await device.open(`#/paths/long/${post}`);
    const wasRead = (await recordOf(device, post))?.finishedAt !== undefined;
    await device.page.getByRole('button', { name: wasRead ? /unread/i : /mark.* read/i }).click();
    await expect.poll(async () => ((await recordOf(device, post))?.finishedAt !== undefined) !== wasRead).toBe(true);
    await device.kill();
    await device.start();
    await device.open('#/paths/long');
    expect(((await recordOf(device, post))?.finishedAt !== undefined) !== wasRead).toBe(true);
  }
  await device.save();
  await device.oracle();
});

const WAYS: Readonly<Record<string, (device: Device) => Promise<unknown>>> = {
  'a reload': ({ page }) => page.reload(),
  'another page of the site': ({ page, site }) => page.goto(`${site.url}?away`),
  'another site': ({ page }) => page.goto('data:text/html,elsewhere'),
  'closing the tab': (device) => device.closeTab(),
};
for (const [way, leave] of Object.entries(WAYS)) {
  test(`F28 a place reached right before ${way} is kept`, async ({ device }) => {
    const page = await device.visit();
    await device.save();
    await device.open('#/paths/long/long-3');
    await expect(title(page, 'Long part 3')).toBeVisible();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          document.querySelectorAll('.prose p')[22]?.scrollIntoView({ block: 'start', behavior: 'instant' });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
    );
    await leave(device);
    await device.open('#/paths/long');
    await expect.poll(async () => (await recordOf(device, 'long-3'))?.position?.block ?? 0).toBeGreaterThan(18);
    await device.oracle();
  });
}

test('F29 two tabs that change one record 200 times each lose nothing', async ({ device }) => {
  const page = await device.visit();
  await page.goto(`${device.site.url}fault/index.html`);
  const other = await device.newPage();
  await other.goto(`${device.site.url}fault/index.html`);
  const count = (tab: Page, field: string) =>
    tab.evaluate(
      (f) =>
        (globalThis as unknown as { count: (n: string, f: string, t: number) => Promise<void> }).count(
          'throughline:/blog/',
          f,
          200,
        ),
      field,
    );
  await Promise.all([count(page, 'one'), count(other, 'other')]);
  const stored = await device.idb<Record<string, number>[]>('reader', 'values');
  expect(stored.find((record) => 'one' in record)).toEqual({ one: 200, other: 200 });
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
  await device.open('#/paths/long/long-4');
  const session = await device.cdp();
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(device.site.url).origin,
    storageTypes: 'indexeddb',
  });
  await markRead(device, 'long-6');
  await isRead(device, 'long-6');
  expect(device.errors).toEqual([]);
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

test('F35 a clock ten years off, and another time zone: nothing expires, the order holds', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  const session = await device.cdp();
  const offBy = async (years: number) => {
    await page.clock.setFixedTime(Date.now() + years * 31_536_000_000);
    await page.reload();
  };
  await offBy(10);
  await markRead(device, 'long-2');
  await isRead(device, 'long-2');
  await offBy(-10);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' });
  await markRead(device, 'long-3');
  await isRead(device, 'long-3');
  await device.open('#/shelf', true);
  await expect(page.getByRole('link', { name: /^Long part/ }).first()).toHaveText(/Long part 3/);
  await device.oracle();
});

for (const [kind, make, words] of [
  ['of 100 MB', () => new File([new Uint8Array(100_000_000)], 'x.json'), 'too large'],
  [
    'cut short',
    () => new File(['{"mark":"throughline-reading-data","version":1,"progress":[{"po'], 'x.json'),
    'cut short',
  ],
  [
    'with __proto__',
    () => new File(['{"__proto__":{"mark":"throughline-reading-data"}}'], 'x.json'),
    'not a file of reading data',
  ],
  [
    'of a version to come',
    () => new File(['{"mark":"throughline-reading-data","version":99}'], 'x.json'),
    'newer version',
  ],
  ['that nests a million deep', () => new File(['['.repeat(1_000_000)], 'x.json'), 'not a file of reading data'],
] as const) {
  test(`F41 a backup ${kind} is refused within two seconds, and nothing is written`, async ({ device }) => {
    const page = await device.visit('#/settings');
    const before = JSON.stringify(await records(device));
    const began = Date.now();
    await page.evaluate((source) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new Function(`return (${source})()`)());
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }, String(make));
    await expect(page.getByText(words)).toBeVisible({ timeout: 2_000 });
    expect(Date.now() - began).toBeLessThan(2_500);
    expect(JSON.stringify(await records(device))).toBe(before);
    expect(device.errors).toEqual([]);
  });
}

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
