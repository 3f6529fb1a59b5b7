// A new deployment waits until the reader asks for it, and takes nothing away from those who do not.
import type { Page } from '@playwright/test';
import { buildB } from '../support/builds.ts';
import { expect, runningBuild, test, whenKept } from '../support/site.ts';

const POST = '#/read/what-cap-says';

const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'CAP theorem explained' });
const notice = (page: Page) => page.getByRole('status').getByText('A new version is ready');
const update = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Update' });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(title(page)).toBeVisible();
  await whenKept(page);
}

/** Runs in the page: looks for a new version, as coming back to the page after an hour does. */
async function look(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update();
}

/** Runs in the page: how far the newest version has come, as the browser says it; undefined where there is none. */
async function newest(): Promise<ServiceWorkerState | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (registration?.installing ?? registration?.waiting)?.state;
}

test('a new build waits after a reload, then takes over when the reader asks', async ({ page, site }) => {
  await open(page, site.url + POST);
  await expect(notice(page)).toBeHidden();
  site.deploy(buildB());

  await page.reload();
  await expect(notice(page)).toBeVisible();
  expect(await runningBuild(page)).toBe('A');
  await update(page).click();

  await expect(page.locator('html[data-build="B"]')).toBeAttached();
  await expect(title(page)).toBeVisible();
  await expect(notice(page)).toBeHidden();
});

test('an open page finds the new build in its first session', async ({ page, site }) => {
  await open(page, site.url + POST);
  site.deploy(buildB());

  await page.evaluate(look);
  await update(page).click();

  await expect(page.locator('html[data-build="B"]')).toBeAttached();
});

test('an update in one tab does not reload another, whose parts still load', async ({ page, context, site }) => {
  await open(page, site.url + POST);
  const other = await context.newPage();
  await open(other, site.url + POST);
  await other.evaluate(() => document.documentElement.setAttribute('data-same', 'yes'));
  site.deploy(buildB());

  await page.evaluate(look);
  await update(page).click();
  await expect(page.locator('html[data-build="B"]')).toBeAttached();
  await other.goto(`${site.url}#/settings`); // a part of build A that this tab has not loaded yet, and the host no longer has

  await expect(other.locator('html[data-same="yes"]')).toBeAttached();
  await expect(other.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(notice(other)).toBeVisible();
  await update(other).click();
  await expect(other.locator('html[data-build="B"]')).toBeAttached();
});

test('the new build works with the server gone', async ({ page, site }) => {
  await open(page, site.url + POST);
  site.deploy(buildB());
  await page.evaluate(look);
  await update(page).click();
  await expect(page.locator('html[data-build="B"]')).toBeAttached();
  await expect(title(page)).toBeVisible();
  await whenKept(page);

  await site.stop();
  await page.reload();

  await expect(title(page)).toBeVisible();
  expect(await runningBuild(page)).toBe('B');
});

for (const fault of [
  { kind: 'status', status: 404 },
  { kind: 'cut' },
  { kind: 'short' },
  { kind: 'portal' },
] as const) {
  test(`a deployment with a broken file (${fault.kind}) is not taken, until it is whole`, async ({ page, site }) => {
    await open(page, site.url + POST);
    let broken = '';
    site.deploy(buildB());
    site.misbehave((file) => {
      if (!broken && /^assets\/b-.+\.js$/.test(file)) broken = file;
      return file === broken ? fault : undefined;
    });

    await page.evaluate(look);
    await expect.poll(() => broken).not.toBe('');
    await expect.poll(() => page.evaluate(newest)).not.toBe('installing');
    expect(await page.evaluate(newest)).toBeUndefined();
    await page.reload();
    await expect(title(page)).toBeVisible();
    await expect(notice(page)).toBeHidden();
    expect(await runningBuild(page)).toBe('A');

    site.misbehave(undefined);
    await page.reload();
    await expect(notice(page)).toBeVisible();
  });
}

test('an install takes over what the device has, instead of fetching it again', async ({ page, site }) => {
  await open(page, site.url + POST);
  await expect.poll(() => site.asked.filter((file) => file.endsWith('.png')).length).toBeGreaterThan(0);
  const before = site.asked.length;
  site.deploy(buildB());

  await page.evaluate(look);
  await expect(notice(page)).toBeVisible();

  expect(site.asked.slice(before).filter((file) => /\.(?:png|svg|woff2)$/.test(file))).toEqual([]);
});
