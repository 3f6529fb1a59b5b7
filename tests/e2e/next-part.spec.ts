// The next part of a path, once it was fetched ahead.
import type { Page } from '@playwright/test';
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
  await countFrames(page);
  await next.click();
  await expect(page.locator('main h1')).toHaveText(title ?? '');
  expect(await page.evaluate(() => (globalThis as unknown as { counted: { before: number } }).counted.before)).toBe(0);
});
