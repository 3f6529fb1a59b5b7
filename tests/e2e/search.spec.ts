// Finding a passage: by words, with slips, by keyboard, in a scope, without a network, and back again.
import type { Page } from '@playwright/test';
import { faultsOf } from '../support/axe.ts';
import { expect, test, whenKept } from '../support/site.ts';

const THIRD = 'AP systems: why stale data beats dead servers';

const field = (page: Page) => page.getByRole('combobox', { name: 'Words to search for' });
const passages = (page: Page) => page.getByRole('listbox', { name: 'Passages' });
const said = (page: Page) => page.getByRole('main').getByRole('status').first();

async function search(page: Page, url: string, query: string): Promise<void> {
  await page.goto(`${url}#/search`);
  await field(page).fill(query);
}

test('leads to the section, also when a letter is wrong, and Back returns to the list', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('sloppy qourum');
  const section = passages(page)
    .getByRole('option')
    .filter({ hasText: /sloppy/i })
    .nth(1);
  await expect(section.locator('mark').first()).toBeVisible();
  await expect(page).toHaveURL(/#\/search\?q=sloppy\+qourum$/);
  await section.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(THIRD);
  await expect(page.locator('.prose :focus')).toBeInViewport();
  const bar = page.getByRole('toolbar', { name: 'Places found in this post' });
  await expect(bar.getByRole('status')).toContainText(/\d+ places/);
  await bar.getByRole('button', { name: 'Next place' }).click();
  await expect(bar.getByRole('status')).toContainText(/\d+ of \d+ places/);
  expect(await page.evaluate(() => CSS.highlights.get('found-now')?.size)).toBe(1);

  await page.goBack();
  await expect(field(page)).toHaveValue('sloppy qourum');
  await expect(passages(page).locator('mark').first()).toBeVisible();
});

test('is all keyboard: arrows through what is found, Enter opens, n steps on, Escape ends it', async ({
  page,
  site,
}) => {
  await search(page, site.url, 'quorum');
  await expect(passages(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /^(hit|name)-0$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/paths\/[^/]+\/[^/]+/);
  await page.goBack();
  expect(await faultsOf(page)).toEqual([]);
  await passages(page).locator('a.section').first().click();
  const status = page.getByRole('toolbar').getByRole('status');
  await expect(status).toBeVisible();
  await page.keyboard.press('n');
  await expect(status).toContainText(/\d+ of \d+/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(page).not.toHaveURL(/find=/);
});

test('finds a post by a title typed badly, apart from the passages', async ({ page, site }) => {
  await search(page, site.url, 'merkeltrees');
  await expect(page.getByRole('listbox', { name: 'Posts' }).getByRole('option').first()).toContainText(/Merkle/);
});

test('in a scope says how many more there are, and the address keeps it', async ({ page, site }) => {
  await search(page, site.url, 'quorum');
  const chips = page.getByRole('group', { name: 'Search only in' });
  const chip = chips.getByRole('button').first();
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/in=path/);
  await expect(said(page)).toContainText('found.');
  await page.reload();
  await expect(chips.getByRole('button', { pressed: true })).toHaveCount(1);
});

test('says that nothing was found, and what is near', async ({ page, site }) => {
  await search(page, site.url, 'xqzv merklezzz');
  await expect(said(page)).toContainText(/Nothing found|found/);
  await search(page, site.url, '"no such words anywhere quorum"');
  await expect(said(page)).toContainText('Nothing found in the texts.');
});

test('works offline once it was used, also for words that were not asked for before', async ({ page, site }) => {
  await search(page, site.url, 'quorum');
  await expect(passages(page).locator('mark').first()).toBeVisible();
  await whenKept(page);
  await expect.poll(() => site.asked.filter((file) => file.endsWith('.bin')).length).toBeGreaterThan(1);
  await page.reload();
  await expect(passages(page).locator('mark').first()).toBeVisible();
  await whenKept(page);
  await site.stop();
  await page.reload();
  await field(page).fill('hinted handoff');
  await expect(passages(page).getByRole('option').first()).toContainText(/./);
  await expect(said(page)).toContainText(/posts? found/);
});

test('searches a saved path offline where search was never used, and says how many posts that are', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/paths/cap`);
  await page.getByRole('button', { name: /^Keep offline · / }).click();
  await expect(page.locator('.keep')).toHaveAttribute('data-state', 'saved');
  await whenKept(page);
  await site.stop();
  await search(page, site.url, 'sloppy quorum');
  await expect(passages(page).locator('mark').first()).toBeVisible();
  await expect(said(page)).toContainText(/Searched the \d+ posts you saved; the rest needs a connection/);
  await field(page).fill('hinted hand');
  await expect(passages(page).locator('mark').filter({ hasText: /^hand/i }).first()).toBeVisible();
});

test('an index that arrives damaged is said', async ({ page, site }) => {
  site.misbehave((file) => (file.endsWith('.bin') ? { kind: 'wrong' } : undefined));
  await search(page, site.url, 'quorum');
  await expect(page.getByRole('alert')).toContainText('arrived damaged, twice');
  site.misbehave(undefined);
  await field(page).fill('quorums');
  await expect(passages(page).getByRole('option').first()).toBeVisible();
});

test('Back returns to the same list at the same place', async ({ page, site }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await search(page, site.url, 'quorum');
  const options = passages(page).getByRole('option');
  await expect(options.locator('mark').nth(5)).toBeVisible();
  /** What was opened may say so: the list is the same. */
  const texts = async () => (await options.allInnerTexts()).map((text) => text.replace(' · begun', ''));
  const listed = await texts();
  const last = options.last();
  await last.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);
  await last.click();
  await expect(page).not.toHaveURL(/#\/search/);

  await page.goBack();

  await expect(field(page)).toHaveValue('quorum');
  await expect.poll(texts).toEqual(listed);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test('limits itself to what was saved, also after a reload', async ({ page, site }) => {
  await page.goto(`${site.url}#/paths/cap`);
  await page.getByRole('button', { name: /^Keep offline · / }).click();
  await expect(page.locator('.keep')).toHaveAttribute('data-state', 'saved');
  await whenKept(page);
  await search(page, site.url, 'quorum');
  await page.getByRole('button', { name: 'On this device' }).click();
  await expect(page).toHaveURL(/in=kept/);
  await expect(passages(page).getByRole('option').first()).toContainText('on this device');
  await expect(said(page)).toContainText('found.');
  await page.reload();
  await expect(page.getByRole('button', { name: 'On this device', pressed: true })).toBeVisible();
  await expect(passages(page).locator('mark').first()).toBeVisible();
});

test('answers bad input at once, and marks nothing wrong', async ({ page, site }) => {
  const failures: Error[] = [];
  page.on('pageerror', (failure) => failures.push(failure));
  await search(page, site.url, 'quorum');
  await expect(passages(page).locator('mark').first()).toBeVisible();
  const inputs = [
    'quorum '.repeat(1_500),
    'x'.repeat(10_000),
    '!?*()[]{}\\|^$.+-"',
    '(a+)+$ [^]* \\d{3}',
    'the of and to',
    '\ud800 \udc00 lone',
    '\u202equorum \u05e9\u05dc\u05d5\u05dd',
    '🙂🙂🙂',
    '"',
    '-',
  ];
  for (const input of inputs) {
    await field(page).fill(input);
    await expect(said(page)).not.toHaveText('Searching…', { timeout: 2_000 });
  }
  await field(page).fill('quorum');
  await expect(passages(page).locator('mark').first()).toHaveText(/^quorums?$/i);
  expect(failures).toEqual([]);
});
