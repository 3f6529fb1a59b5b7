// A page that comes after the reader has gone on is not the page they went on to: each is found where it was left.
import type { Page } from '@playwright/test';
import { expect, test, wake } from '../support/site.ts';

const SLOW = /\/c\/v1\//;
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const field = (page: Page) => page.getByRole('combobox', { name: 'Words to search for' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Passages' }).getByRole('option');
const scrollTop = (page: Page) => page.evaluate(() => scrollY);

/** Keeps requests waiting from now on. What it returns lets them go. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await released;
    await route.continue().catch(() => undefined); // the page may have given it up
  });
  return release;
}

/** Lets the browser's word of a new address come as late as the test wants: on a busy device it takes its time. */
async function holdWord(page: Page): Promise<{ hold: () => Promise<void>; tell: () => Promise<void> }> {
  await page.addInitScript(() => {
    const late = (event: Event) => {
      if ('late' in document.documentElement.dataset && event.isTrusted) event.stopImmediatePropagation();
    };
    addEventListener('hashchange', late); // before the app's own: those of a window are called in their order
  });
  return {
    hold: () =>
      page.evaluate(() => {
        document.documentElement.dataset['late'] = '';
      }),
    tell: () =>
      page.evaluate(() => {
        delete document.documentElement.dataset['late'];
        dispatchEvent(new HashChangeEvent('hashchange'));
      }),
  };
}

/** A list of results, left far down. Answers how far. */
async function listOf(page: Page, url: string): Promise<number> {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto(`${url}#/search?q=quorum`);
  await expect(options(page).locator('mark').nth(5)).toBeVisible();
  await options(page).last().scrollIntoViewIfNeeded();
  const top = await scrollTop(page);
  expect(top).toBeGreaterThan(500);
  return top;
}

test.describe('over a slow network', () => {
  test.use({ serviceWorkers: 'block' });

  test('Back from a post that comes only then returns to the same place of the list', async ({ page, site }) => {
    const word = await holdWord(page);
    const top = await listOf(page, site.url);
    const send = await hold(page, SLOW);
    await options(page).last().click();
    await expect(page).not.toHaveURL(/#\/search/);
    await word.hold();
    await page.goBack();
    send();
    await expect(page.locator('.prose')).toBeVisible(); // under an address that is no more its own
    await word.tell();
    await expect(field(page)).toHaveValue('quorum');
    await expect(field(page)).toBeFocused();
    await expect.poll(() => scrollTop(page)).toBe(top);
  });

  test('a post that comes while the code of the next page does leaves that its beginning', async ({ page, site }) => {
    await page.goto(`${site.url}read/what-cap-says/`);
    await wake(page);
    await expect(page).toHaveURL(/#\/read\/what-cap-says$/);
    const [sendPost, sendCode] = [await hold(page, SLOW), await hold(page, /assets\/\w-router-/)];
    await page.evaluate(() => {
      location.hash = '#/read/cp-systems';
    });
    await expect(title(page)).toBeHidden();
    await page.evaluate(() => {
      location.hash = '#/paths/cap';
    });
    sendPost();
    await expect(page.locator('.prose')).toBeVisible();
    await page.evaluate(() => scrollTo(0, 900));
    sendCode();
    await expect(title(page)).toHaveText('The CAP theorem, properly');
    await expect(title(page)).toBeFocused();
    expect(await scrollTop(page)).toBe(0);
    await page.goBack();
    await page.goBack();
    await expect(title(page)).toHaveText('CAP theorem explained');
  });

  test('a list that is found anew after a reload is shown where it was left', async ({ page, site }) => {
    const top = await listOf(page, site.url);
    await page.reload();
    await expect(options(page).locator('mark').nth(5)).toBeVisible();
    await expect.poll(() => scrollTop(page)).toBe(top);
  });

  for (const [hash, words] of [
    ['#/paths/nothing-here', 'There is no such path here'],
    ['#/read/nothing-here', 'There is no such post here'],
  ]) {
    test(`no empty page is shown on the way to ${hash}`, async ({ page, site }) => {
      await page.goto(`${site.url}#/settings`);
      await expect(title(page)).toHaveText('Settings');
      const send = await hold(page, /assets\//);
      await page.evaluate(watchForEmptyPages);
      await page.evaluate((to) => {
        location.hash = to ?? '';
      }, hash);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      send();
      await expect(title(page)).toHaveText(words ?? '');
      expect(await page.evaluate(() => document.documentElement.dataset['empty'])).toBeUndefined();
    });
  }
});

/** Leaves the page at a place, once it is long enough to have it: its title comes before what it lists. */
const scrollFar = (page: Page, top: number) =>
  expect
    .poll(() =>
      page.evaluate((to) => {
        scrollTo(0, to);
        return scrollY;
      }, top),
    )
    .toBe(top);

/** Takes a link of the bar without being there: Playwright would scroll to it first. */
const take = (page: Page, name: string) =>
  page.getByRole('navigation').first().getByRole('link', { name }).dispatchEvent('click');

test('a link to the page that is open leads to its top, and Back still finds where it was left then', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto(`${site.url}#/paths`);
  await expect(title(page)).toHaveText('Paths');
  await scrollFar(page, 700);
  await take(page, 'Paths');
  await expect.poll(() => scrollTop(page)).toBe(0);
  await scrollFar(page, 300);
  await take(page, 'Topics');
  await expect(title(page)).toHaveText('Topics');
  await page.goBack();
  await expect.poll(() => scrollTop(page)).toBe(300);
});

test('going over several pages to one with the same address finds the place in that', async ({ page, site }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto(`${site.url}#/paths`);
  await expect(title(page)).toHaveText('Paths');
  await scrollFar(page, 700);
  await take(page, 'Topics');
  await expect(title(page)).toHaveText('Topics');
  await take(page, 'Paths');
  await expect(title(page)).toHaveText('Paths');
  await scrollFar(page, 300);
  await page.evaluate(() => history.go(-2));
  await expect.poll(() => scrollTop(page)).toBe(700);
  await page.evaluate(() => history.go(2));
  await expect.poll(() => scrollTop(page)).toBe(300);
});

test('another search from the palette is shown, and Back returns to the one before and its place', async ({
  page,
  site,
}) => {
  const top = await listOf(page, site.url);
  const first = await options(page).first().textContent();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('idempotent');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Search the text/ })
    .click();
  await expect(field(page)).toHaveValue('idempotent');
  await expect(field(page)).toBeFocused();
  await expect(options(page).first()).not.toHaveText(first ?? '');
  expect(await scrollTop(page)).toBe(0);
  await page.goBack();
  await expect(field(page)).toHaveValue('quorum');
  await expect(options(page).first()).toHaveText(first ?? '');
  await expect.poll(() => scrollTop(page)).toBe(top);
});

/** Runs in the page: notes every frame in which there is neither text nor the sign of some on its way. */
function watchForEmptyPages(): void {
  requestAnimationFrame(function look() {
    const main = document.querySelector<HTMLElement>('main');
    if (!main?.innerText) document.documentElement.dataset['empty'] = location.hash;
    requestAnimationFrame(look);
  });
}
