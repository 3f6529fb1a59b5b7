// Footnotes where readers want them: beside the line on a wide screen, below its paragraph on a phone, last on paper.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

const POST = '#/read/cp-systems';
const WORDS = /read-only mode/;

const reference = (page: Page) => page.locator('#fnref-1');
const note = (page: Page) => page.locator('[role=doc-footnote]').filter({ hasText: WORDS });
const endnotes = (page: Page) => page.locator('[role=doc-endnotes]');

test('a wide screen shows a note beside its line, outside the text', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(site.url + POST);
  await expect(note(page)).toBeVisible();
  await expect(endnotes(page)).toBeHidden();
  await reference(page).scrollIntoViewIfNeeded();
  const [text, line, beside] = await Promise.all([
    page.locator('.prose').boundingBox(),
    reference(page).boundingBox(),
    note(page).boundingBox(),
  ]);
  if (!text || !line || !beside) throw new Error('expected the text, the reference and the note to be shown');
  expect(beside.x).toBeGreaterThan(text.x + text.width);
  expect(beside.x + beside.width).toBeLessThan(1440);
  expect(Math.abs(beside.y - line.y)).toBeLessThan(20);

  await reference(page).click();
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reference(page)).toBeFocused();
});

test('a phone opens a note below its paragraph and closes it again', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(site.url + POST);
  await expect(reference(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(note(page)).toBeHidden();
  await reference(page).click();
  await expect(note(page)).toBeVisible();
  await expect(reference(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeHidden();
  await expect(reference(page)).toBeFocused();
  expect(new URL(page.url()).hash).toBe(POST);
});

test('a window that is made narrow takes the notes into the text, and paper gets them at the end', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(site.url + POST);
  await expect(note(page)).toBeVisible();
  await page.setViewportSize({ width: 900, height: 900 });
  await expect(note(page)).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(note(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(endnotes(page)).toBeVisible();
  await expect(note(page)).toBeHidden();
});

test('the address of a note leads to it', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.url}${POST}/fn-1`);
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toBeInViewport();
});
