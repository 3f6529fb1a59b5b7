// The look that a reader chooses: the same in every tab, and no more of it than they asked for.
import { expect, type Page } from '@playwright/test';
import { choose } from '../support/choose.ts';
import { test } from '../support/long-editions.ts';

const POST = '#/paths/way/long';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a look chosen in one tab is there in the other at once, and at the next start before anything is drawn', async ({
  page,
  site,
  context,
}) => {
  await page.goto(`${site.url}#/settings`);
  const other = await context.newPage();
  await other.goto(site.url + POST);
  await expect(title(other)).toBeVisible();
  await page.getByRole('radio', { name: 'Black' }).check();
  await page.getByRole('radio', { name: 'Wide' }).check();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'black');
  await expect(other.locator('html')).toHaveAttribute('data-width', 'wide');
  await other.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const { theme, width } = document.documentElement.dataset;
      document.documentElement.dataset['atFirst'] = `${theme} ${width}`;
    });
  });
  await other.reload();
  await expect(other.locator('html')).toHaveAttribute('data-at-first', 'black wide');
  await page.getByRole('button', { name: 'All as at the start' }).click();
  await expect(other.locator('html')).not.toHaveAttribute('data-width');
});

test('the look moves less where the system or the reader says so', async ({ page, site }) => {
  const pace = () =>
    page
      .locator('.button')
      .first()
      .evaluate((one) => parseFloat(getComputedStyle(one).transitionDuration));
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(site.url);
  await expect(page.locator('.button').first()).toBeVisible();
  expect(await pace()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await pace()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await choose(page, 'Less motion');
  await expect.poll(pace).toBe(0);
});

test('the look loads a face only where it is chosen', async ({ page, site }) => {
  await page.goto(`${site.url}#/settings`);
  await expect(title(page)).toBeVisible();
  const loaded = () =>
    page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family.includes('Atkinson') && status === 'loaded'),
    );
  expect(await loaded()).toBe(false);
  await page.getByRole('radio', { name: 'Easy to tell apart' }).check();
  await expect.poll(loaded).toBe(true);
});

test('the look at twice the size fits the narrowest phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site.url}#/settings`);
  await page.getByRole('radio', { name: '200 %' }).check();
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await page.goto(site.url + POST);
  await expect(title(page)).toHaveText('The long part');
  expect(await width()).toBeLessThanOrEqual(320);
});
