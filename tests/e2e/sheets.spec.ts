// Pictures of every kind of page for people to look at, and the README's. Not compared by machine: the library, the day
// and the fonts of another machine change them all, and what a layout must hold is asserted in words elsewhere.
// Made anew with SHEETS=1 npx playwright test -c tests/e2e/playwright.config.ts sheets
import path from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '../support/site.ts';

const BASELINES = path.resolve('tests/e2e/baselines');
const PICTURES = path.resolve('.github/pictures');
const PAGES = [
  '#/',
  '#/paths',
  '#/paths/cap',
  '#/paths/merkle',
  '#/paths/cryptography',
  '#/paths/cap/ap-systems',
  '#/read/merkle-trees-in-code',
  '#/topics',
  '#/topics/distributed-systems',
  '#/latest',
  '#/search?q=quorum',
  '#/shelf',
  '#/settings',
  '#/about',
  '#/nowhere',
];
const SCREENS = [
  { width: 390, height: 844, scale: 0.6, columns: 5 },
  { width: 820, height: 1180, scale: 0.4, columns: 5 },
  { width: 1440, height: 900, scale: 0.4, columns: 3 },
];

test.skip(process.env['SHEETS'] === undefined, 'made on demand, with SHEETS=1');
test.use({ serviceWorkers: 'block' });

async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Loading…')).toHaveCount(0);
  if (address.includes('search')) await expect(page.locator('mark').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** A reader who is in one path and has finished another. */
async function readSome(page: Page, base: string): Promise<void> {
  for (const part of ['merkle/merkle-trees', 'merkle/merkle-trees-in-code', 'cap/what-cap-says']) {
    await open(page, `${base}#/paths/${part}`);
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await expect(page.getByText('You have read this.')).toBeVisible();
  }
  await open(page, `${base}#/paths/cap/cp-systems`);
  const heading = page.locator('.prose h2').nth(2);
  await heading.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  const words = await heading.innerText();
  await expect(page.locator('[aria-current="location"]', { hasText: words }).first()).toBeAttached();
}

for (const { width, height, scale, columns } of SCREENS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a sheet of all pages, ${width} px, ${colorScheme}`, async ({ browser, site }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      await open(page, site.url);
      const shots = [await page.screenshot()]; // as a newcomer sees it
      await readSome(page, site.url);
      for (const hash of PAGES) {
        await open(page, site.url + hash);
        shots.push(await page.screenshot());
      }
      await context.close();
      await sheet(shots, { width, height, scale, columns, name: `${width}-${colorScheme}.webp` });
    });
  }
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly columns: number;
  readonly name: string;
}

async function sheet(shots: readonly Buffer[], { width, height, scale, columns, name }: Sheet): Promise<void> {
  const gap = 12;
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  const tiles = await Promise.all(shots.map((shot) => sharp(shot).resize(wide, high).toBuffer()));
  const rows = Math.ceil(tiles.length / columns);
  const canvas = { width: columns * (wide + gap) + gap, height: rows * (high + gap) + gap, channels: 3 as const };
  await sharp({ create: { ...canvas, background: '#777' } })
    .composite(
      tiles.map((input, at) => ({
        input,
        left: gap + (at % columns) * (wide + gap),
        top: gap + Math.floor(at / columns) * (high + gap),
      })),
    )
    .webp({ quality: 62, effort: 6 })
    .toFile(path.join(BASELINES, name));
}

const README = [
  { name: 'start-light', hash: '#/', width: 1180, height: 860, colorScheme: 'light' },
  { name: 'path-light', hash: '#/paths/cap', width: 1180, height: 860, colorScheme: 'light' },
  { name: 'post-dark', hash: '#/paths/cap/cp-systems', width: 1180, height: 860, colorScheme: 'dark' },
  { name: 'post-phone', hash: '#/paths/cap/what-cap-says', width: 390, height: 844, colorScheme: 'light' },
  { name: 'search-phone', hash: '#/search?q=quorum', width: 390, height: 844, colorScheme: 'light' },
] as const;

for (const { name, hash, width, height, colorScheme } of README) {
  test(`the README's picture ${name}`, async ({ browser, site }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    await readSome(page, site.url);
    await open(page, site.url + hash);
    const shot = await page.screenshot();
    await sharp(shot)
      .png({ palette: true, quality: 90, effort: 10 })
      .toFile(path.join(PICTURES, `${name}.png`));
    await context.close();
  });
}
