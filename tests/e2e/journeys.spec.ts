// What readers come to do, from the first page to the last part.
import type { Page } from '@playwright/test';
import { faultsOf } from '../support/axe.ts';
import { PARTS } from '../support/cap-series.ts';
import { areFontsThere, holdFonts } from '../support/late-fonts.ts';
import { expect, test, wake } from '../support/site.ts';

const [FIRST, SECOND, THIRD] = PARTS;
/** At least the height of a line of a post's text, in pixels. */
const LINE_HEIGHT = 32;
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const next = (page: Page) =>
  page.getByRole('navigation', { name: 'Previous and next part' }).getByRole('link', { name: /^Next/ });
const scrollTop = (page: Page) => page.evaluate(() => scrollY);

/** What the page itself threw; on no journey anything may. */
let thrown: string[] = [];
test.beforeEach(({ page }) => {
  thrown = [];
  page.on('pageerror', (error) => thrown.push(error.message));
});
test.afterEach(() => {
  expect(thrown).toEqual([]);
});

test('a newcomer follows a series from Start Here to its end', async ({ page, site }) => {
  await page.goto(site.url);
  await expect(title(page)).toHaveText('What would you like to understand?');
  await wake(page);
  await expect(page).toHaveURL(`${site.url}#/`);
  await page.getByRole('list', { name: 'The CAP theorem, properly' }).getByRole('link', { name: FIRST }).click();

  for (const [index, name] of PARTS.entries()) {
    await expect(title(page)).toHaveText(name);
    await expect(page).toHaveTitle(`${name} · Throughline`);
    await expect(title(page)).toBeFocused();
    expect(await scrollTop(page)).toBe(0);
    await expect(page.getByRole('banner').first()).toContainText(`${index + 1} of ${PARTS.length}`);
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await expect(page.getByText('You have read this.')).toBeVisible();
    if (index < PARTS.length - 1) await next(page).click();
  }

  const way = page.getByRole('navigation', { name: 'Previous and next part' });
  await expect(way).toContainText('Planned next: Clocks');
  await way.getByRole('link', { name: 'The CAP theorem, properly' }).click();
  await expect(page.getByText(/^All 5 read/)).toBeVisible();
});

test('a reader who comes back goes on where they stopped', async ({ page, site }) => {
  await page.goto(`${site.url}#/paths/cap/cp-systems`);
  await expect(title(page)).toHaveText(SECOND);
  const heading = page.locator('.prose h2').first();
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const words = await heading.innerText();
  await expect(page.getByRole('complementary').getByRole('link', { name: words })).toHaveAttribute(
    'aria-current',
    'location',
  );
  const before = await scrollTop(page);

  await page.goto('about:blank');
  await page.goto(site.url);
  const card = page.getByRole('region', { name: SECOND });
  await expect(card).toContainText('part 2 of 5');
  await expect(card).toContainText(`You stopped at “${words}”`);
  await card.getByRole('link', { name: 'Continue' }).click();

  await expect(heading).toBeInViewport();
  expect(Math.abs((await scrollTop(page)) - before)).toBeLessThan(8);
});

test('a link to a heading opens there, and so does one to a heading of the open page', async ({ page, site }) => {
  await page.goto(`${site.url}#/read/cp-systems/the-cost-on-ordinary-days-a-median-round-trip`);
  const heading = page.locator('#the-cost-on-ordinary-days-a-median-round-trip');
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();

  const another = page.getByRole('complementary').getByRole('link').first();
  const words = await another.innerText();
  await another.click();
  await expect(page.getByRole('heading', { name: words, exact: true })).toBeInViewport();
  await page.mouse.wheel(0, 2000);
  await another.click(); // the same address again
  await expect(page.getByRole('heading', { name: words, exact: true })).toBeInViewport();
});

