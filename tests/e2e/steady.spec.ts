// Pages that come over a slow network hold still: what is shown first does not move when the rest arrives.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

const PAGES = [
  '#/',
  '#/paths',
  '#/paths/cap',
  '#/paths/cap/cp-systems',
  '#/read/merkle-trees',
  '#/topics',
  '#/topics/distributed-systems',
  '#/latest',
  '#/shelf',
  '#/about',
  '#/nowhere',
];
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

/** 1.6 Mbit/s and 150 ms: a slow phone connection. */
async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const speed = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
  await session.send('Network.emulateNetworkConditions', speed);
}

/** The browser's entry, of which TypeScript knows nothing. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

interface Shifts {
  sum: number;
  /** Each with what it moved. */
  readonly what: string[];
}

/** Begins to count in every page that is opened from now on: shifts that follow no act of the reader. */
async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Shifts = { sum: 0, what: [] };
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources, startTime } of list.getEntries() as LayoutShift[]) {
        if (hadRecentInput) continue;
        seen.sum += value;
        const moved = sources.map(({ node }) => node?.textContent?.trim().slice(0, 30));
        seen.what.push(`${value.toFixed(4)} at ${Math.round(startTime)} ms: ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (page: Page): Promise<Shifts> => page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts);

/** Two frames after everything that was asked for is there, so that the last shift is counted. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Loading…')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

test.use({ serviceWorkers: 'block' });

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test.describe(screen, () => {
    test.use({ viewport });
    for (const hash of PAGES) {
      test(`${hash} holds still while it arrives`, async ({ page, site }) => {
        await countShifts(page);
        await slow(page);
        await page.goto(site.url + hash);
        await settled(page);
        const { sum, what } = await shifts(page);
        expect(sum, what.join('\n')).toBeLessThanOrEqual(0.01);
      });
    }

    test('going from page to page moves nothing that stays', async ({ page, site }) => {
      await countShifts(page);
      await page.goto(site.url);
      await settled(page);
      await slow(page);
      const before = await shifts(page);
      for (const hash of PAGES.slice(1)) {
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
        await settled(page);
      }
      const { sum, what } = await shifts(page);
      expect(sum - before.sum, what.join('\n')).toBeLessThanOrEqual(0.01 * (PAGES.length - 1));
    });
  });
}

/** Runs in the page: how wide and how high a text is in a font, of 100 pixels. */
async function sizeIn([font, family]: readonly [string, string]): Promise<{
  readonly width: number;
  readonly height: number;
}> {
  await document.fonts.load(`${font} 100px ${family}`).catch(() => undefined); // where none of its fonts is here
  const line = document.body.appendChild(document.createElement('span'));
  line.textContent = 'A leader holds its lease until the clock of a follower may say that it ran out, and no longer.';
  line.style.cssText = `position: absolute; white-space: nowrap; font: ${font} 100px ${family}`;
  const { width, height } = line.getBoundingClientRect();
  line.remove();
  return { width, height };
}

for (const [face, font] of Object.entries({ text: '400', bold: '600', italic: 'italic 400' })) {
  test(`the ${face} of a post has the same size before its font comes`, async ({ page, site }) => {
    await page.goto(`${site.url}app.html#/paths`); // with all fonts
    await settled(page);
    const real = await page.evaluate(sizeIn, [font, '"Source Serif 4"'] as const);
    const before = await page.evaluate(sizeIn, [font, '"Text like Times", monospace'] as const);
    const nothing = await page.evaluate(sizeIn, [font, 'monospace'] as const);
    test.skip(before.width === nothing.width, 'neither Times New Roman nor a font of its size is here');
    expect(Math.abs(before.width / real.width - 1)).toBeLessThan(0.02);
    expect(Math.abs(before.height / real.height - 1)).toBeLessThan(0.02);
  });
}
