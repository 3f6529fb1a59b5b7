// What the reader did goes from one device to another as a file, and away when they say so.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

const POST = 'CP systems: the hidden cost of strong consistency';
const goingOn = (page: Page) => page.getByRole('region', { name: POST });

test('a file takes what was read to another device', async ({ page, browser, site }) => {
  await page.goto(`${site.url}#/paths/cap/cp-systems`);
  await page.locator('#when-to-pay').evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await expect(page.getByRole('complementary').getByRole('link', { name: 'When to pay' })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await page.goto(`${site.url}#/settings`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const file = await (await download).path();

  const other = await (await browser.newContext()).newPage();
  await other.goto(`${site.url}#/settings`);
  await other.getByLabel('Bring in a file').setInputFiles(file);
  await expect(other.getByText('1 post new here, 0 further on, 0 the same')).toBeVisible();
  await other.getByRole('button', { name: 'Bring it in' }).click();
  await expect(other.getByText('It is in.')).toBeVisible();
  await other.reload();
  await other.getByRole('link', { name: 'Start here' }).first().click();
  await expect(goingOn(other)).toContainText('You stopped at “When to pay”');
  await other.context().close();
});

test('a file that is not ours changes nothing, and erasing asks first', async ({ page, site }) => {
  await page.goto(`${site.url}#/paths/cap/cp-systems`);
  await page.locator('#when-to-pay').evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await expect(page.getByRole('complementary').getByRole('link', { name: 'When to pay' })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await page.goto(`${site.url}#/settings`);
  await page
    .getByLabel('Bring in a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"__proto__":{"a":1}}') });
  await expect(page.getByText('This is not a file of reading data. Nothing was changed.')).toBeVisible();

  await page.getByRole('button', { name: 'Erase all' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.goto(site.url);
  await expect(goingOn(page)).toBeVisible();

  await page.goto(`${site.url}#/settings`);
  await page.getByRole('button', { name: 'Erase all' }).click();
  await page.getByRole('button', { name: 'Erase 1 post' }).click();
  await expect(page.getByText('All of it is forgotten.')).toBeVisible();
  await page.reload();
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(goingOn(page)).toBeHidden();
});

/** Runs in the page: hands over a file of so many signs, and tells how long the answer took, in milliseconds. */
function bringIn([start, sign, count]: readonly [string, string, number]): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  const status = input?.closest('section')?.querySelector('[role="status"]');
  if (!input || !status) throw new Error('there is nothing to bring a file in with');
  const files = new DataTransfer();
  files.items.add(new File([start + sign.repeat(count)], 'x.json', { type: 'application/json' }));
  return new Promise((resolve) => {
    const begun = performance.now();
    new MutationObserver(() => resolve(performance.now() - begun)).observe(status, { childList: true, subtree: true });
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test('a file too large is refused at once, and so is one without end in depth', async ({ page, site }) => {
  await page.goto(`${site.url}#/settings`);
  await expect(page.getByLabel('Bring in a file')).toBeAttached();
  expect(await page.evaluate(bringIn, ['', ' ', 21_000_000] as const)).toBeLessThan(2000);
  await expect(page.getByText('This file is too large to be reading data.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Bring in a file')).toBeAttached();
  const deep = '{"mark":"throughline-reading-data","version":2,"progress":';
  expect(await page.evaluate(bringIn, [deep, '[', 15_000_000] as const)).toBeLessThan(2000);
  await expect(page.getByText('This file is cut short or was changed.')).toBeVisible();
});