test('a term leads to where it is explained, and from there to all terms', async ({ page, site }) => {
  await page.goto(`${site.url}#/topics`);
  await page.getByRole('link', { name: /^\d+ terms$/ }).click();
  await page.getByRole('link', { name: 'Idempotent' }).click();
  const definition = page.locator('#term-idempotent');
  await expect(definition).toBeInViewport();
  await expect(definition).toBeFocused();
  await definition.getByRole('link', { name: 'Definition' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Terms' })).toBeVisible();
});

test('back and forward keep the place, and so does a reload', async ({ page, site }) => {
  await page.goto(`${site.url}#/paths/cap/what-cap-says`);
  await expect(title(page)).toHaveText(FIRST);
  await page.evaluate(() => scrollTo(0, 1500));
  await expect.poll(() => scrollTop(page)).toBe(1500);
  await page.evaluate(() => {
    location.hash = '#/paths/cap/ap-systems';
  });
  await expect(title(page)).toHaveText(THIRD);
  await page.evaluate(() => scrollTo(0, 700));
  await expect.poll(() => scrollTop(page)).toBe(700);

  await page.goBack();
  await expect(title(page)).toHaveText(FIRST);
  await expect.poll(() => scrollTop(page)).toBe(1500);
  await page.goForward();
  await expect(title(page)).toHaveText(THIRD);
  await expect.poll(() => scrollTop(page)).toBe(700);
  await page.reload();
  await expect(title(page)).toHaveText(THIRD);
  // to the line, not to the pixel: where the fonts come after the text, it has another height as the place is sought
  await expect.poll(async () => Math.abs((await scrollTop(page)) - 700)).toBeLessThan(LINE_HEIGHT);
});

test.describe('where the fonts come after the text', () => {
  test.use({ serviceWorkers: 'block' });

  test('a reload returns to the same line all the same', async ({ page, site }) => {
    await page.goto(`${site.url}app.html#/paths/cap/ap-systems`); // the page that the service worker gives
    await expect(title(page)).toHaveText(THIRD);
    for (const top of [700, 1234, 2100]) {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.evaluate((to) => scrollTo(0, to), top);
      await expect.poll(() => scrollTop(page)).toBe(top);
      const send = await holdFonts(page);
      await page.reload({ waitUntil: 'commit' });
      await expect(title(page)).toHaveText(THIRD);
      await expect.poll(() => scrollTop(page)).toBeGreaterThan(top / 2);
      expect(await areFontsThere(page)).toBe(false);
      send();
      await expect.poll(() => areFontsThere(page)).toBe(true);
      await expect.poll(async () => Math.abs((await scrollTop(page)) - top)).toBeLessThan(LINE_HEIGHT);
      await page.unroute('**/*.woff2');
    }
  });
});

test('a mistyped address offers what was meant', async ({ page, site }) => {
  await page.goto(`${site.url}#/read/merkel-tres`);
  await expect(title(page)).toHaveText('There is no such post here');
  await page.getByRole('list', { name: 'Did you mean' }).getByRole('link').first().click();
  await expect(title(page)).toHaveText(/^Merkle trees/);
});

test('a part of the app that does not arrive can be tried again', async ({ page, site }) => {
  await page.goto(site.url);
  await expect(title(page)).toBeVisible();
  site.misbehave((file) => (/SettingsPage.*\.js$/.test(file) ? { kind: 'status', status: 503 } : undefined));
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await expect(title(page)).toHaveText('This page did not load');
  site.misbehave(undefined);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(title(page)).toHaveText('Settings');
});

test('a chosen theme is there at the next start before anything is drawn', async ({ page, site }) => {
  await page.goto(`${site.url}#/settings`);
  await page.getByRole('radio', { name: 'Sepia' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset['drawnIn'] = document.documentElement.dataset['theme'] ?? 'none';
    });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-drawn-in', 'sepia');
});

test('the keyboard alone reaches the text and the next part', async ({ page, site }) => {
  await page.goto(`${site.url}#/paths/cap/what-cap-says`);
  await expect(title(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await next(page).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(SECOND);
  await expect(title(page)).toBeFocused();
});

test('the palette jumps to a section of the open post, and gives the focus back when it is closed', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/paths/cap/cp-systems`);
  await expect(title(page)).toHaveText(SECOND);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill('what a qourum does');
  await expect(page.getByRole('option', { selected: true })).toContainText('The tail, and what a quorum does to it');
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The tail, and what a quorum does to it' })).toBeInViewport();
  await expect(page).toHaveURL(/#\/paths\/cap\/cp-systems\//);

  await page.keyboard.press('Control+k');
  await expect(field).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await page.keyboard.press('j');
  await expect(title(page)).toHaveText(THIRD);
});

test('a deep link wins over the saved place, and offers the way there', async ({ page, site }) => {
  await page.goto(`${site.url}#/read/cp-systems`);
  const stop = page.locator('#when-to-pay');
  await stop.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await expect(page.getByRole('complementary').getByRole('link', { name: 'When to pay' })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await page.goto('about:blank');

  await page.goto(`${site.url}#/read/cp-systems/zookeeper`);
  await expect(page.locator('#zookeeper')).toBeInViewport();
  const offer = page.getByRole('status').filter({ hasText: 'You stopped at “When to pay”' });
  await offer.getByRole('button', { name: 'Go there' }).click();
  await expect(stop).toBeInViewport();
  await expect(offer).toBeHidden();
});
