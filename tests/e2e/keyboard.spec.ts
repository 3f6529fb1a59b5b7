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

test('arrows lead to the parts beside, and scroll code that has the focus', async ({ page, site }) => {
  await page.goto(`${site.url}#/paths/cap/what-cap-says`);
  await expect(title(page)).toHaveText(PARTS[0]);
  await page.keyboard.press('ArrowRight');
  await expect(title(page)).toHaveText(PARTS[1]);
  await page.keyboard.press('ArrowLeft');
  await expect(title(page)).toHaveText(PARTS[0]);
  const code = page.locator('pre[tabindex="0"]').first();
  await code.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('Next part of the path');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(title(page)).toHaveText(PARTS[0]);
  await expect(code).toBeFocused();
});

test('a swipe over the text leads nowhere', async ({ browser, site }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${site.url}#/paths/cap/cp-systems`);
  await expect(title(page)).toHaveText(PARTS[1]);
  const address = page.url();
  const touch = await context.newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: number[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((x) => ({ x, y: 500 })) });
  await send('touchStart', 350);
  for (let x = 310; x >= 30; x -= 40) await send('touchMove', x); // towards the next part, were it to lead there
  await send('touchEnd');
  await page.keyboard.press('k'); // answered after whatever the swipe asked for
  await expect(title(page)).toHaveText(PARTS[0]);
  await page.goBack();
  expect(page.url()).toBe(address);
  await context.close();
});

test('a post says about when it will be done', async ({ page, site }) => {
  await page.clock.setFixedTime(new Date('2026-09-01T22:50:00'));
  await page.goto(`${site.url}#/read/what-cap-says`);
  await expect(title(page)).toHaveText(PARTS[0]);
  await expect(page.locator('article')).toContainText('13 min');
  await expect(page.locator('article')).toContainText('done about 23:03');
});

test.describe('while the palette is on its way', () => {
  test.use({ serviceWorkers: 'block' }); // it would answer in the place of the test

  /** Opens a page whose palette comes when `release` says so. */
  async function held(page: Page, url: string): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/assets\/Palette-.*\.js/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(`${url}#/paths/cap`);
    await expect(title(page)).toHaveText(PATH);
    return release;
  }

  test('what is typed lands in its field', async ({ page, site }) => {
    const release = await held(page, site.url);
    await page.getByRole('link', { name: PARTS[0] }).first().focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('mergle');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('kle');
    release();
    await expect(page.getByRole('combobox')).toHaveValue('merkle');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(' trees');
    await expect(page.getByRole('combobox')).toHaveValue('merkle trees');
    await expect(page.getByRole('option', { selected: true })).toContainText('Merkle trees');
  });

  test('Enter goes to what was typed, and not where the focus was', async ({ page, site }) => {
    const release = await held(page, site.url);
    await page.getByRole('link', { name: PARTS[0] }).first().focus();
    await page.keyboard.type('/settings');
    await page.keyboard.press('Enter');
    release();
    await expect(title(page)).toHaveText('Settings');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
