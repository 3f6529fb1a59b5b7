// The states that a tidy library does not show: very long names, very many, one, none, other scripts, narrow screens
// and large text. Nothing is wider than the screen, nothing is cut, and axe finds no fault.
import type { Page } from '@playwright/test';
import { faultsOf } from '../support/axe.ts';
import { expect } from '../support/site.ts';
import { type StateName, test } from '../support/state-sites.ts';

const PAGES: Readonly<Record<StateName, readonly string[]>> = {
  states: [
    '#/',
    '#/paths',
    '#/paths/forty',
    '#/paths/guide',
    '#/paths/second-thought',
    '#/paths/odds',
    '#/paths/alone',
    '#/paths/forty/forty-4',
    '#/paths/guide/unbroken',
    '#/read/arabic',
    '#/read/japanese',
    '#/topics',
    '#/topics/everything',
    '#/topics/to-come',
    '#/topics/unbroken',
    '#/latest',
    '#/shelf',
    '#/about',
    '#/nowhere-in-this-library-with-an-address-that-goes-on-and-on-and-on-and-on',
  ],
  bare: ['#/', '#/paths', '#/topics', '#/latest', '#/about', '#/read/only'],
  rightToLeft: ['#/', '#/paths', '#/paths/cap', '#/paths/cap/one', '#/topics/systems', '#/latest'],
  withoutSpaces: ['#/', '#/paths/cap', '#/paths/cap/two', '#/latest'],
};
const NAMES = Object.keys(PAGES) as StateName[];

/** Screens in CSS pixels; `text` is the reader's text size in per cent. */
const SCREENS = [
  { width: 320, text: 100 },
  { width: 390, text: 100 },
  { width: 390, text: 200 },
  { width: 1280, text: 200 },
] as const;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByText('Loading…')).toHaveCount(0);
}

test.use({ viewport: { width: 390, height: 844 } });
test.describe.configure({ timeout: 180_000 }); // axe takes its time over long pages

for (const name of NAMES) {
  for (const hash of PAGES[name]) {
    test(`${name} ${hash.slice(0, 30)} fits every screen, and axe finds no fault`, async ({ page, siteOf }) => {
      const site = await siteOf(name);
      await open(page, site.url + hash);
      for (const { width, text } of SCREENS) {
        await page.setViewportSize({ width, height: 844 });
        await page.evaluate(setTextSize, text);
        expect.soft(await page.evaluate(tooWide), `${width} px, text at ${text} %`).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      await page.evaluate(setTextSize, 100);
      expect.soft(await faultsOf(page, ['light', 'dark'])).toEqual([]);
    });
  }
}

/** Runs in the page. */
function setTextSize(percent: number): void {
  document.documentElement.style.fontSize = `${percent}%`;
}

/** Runs in the page: what reaches over the screen's edges, or would be cut there. */
function tooWide(): string[] {
  const screen = document.documentElement.clientWidth;
  const scrolls = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(at);
      if (overflowX === 'auto' || overflowX === 'scroll' || overflowX === 'hidden' || clipPath !== 'none') return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (right > screen + 1 || left < -1) && !scrolls(element);
  });
  const said = wide.map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`);
  return document.documentElement.scrollWidth > screen ? [`scrolls to the side`, ...said] : said;
}

test('a page that runs from right to left has its line at the right', async ({ page, siteOf }) => {
  const site = await siteOf('rightToLeft');
  await open(page, `${site.url}#/paths/cap`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const list = await page.getByRole('list', { name: 'نظرية CAP كما ينبغي' }).boundingBox();
  const title = await page.getByRole('link', { name: 'ثمن الاتساق القوي' }).boundingBox();
  expect(title && list && list.x + list.width - (title.x + title.width)).toBeGreaterThan(16);
});

test('many topics stand by their letters, and each leads to its page', async ({ page, siteOf }) => {
  const site = await siteOf('states');
  await open(page, `${site.url}#/topics`);
  await expect(page.getByRole('region', { name: 'T', exact: true }).getByRole('listitem')).toHaveCount(198);
  await page.getByRole('link', { name: 'Topic number 150' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topic number 150');
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
});

test('a topic with planned posts only says so and draws them as planned', async ({ page, siteOf }) => {
  const site = await siteOf('states');
  await open(page, `${site.url}#/topics/to-come`);
  await expect(page.getByText('Nothing is published on this topic yet.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Planned' }).getByRole('listitem').first()).toContainText('Planned:');
});

test('Back returns to the list as long as it was, and to the place in it', async ({ page, siteOf }) => {
  const site = await siteOf('states');
  await open(page, `${site.url}#/latest`);
  const entries = page.getByRole('main').getByRole('listitem');
  const before = await entries.count();
  await page.getByRole('button', { name: 'Show older posts' }).click();
  await expect.poll(() => entries.count()).toBeGreaterThan(before);
  const all = await entries.count();
  const link = entries.nth(all - 2).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  await link.click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.goBack();
  await expect.poll(() => entries.count()).toBe(all);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});

test('names in another language are marked as such where they are found', async ({ page, siteOf }) => {
  const site = await siteOf('states');
  await open(page, `${site.url}#/search?q=CAP`);
  await expect(page.locator('#found-passages strong[lang="ar"]').first()).toContainText('CAP');
  await expect(page.locator('strong[lang="ja"]').first()).toContainText('CAP');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').last().fill('CAP定理が本当に約束していること');
  await expect(
    page
      .getByRole('option', { name: /^CAP定理/ })
      .locator('[lang="ja"]')
      .first(),
  ).toBeVisible();
});

test('the colours of the system draw the line too', async ({ page, siteOf }) => {
  const site = await siteOf('states');
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, `${site.url}#/paths/alone`);
  const dot = page.getByRole('list', { name: 'A path of one post' }).getByRole('listitem');
  const colours = await dot.evaluate((item) => {
    const { borderTopColor, backgroundColor } = getComputedStyle(item, '::before');
    return { line: borderTopColor, ground: backgroundColor, page: getComputedStyle(document.body).backgroundColor };
  });
  expect(colours.ground).toBe(colours.page);
  expect(colours.line).not.toBe(colours.ground);
});
