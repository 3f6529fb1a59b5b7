// Faults of deployments, and of the service worker that brings them.
import type { Page } from '@playwright/test';
import { folder } from './builds.ts';
import { expect, test } from './device.ts';
import { title } from './reader.ts';
import { countShell } from './shell.ts';

const buildOf = (page: Page) => page.locator('html').getAttribute('data-build');
const update = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Update', exact: true });
const look = (page: Page) =>
  page.evaluate(
    async () => void (await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined)),
  );

for (const [row, fault, said] of [
  ['F02', { kind: 'status', status: 404 }, 'answers 404'],
  ['F03', { kind: 'cut' }, 'is cut in the middle'],
  ['F04', { kind: 'short' }, 'comes cleanly short'],
  ['F05', { kind: 'portal' }, 'is a captive portal page'],
] as const) {
  test(`${row} a deployment of which a file ${said}: the old release stays, and it heals`, async ({ device }) => {
    const page = await device.visit();
    await device.save();
    let broken = '';
    device.site.deploy(folder('b'));
    device.site.misbehave((file) => {
      if (row === 'F05') return fault;
      if (!broken && /^assets\/b-.+\.js$/.test(file)) broken = file;
      return file === broken ? fault : undefined;
    });
    await look(page);
    await page.reload();
    await expect(title(page, 'The long one')).toBeVisible();
    expect(await buildOf(page)).toBe('A');
    device.site.misbehave(undefined);
    await page.reload();
    await update(page).click();
    await expect(page.locator('html[data-build="B"]')).toBeAttached();
    await device.oracle();
  });
}

test('F06 killed at ten moments of the first install, the app completes it and fetches nothing twice', async ({
  device,
}) => {
  test.setTimeout(180_000);
  for (let delay = 0; delay < 10; delay++) {
    await device.start();
    await device.page.goto(`${device.site.url}#/paths/long`, { waitUntil: 'commit' }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, delay * 60));
    await device.kill();
  }
  await device.visit();
  await device.save();
  await device.oracle();
});

test('F07 with no room at all the app reads online', async ({ device }) => {
  const page = await device.start();
  const session = await device.cdp();
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(device.site.url).origin, quotaSize: 10_000 });
  await device.open('#/paths/long/long-2');
  await expect(title(page, 'Long part 2')).toBeVisible();
  await device.open('#/paths/long/long-3');
  await expect(title(page, 'Long part 3')).toBeVisible();
  expect(device.errors).toEqual([]);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(device.site.url).origin }); // there is room again
  await device.close();
  await device.visit();
  await device.save();
  await device.oracle();
});

test('F08 a stale host does not take away what is saved', async ({ device }) => {
  device.site.deploy(folder('b'));
  const page = await device.visit();
  await device.save();
  device.site.deploy(folder('a'));
  await page.reload();
  await device.saved();
  await page.reload();
  await device.saved();
  await device.oracle({ build: 'b', skip: [7] });
});

test('F36 three deployments, each taken in one tab: the other goes on, not reloaded', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  const other = await device.newPage();
  await other.goto(`${device.site.url}#/paths/long`);
  await expect(title(other, 'The long one')).toBeVisible();
  await other.evaluate(() => document.documentElement.setAttribute('data-same', 'yes'));
  for (const [build, name] of [
    ['b', 'B'],
    ['c', 'C'],
    ['a', 'A'],
  ] as const) {
    device.site.deploy(folder(build));
    await look(page);
    await update(page).click();
    await expect(page.locator(`html[data-build="${name}"]`)).toBeAttached();
    await expect(title(page, 'The long one')).toBeVisible();
  }
  await other.goto(`${device.site.url}#/settings`);
  await expect(title(other, 'Settings')).toBeVisible();
  await other.goto(`${device.site.url}#/latest`);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.locator('html[data-same="yes"]')).toBeAttached();
  expect(device.errors).toEqual([]);
  await device.oracle();
});

test('F37 a new worker that stays in waiting costs one reload', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  device.site.deploy(folder('b'));
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-same', 'yes');
    ServiceWorker.prototype.postMessage = () => undefined; // what it is told does not reach it, as in a storm of fetches
  });
  await look(page);
  await update(page).click();
  await expect(page.locator('html:not([data-same])')).toBeAttached();
  await update(page).click();
  await expect(page.locator('html[data-build="B"]')).toBeAttached();
  await device.oracle();
});

test('F38 a deployment that does not start leads to the rescue page, back, and on with the next', async ({
  device,
}) => {
  const page = await device.visit();
  await device.save();
  device.site.deploy(folder('broken'));
  await look(page);
  await update(page).click();
  await expect(title(page, 'This version does not start')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save your reading data to a file' }).click();
  await download;
  await page.getByRole('button', { name: 'Use the version before' }).click();
  await expect(title(page, 'The long one')).toBeVisible();
  expect(await buildOf(page)).toBe('A');
  await device.saved();
  device.site.deploy(folder('b'));
  await page.reload();
  await update(page).click();
  await expect(page.locator('html[data-build="B"]')).toBeAttached();
  await expect(title(page, 'The long one')).toBeVisible();
  device.errors.length = 0; // the broken build's own
  await device.oracle();
});

test('F39 an app older than the format of the site opens what is saved and says what is wrong', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  device.site.deploy(folder('newer'));
  await device.open('#/paths/long/long-6', true);
  await expect(title(page, 'Long part 6')).toBeVisible();
  await expect(page.getByRole('note').first()).toContainText('newer form');
  await device.open('#/read/cp-systems'); // not on the device: the last edition known still comes
  await expect(page.getByRole('note').first()).toContainText('newer form');
  await device.oracle();
});

test('F40 a post withdrawn after it was saved is labelled, and its copy stays', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  device.site.deploy(folder('b'));
  await device.open('#/paths/long/long-7');
  await expect(async () => {
    await page.reload(); // a slow machine may show the copy before the site has answered
    await expect(title(page, 'Long part 7')).toBeVisible();
    await expect(page.getByRole('note').first()).toContainText('taken this away', { timeout: 2_000 });
  }).toPass();
  await device.open('#/paths/long');
  await expect(page.getByRole('button', { name: /^Update: 1 revised, 1 withdrawn/ })).toBeVisible();
  await device.oracle();
});

test('the kill switch takes the worker away and leaves what is saved', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  device.site.deploy(folder('retired'));
  await look(page);
  await expect.poll(() => page.evaluate(countShell)).toBe(0);
  await page.reload();
  expect(await buildOf(page)).toBe('RETIRED');
  await device.saved();
});
