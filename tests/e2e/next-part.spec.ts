// The next part of a path, once it was fetched ahead.
import type { Page } from '@playwright/test';
import { test as testLong } from '../support/long-editions.ts';
import { expect, test } from '../support/site.ts';

test.use({ serviceWorkers: 'block' });

/** Counts the frames that are drawn between a tap and the new title, from before the tap on. */
const countFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counted = { frames: 0, before: -1 };
    Object.assign(globalThis, { counted });
    const old = document.querySelector('h1');
    const count = () => {
      counted.frames++;
      requestAnimationFrame(count);
    };
    addEventListener('click', () => requestAnimationFrame(count), { once: true, capture: true });
    new MutationObserver(() => {
      const now = document.querySelector('main h1');
      if (counted.before < 0 && now && now !== old) counted.before = counted.frames;
    }).observe(document.body, { childList: true, subtree: true });
  });

test('the next part, fetched ahead, is there with the first frame after the tap', async ({ page, site }) => {
  await page.goto(`${site.url}#/paths/cap/what-cap-says`, { waitUntil: 'networkidle' });
  await expect(page.locator('.prose p').first()).toBeVisible();
  const next = page.locator('a[rel="next"]');
  const fetched = page.waitForResponse((response) => response.url().includes('/c/v1/files/'));
  await next.scrollIntoViewIfNeeded();
  await fetched;
  await page.waitForLoadState('networkidle');
  const title = await next.locator('b').textContent();
  const frames: number[] = [];
  for (let time = 0; time < 3; time++) {
    await countFrames(page);
    await next.click();
    await expect(page.locator('main h1')).toHaveText(title ?? '');
    frames.push(await page.evaluate(() => (globalThis as unknown as { counted: { before: number } }).counted.before));
    await page.goBack();
    await expect(page.locator('main h1')).not.toHaveText(title ?? '');
  }
  expect(Math.min(...frames)).toBe(0); // a busy machine may take longer now and then
});

testLong.describe('of a long post', () => {
  testLong.use({ serviceWorkers: 'block' });

  const LONG = '#/paths/way/long';
  const toNearTheEnd = async (page: Page) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The long part');
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight * 0.8, behavior: 'instant' }));
    await expect(page.getByRole('complementary').locator('[aria-current="location"]')).toContainText(/Section 3\d/);
  };
  const framesToNext = (page: Page) =>
    page.evaluate(async () => {
      document.querySelector<HTMLAnchorElement>('a[rel="next"]')?.click();
      for (let frame = 1; frame < 100; frame++) {
        await new Promise(requestAnimationFrame);
        if (document.querySelector('h1')?.textContent === 'The part that follows') return frame;
      }
      return Number.POSITIVE_INFINITY;
    });
  const files = (asked: readonly string[]) => asked.filter((file) => file.startsWith('c/v1/files/')).length;

  testLong('is fetched near the end, and there two frames after it was asked for', async ({ page, site }) => {
    await page.goto(site.url + LONG, { waitUntil: 'networkidle' });
    const before = files(site.asked);
    await toNearTheEnd(page);
    await expect.poll(() => files(site.asked)).toBeGreaterThan(before);
    const frames: number[] = [];
    for (let time = 0; time < 3; time++) {
      frames.push(await framesToNext(page));
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The long part');
    }
    expect(Math.min(...frames)).toBeLessThanOrEqual(2); // a busy machine may take longer now and then
  });

  testLong('is not fetched ahead where the reader saves data', async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto(site.url + LONG);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The long part');
    await page.waitForLoadState('networkidle');
    const before = files(site.asked);
    await toNearTheEnd(page);
    await page.getByRole('link', { name: /^Next/ }).first().hover();
    expect(files(site.asked)).toBe(before);
  });
});
