// Pages that come over a slow network hold still: what is shown first does not move when the rest arrives.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

const PAGES = [
  '#/',
  '#/paths',
  '#/paths/cap',
  '#/paths/cap/cp-systems',
  '#/read/merkle-trees',
  '#/topics',
  '#/topics/distributed-systems',
  '#/latest',
  '#/shelf',
  '#/about',
  '#/nowhere',
];
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

/** 1.6 Mbit/s and 150 ms: a slow phone connection. */
async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const speed = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
  await session.send('Network.emulateNetworkConditions', speed);
}

/** Begins to count in every page that is opened from now on: shifts that follow no act of the reader. */
async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) sum += entry.value;
      }
      Object.assign(window, { shifted: sum });
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifted: 0 });
  });
}

const shifted = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { shifted: number }).shifted);

/** Two frames after everything that was asked for is there, so that the last shift is counted. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Loading…')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

test.use({ serviceWorkers: 'block' });

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test.describe(screen, () => {
    test.use({ viewport });
    for (const hash of PAGES) {
      test(`${hash} holds still while it arrives`, async ({ page, site }) => {
        await countShifts(page);
        await slow(page);
        await page.goto(site.url + hash);
        await settled(page);
        expect(await shifted(page)).toBeLessThanOrEqual(0.01);
      });
    }

    test('going from page to page moves nothing that stays', async ({ page, site }) => {
      await countShifts(page);
      await page.goto(site.url);
      await settled(page);
      await slow(page);
      const before = await shifted(page);
      for (const hash of PAGES.slice(1)) {
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
        await settled(page);
      }
      expect((await shifted(page)) - before).toBeLessThanOrEqual(0.01 * (PAGES.length - 1));
    });
  });
}
