// What a reader hears who does not see the page: where the focus is, what is said of itself, and in which order things come.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

const PAGES = [
  '#/',
  '#/paths',
  '#/paths/cap',
  '#/paths/cap/what-cap-says',
  '#/topics',
  '#/latest',
  '#/search?q=quorum',
  '#/shelf',
  '#/offline',
  '#/settings',
  '#/about',
  '#/nothing-like-this',
];

/** What has the focus, by its name for the ear. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at === null || at === document.body
      ? 'nothing'
      : (at.getAttribute('aria-label') ?? at.textContent ?? '').trim();
  });

/** Collects what regions of the page say of themselves, from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const regions = new Set(document.querySelectorAll('[role=status], [role=alert], [aria-live]')); // those that are there now
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status], [role=alert], [aria-live]');
        const text = region?.textContent?.replace(/\s+/g, ' ').trim();
        if (region && regions.has(region) && text && said.at(-1) !== text) said.push(text);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { readonly said: readonly string[] }).said);
}

for (const address of PAGES) {
  test(`${address} has its landmarks, one title, headings in order, and a name for all that can be pressed`, async ({
    page,
    site,
  }) => {
    await page.goto(site.url + address);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveCount(1);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(landmark)).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    const levels = await page.getByRole('heading').evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    const pressed = [
      page.getByRole('button'),
      page.getByRole('link'),
      page.getByRole('textbox'),
      page.getByRole('combobox'),
    ];
    for (const kind of pressed) await expect(kind.and(page.getByRole('generic', { name: /^$/ }))).toHaveCount(0);
    await expect(page).toHaveTitle(/\S/);
  });
}

test('a page that is come to by a link is said by its title, which has the focus', async ({ page, site }) => {
  await page.goto(`${site.url}#/`);
  for (const [link, title] of [
    ['Paths', 'Paths'],
    ['The CAP theorem, properly', 'The CAP theorem, properly'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).first().press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(title));
  }
});

test('keys lead past the frame into the text, then through what belongs to it, in the order in which it is drawn', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/paths/cap/what-cap-says`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => getSelection()?.setPosition(document.body, 0));
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the text');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

test('saving says what comes of it, and no press takes the focus away', async ({ page, site }) => {
  await page.goto(`${site.url}#/paths/cap`);
  const keep = page.getByRole('button', { name: /^Keep offline/ });
  await expect(keep).toContainText('kB');
  const said = await listen(page);
  await keep.press('Enter');
  await expect(page.getByRole('link', { name: 'Saved' })).toBeVisible();
  expect((await said()).at(-1)).toMatch(/^Saved · [\d.]+ kB · checked/);
  expect(await focused(page)).toBe('Saved');

  await page.goto(`${site.url}#/offline`);
  await page.getByRole('button', { name: /^Remove/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'The CAP theorem, properly' })).toBeFocused();
  const check = page.getByRole('button', { name: 'Check everything now' });
  const heard = await listen(page);
  await check.press('Enter');
  await expect.poll(async () => (await heard()).at(-1)).toMatch(/whole/);
  await expect(check).toBeFocused();
  await page.getByRole('button', { name: 'Ask it to keep everything' }).press('Enter');
  await expect.poll(() => focused(page)).not.toBe('nothing');
});

test('a search says how much it found, and which of it the arrows are at', async ({ page, site }) => {
  await page.goto(`${site.url}#/search`);
  const field = page.getByRole('combobox');
  await field.focus();
  const said = await listen(page);
  await page.keyboard.type('quorum');
  await expect.poll(async () => (await said()).at(-1)).toMatch(/\d+ /);
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  const option = page.locator(`[id="${active}"]`);
  await expect(option).toHaveRole('option');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(option).toHaveAccessibleName(/\S/);
});

test('the palette is a dialog with a field, names what is chosen, and gives the focus back', async ({ page, site }) => {
  await page.goto(`${site.url}#/paths/cap/what-cap-says`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeVisible();
  const before = await focused(page);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveAccessibleName(/\S/);
  const field = dialog.getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.type('raft');
  await expect(dialog.getByRole('option').first()).toHaveAccessibleName(/Raft/);
  const active = await field.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await focused(page)).toBe(before);
});
