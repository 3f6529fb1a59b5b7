// A reader's place in a long post, through everything that changes its shape; and what counts as read.
import { expect, type Page } from '@playwright/test';
import { choose } from '../support/choose.ts';
import { holdFonts } from '../support/late-fonts.ts';
import { test } from '../support/long-editions.ts';

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

/** Runs in the page: what the root says of the look. */
const look = (page: Page) => page.evaluate(() => (document.documentElement.cloneNode(false) as Element).outerHTML);

/** Changes the look, and waits until its fonts are there and it is drawn with them. */
async function changeLook(page: Page, action: string): Promise<void> {
  const before = await look(page);
  await choose(page, action);
  await expect.poll(() => look(page), action).not.toBe(before);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Runs in the page: how far an element is moved, at most, in the frames that follow the next press of the mouse. */
async function farthestMoved(element: Element): Promise<number> {
  const top = () => element.getBoundingClientRect().top;
  await new Promise((resolve) => addEventListener('pointerdown', resolve, { once: true, capture: true }));
  const before = top();
  const moved: number[] = [];
  for (let frame = 0; frame < 12; frame++) {
    await new Promise(requestAnimationFrame);
    moved.push(Math.abs(top() - before));
  }
  return Math.max(...moved);
}

async function expectNear(page: Page, number: number): Promise<void> {
  await expect.poll(async () => Math.abs((await place(page)).number - number)).toBeLessThanOrEqual(1);
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
      await changeLook(page, action);
      const after = await place(page);
      expect(after.number, action).toBe(before.number);
      expect(Math.abs(after.top - before.top), action).toBeLessThan(12);
    }
    await changeLook(page, 'All settings as at the start');
    await expectNear(page, 70);
  });

  test.describe('where the fonts come after the text', () => {
    test.use({ serviceWorkers: 'block' });

    test('is where a leap just before them led', async ({ page, site }) => {
      await page.exposeFunction('sendFonts', await holdFonts(page));
      await page.goto(`${site.url}app.html${POST}`, { waitUntil: 'commit' });
      await expect(title(page)).toHaveText('The long part');
      const [led, at] = await page.evaluate(async () => {
        const frame = () => new Promise(requestAnimationFrame);
        const isThere = () => document.fonts.check('18px "Source Serif 4"');
        const blocks = [...document.querySelectorAll('.prose > p')];
        let block = blocks[2];
        const top = () => block?.getBoundingClientRect().top ?? 0;
        let led = 0;
        for (let leap = 0; !isThere(); leap++) {
          block = blocks[leap < 25 ? 2 : 70]; // a frame before them at the latest: of a script's scroll the browser tells in the next
          block?.scrollIntoView({ block: 'start', behavior: 'instant' });
          led = top();
          if (leap === 25) (window as unknown as { sendFonts(): void }).sendFonts();
          await frame();
        }
        for (let frames = 0; frames < 20; frames++) await frame();
        return [led, top()] as const;
      });
      expect(Math.abs(at - led)).toBeLessThan(12);
    });
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
    // where the site is slow to answer, what lies on the device is shown once more
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('told anew, and better').first()).toBeAttached({ timeout: 3000 });
    }).toPass();
    await expectNear(page, 70);
  });
});

test.describe('code that is wrapped', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('moves no button from under the finger, and is wrapped everywhere', async ({ page, site }) => {
    await page.goto(site.url + POST);
    const button = page.getByRole('button', { name: 'Wrap' }).nth(31); // with other code above it on the screen
    await button.evaluate((one) => one.scrollIntoView({ block: 'end', behavior: 'instant' }));
    const breaks = (at: number) =>
      page
        .locator('.code pre')
        .nth(at)
        .evaluate((pre) => getComputedStyle(pre).whiteSpace);
    for (const [pressed, space] of [
      ['true', 'pre-wrap'],
      ['false', 'pre'],
    ] as const) {
      const moved = button.evaluate(farthestMoved);
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', pressed);
      expect(await moved).toBeLessThan(1);
      for (const at of [0, 31, 59]) await expect.poll(() => breaks(at)).toBe(space);
    }
  });
});

test.describe('what counts as read', () => {
  const left = (page: Page) => page.getByRole('banner').first();

  test('is what was on the screen for as long as reading it takes', async ({ page, site }) => {
    await page.clock.install();
    await page.goto(site.url + POST);
    await expect(left(page)).toContainText('56 min left');
    for (let screen = 0; screen < 6; screen++) {
      await page.clock.runFor(20_000);
      await page.evaluate(() => scrollBy({ top: 500, behavior: 'instant' }));
    }
    await page.clock.runFor(20_000);
    await expect(left(page)).toContainText(/5[45] min left/);
    await page.reload();
    await expect(left(page)).toContainText(/5[45] min left/);
  });

  test('is not what was scrolled through', async ({ page, site }) => {
    await page.clock.install();
    await page.goto(site.url + POST);
    await expect(left(page)).toContainText('56 min left');
    for (let screen = 0; screen < 60; screen++) {
      await page.evaluate(() => scrollBy({ top: 700, behavior: 'instant' }));
      await page.clock.runFor(300);
    }
    await page.clock.runFor(3000);
    await expect(page.getByRole('complementary').locator('[aria-current="location"]')).toBeVisible();
    await expect(left(page)).toContainText('56 min left');
  });

  test('can be said by hand, both ways, and another tab knows at once', async ({ page, site, context }) => {
    await page.goto(site.url + POST);
    const other = await context.newPage();
    await other.goto(site.url + POST);
    await expect(left(other)).toContainText('56 min left');
    await choose(page, 'Mark as read');
    await expect(page.getByText('You have read this.')).toBeAttached();
    await expect(other.getByText('You have read this.')).toBeAttached();
    await choose(other, 'Mark as unread');
    await expect(page.getByRole('button', { name: 'Mark as read' })).toBeAttached();
    await expect(left(page)).toContainText('56 min left');
  });
});
