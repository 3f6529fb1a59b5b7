// A reader's place in a long post, through everything that changes its shape; and what counts as read.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { make } from '../support/builds.ts';
import { longSite } from '../support/long-site.ts';
import { writeFolder } from '../support/states.ts';
import { type StaticServer, serveStatic } from '../support/static-server.ts';

interface Editions {
  readonly first: string;
  readonly second: string;
}

const test = base.extend<{ site: StaticServer }, { editions: Editions }>({
  editions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are wanted: none.
    async ({}, use) => {
      const home = await mkdtemp(path.join(tmpdir(), 'throughline-long-'));
      const edition = async (number: 1 | 2) => {
        const posts = path.join(home, `posts-${number}`);
        await writeFolder(posts, longSite(number));
        return make(`L${number}`, posts, path.join(home, `site-${number}`));
      };
      await use({ first: await edition(1), second: await edition(2) });
      await rm(home, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: async ({ editions }, use) => {
    const site = await serveStatic(editions.first, '/blog/');
    await use(site);
    await site.stop();
  },
});

const POST = '#/paths/way/long';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Runs in the page: the number that the paragraph at the reading line says of itself, and how high that line is. */
function atLine(): { readonly number: number; readonly top: number } {
  const line = innerHeight * 0.3;
  const blocks = [...document.querySelectorAll('.prose > p')];
  const at = blocks.find((block) => block.getBoundingClientRect().bottom > line) ?? blocks.at(-1);
  const said = /number (\d+)/.exec(at?.textContent ?? '')?.[1];
  return { number: Number(said), top: at?.getBoundingClientRect().top ?? 0 };
}
const place = (page: Page) => page.evaluate(atLine);

/** Opens the post with a paragraph at the reading line, and waits until that place is kept. */
async function readTo(page: Page, url: string, number: number): Promise<void> {
  await page.goto(url + POST);
  await expect(title(page)).toHaveText('The long part');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate((sought) => {
    const block = [...document.querySelectorAll('.prose > p')].find((p) => p.textContent?.includes(`number ${sought}`));
    scrollBy({ top: (block?.getBoundingClientRect().top ?? 0) - innerHeight * 0.3 + 30, behavior: 'instant' });
  }, number);
  await expect(
    page.getByRole('complementary').getByRole('link', { name: `Section ${Math.floor(number / 4)}`, exact: true }),
  ).toHaveAttribute('aria-current', 'location');
  expect((await place(page)).number).toBe(number);
}

async function choose(page: Page, action: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(action);
  await page.getByRole('option').filter({ hasText: action }).first().click();
}

const near = (number: number) => ({ min: number - 1, max: number + 1 });
async function expectNear(page: Page, number: number): Promise<void> {
  const { min, max } = near(number);
  await expect.poll(async () => (await place(page)).number).toBeGreaterThanOrEqual(min);
  expect((await place(page)).number).toBeLessThanOrEqual(max);
}

test.describe('the place in a post', () => {
  test('is kept through a reload', async ({ page, site }) => {
    await readTo(page, site.url, 70);
    await page.reload();
    await expect(title(page)).toBeVisible();
    await expectNear(page, 70);
  });

  test('stays at its height while the look changes, and when that is undone', async ({ page, site }) => {
    await readTo(page, site.url, 70);
    for (const action of ['Larger text', 'Type: easy to tell apart', 'Width: narrow', 'Space between lines: loose']) {
      const before = await place(page);
      await choose(page, action);
      await expect.poll(async () => (await place(page)).number).toBe(before.number);
      await expect.poll(async () => Math.abs((await place(page)).top - before.top)).toBeLessThan(12);
    }
    await choose(page, 'All settings as at the start');
    await expectNear(page, 70);
  });

  test('is found again where the look was changed elsewhere meanwhile', async ({ page, site, context }) => {
    await readTo(page, site.url, 70);
    await page.goto('about:blank');
    const other = await context.newPage();
    await other.goto(`${site.url}#/settings`);
    await other.getByRole('radio', { name: '150 %' }).check();
    await other.getByRole('radio', { name: 'Sans', exact: true }).check();
    await expect(other.locator('html')).toHaveAttribute('data-face', 'plain');
    await page.goBack();
    await expect(title(page)).toBeVisible();
    await expectNear(page, 70);
  });

  test('is kept when the device is turned, and turned back', async ({ page, site }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await readTo(page, site.url, 70);
    await page.setViewportSize({ width: 700, height: 1000 });
    await expectNear(page, 70);
    await page.setViewportSize({ width: 1000, height: 700 });
    await expectNear(page, 70);
  });

  test('is found again in an edited post, where its block is another', async ({ page, site, editions }) => {
    await readTo(page, site.url, 70);
    await page.goto('about:blank');
    await page.evaluate(() => sessionStorage.clear()).catch(() => undefined);
    site.deploy(editions.second);
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Continue' }).click();
    await expect(page.getByText('told anew, and better').first()).toBeAttached();
    await expectNear(page, 70);
  });

  test('is kept through a reload onto another build', async ({ page, site, editions }) => {
    await readTo(page, site.url, 70);
    site.deploy(editions.second);
    await page.reload();
    await expect(page.getByText('told anew, and better').first()).toBeAttached();
    await expectNear(page, 70);
  });
});
