// A browser without service workers.
import type { Page } from '@playwright/test';
import { inStore } from '../support/in-store.ts';
import { expect, test, wake } from '../support/site.ts';

const POST = 'read/what-cap-says/';

test.use({ serviceWorkers: 'block' });

test('a first visit asks for nothing that keeps, and is remembered by the next', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.url + POST);
  await wake(page);
  await expect(page.locator('html')).toHaveAttribute('data-started', '');
  await page.evaluate(() => document.querySelectorAll('.prose h2')[2]?.scrollIntoView());
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('heading');
  expect(asked.filter((url) => /device-|\/c\/v1\//.test(url))).toEqual([]);

  await page.goto(site.url);
  await expect(page.getByRole('main')).toContainText('Continue');
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('heading');
});

for (const how of ['stays for a while', 'puts the page away'] as const) {
  test(`what was read on a first visit is on the device once the reader ${how}`, async ({ page, site }) => {
    await page.clock.install();
    await page.goto(site.url + POST);
    await wake(page);
    await expect(page.locator('html')).toHaveAttribute('data-started', '');
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('position');
    expect(await recordsKept(page)).toEqual([]);
    if (how === 'stays for a while') await page.clock.fastForward(15_000);
    else await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => recordsKept(page)).toContain('progress/what-cap-says');
  });
}

/** The keys of the reader's records on the device, which has none before it was opened. */
async function recordsKept(page: Page): Promise<readonly IDBValidKey[]> {
  const made = await page.evaluate(() => indexedDB.databases());
  return made.length === 0 ? [] : inStore(page, 'reader', 'keys');
}
