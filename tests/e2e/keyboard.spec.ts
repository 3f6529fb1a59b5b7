// From Start Here to the end of a series without a pointer, and the way back.
import type { Locator, Page } from '@playwright/test';
import { PARTS } from '../support/cap-series.ts';
import { expect, test } from '../support/site.ts';

const PATH = 'The CAP theorem, properly';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Tab until the wanted element has the focus; fails where the keys do not lead to it. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 200; pressed++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
  }
  throw new Error(`expected the keys to lead to ${wanted}, they did not within 200 presses`);
}

/** What has the focus shows it: an outline of at least two pixels. */
const outlined = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });

test('the keyboard alone leads from Start Here to the end of a series', async ({ page, site }) => {
  await page.goto(site.url);
  await expect(title(page)).toHaveText('What would you like to understand?');
  await tabTo(page, page.getByRole('list', { name: PATH }).getByRole('link', { name: PARTS[0] }));
  expect(await outlined(page)).toBe(true);
  await page.keyboard.press('Enter');

  for (const [index, name] of PARTS.entries()) {
    await expect(title(page)).toHaveText(name);
    await expect(title(page)).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: 'Mark as read' }));
    expect(await outlined(page)).toBe(true);
    await page.keyboard.press('Enter');
    await expect(page.getByText('You have read this.')).toBeVisible();
    if (index < PARTS.length - 1) await page.keyboard.press('j');
  }

  const way = page.getByRole('navigation', { name: 'Previous and next part' });
  await expect(way).toContainText('You have reached the end of The CAP theorem, properly');
  await expect(way.getByRole('link', { name: /^Next, for/ }).first()).toBeVisible();
  await tabTo(page, way.getByRole('link', { name: PATH, exact: true }));
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(PATH);
  await expect(page.getByText(/^All 5 read/)).toBeVisible();
});
