// Every form of a post in a real browser: nothing leaves the page's width, nothing complains, all of it can be heard.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, FORMS, test } from '../support/gallery.ts';

test.describe.configure({ mode: 'default' }); // one build for all

for (const form of FORMS) {
  test(`${form} fits phones, and nothing in it breaks`, async ({ page, gallery }) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (fault) => complaints.push(fault.message));
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${gallery.url}#/read/${form}`);
    await expect(page.locator('.prose')).toBeVisible();
    for (const width of [320, 390, 900, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => page.evaluate(widerThanThePage)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`${form} is sound for assistive technology, ${theme}`, async ({ page, gallery }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`${gallery.url}#/read/${form}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.locator('.prose')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
    });
  }
}

test('a drawing says what it shows, is scrolled by keyboard, and follows the theme as it changes', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${gallery.url}#/read/diagrams`);
  const flow = page.getByRole('img', { name: 'A flow' });
  await expect(flow).toHaveAccessibleDescription('A client asks a leader, which asks two followers.');
  for (const img of await page.locator('.drawing > svg').all()) await expect(img).toHaveAccessibleName(/\w/);

  const wide = page.locator('.drawing').filter({ has: page.getByRole('img', { name: 'A long chain' }) });
  await wide.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wide.evaluate((drawing) => drawing.scrollLeft)).toBeGreaterThan(0);

  const fill = () =>
    flow
      .locator('rect')
      .first()
      .evaluate((rect) => getComputedStyle(rect).fill);
  const light = await fill();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(fill).not.toBe(light);
});

test('in a text from the right, code and its signs stay in their order', async ({ page, gallery }) => {
  await page.goto(`${gallery.url}#/read/from-the-right`);
  const code = page.locator('.prose p > code').first();
  await expect(code).toHaveCSS('direction', 'ltr');
  await expect(page.locator('.prose pre').first()).toHaveCSS('direction', 'ltr');
  await expect(page.locator('article')).toHaveCSS('direction', 'rtl');
});

/** Runs in the page: what stands out at its sides, and no part of it that scrolls. */
function widerThanThePage(): string[] {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const out = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > innerWidth + 1,
  );
  return ['the page', ...out.slice(0, 5).map((one) => `${one.tagName}.${one.className}`)];
}

/** The code groups of a page, by the tabs that are selected. */
const selected = (page: Page) => page.getByRole('tab', { selected: true });

test.describe('groups of code', () => {
  test('share one choice, by pointer and keyboard, over pages and loads', async ({ page, gallery }) => {
    await page.goto(`${gallery.url}#/read/code`);
    await expect(selected(page)).toHaveText(['Go', 'Go', 'npm']);
    await page.getByRole('tab', { name: 'Java', exact: true }).first().click();
    await expect(selected(page)).toHaveText(['Java', 'Java', 'npm']);
    await expect(page.getByRole('tabpanel', { name: 'Java' }).first()).toContainText('a second line');

    await page.keyboard.press('End');
    await expect(selected(page)).toHaveText(['Python', 'Java', 'npm']);
    await page.keyboard.press('Home');
    await expect(selected(page)).toHaveText(['Go', 'Go', 'npm']);
    await expect(selected(page).first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(selected(page)).toHaveText(['Java', 'Java', 'npm']);

    await page.goto(`${gallery.url}#/read/from-the-right`);
    await expect(selected(page)).toHaveText(['Java']);
    await page.reload();
    await expect(selected(page)).toHaveText(['Java']);
  });

  test('show the remembered language in the first frame that has them', async ({ page, gallery }) => {
    await page.goto(`${gallery.url}#/read/code`);
    await page.getByRole('tab', { name: 'Java', exact: true }).first().click();
    await page.addInitScript(noteFrames);
    await page.reload();
    await expect(selected(page)).toHaveText(['Java', 'Java', 'npm']);
    expect(await page.evaluate(() => (window as unknown as { frames: string[] }).frames)).toEqual(['Java']);
  });

  test('show everything on paper', async ({ page, gallery }) => {
    await page.goto(`${gallery.url}#/read/code`);
    await expect(selected(page)).toHaveText(['Go', 'Go', 'npm']);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('tablist')).toHaveCount(0);
    for (const panel of await page.locator('.code-tab pre').all()) await expect(panel).toBeVisible();
  });
});

/** Runs in the page: notes, frame by frame, which tab of the first group is selected, each change once. */
function noteFrames(): void {
  const frames: string[] = [];
  Object.assign(window, { frames });
  const look = () => {
    const group = document.querySelector('.code-group');
    const name = group && (group.querySelector('[aria-selected="true"]')?.textContent ?? 'none');
    if (name && frames.at(-1) !== name) frames.push(name);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

test.describe('code', () => {
  test('is copied as it runs', async ({ page, gallery, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${gallery.url}#/read/code`);
    const copied = async (about: string) => {
      const figure = page.locator('figure.code').filter({ hasText: about }).first();
      await figure.getByRole('button', { name: 'Copy' }).click();
      await expect(figure.getByRole('button', { name: 'Copied' })).toBeVisible();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('npm run check')).toBe(
      'npm run check -- --strict   # a comment\necho "a line that is long enough to leave the width of the text, so that the block has to scroll" | wc -c',
    );
    expect(await copied('export interface Post')).toBe('export interface Post {\n  readonly title: string;\n}');
    expect(await copied('const doubtful')).not.toContain('gone');
    expect(await copied('func Majority')).toMatch(/^package quorum\n\n\/\/ Majority/);
  });

  test('of long lines is scrolled by keyboard, or wrapped for good', async ({ page, gallery }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${gallery.url}#/read/code`);
    const figure = page.locator('figure.code').first();
    const pre = figure.locator('pre');
    const hidden = () => pre.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(await hidden()).toBeGreaterThan(0);
    await pre.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => pre.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    await figure.getByRole('button', { name: 'Wrap' }).click();
    await expect.poll(hidden).toBe(0);
    await page.reload();
    await expect(figure.getByRole('button', { name: 'Wrap' })).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(hidden).toBe(0);
  });
});

test('a picture opens large, Escape closes it, and the reader is where they were', async ({ page, gallery }) => {
  await page.goto(`${gallery.url}#/read/pictures`);
  const picture = page.getByRole('button', { name: /A field again/ });
  await picture.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(picture).toBeFocused();
});

test('pictures have a size and a colour before they are there', async ({ page, gallery }) => {
  await page.route(/\.(avif|webp|jpg|png|gif)$/, (route) => route.abort());
  await page.goto(`${gallery.url}#/read/pictures`);
  const picture = page.locator('img[alt="A field again, without a caption"]');
  await expect(picture).toHaveAttribute('width', '1280');
  const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 };
  expect(width / height).toBeCloseTo(1280 / 720, 1);
  await expect(picture).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('what opens and closes does so by keyboard', async ({ page, gallery }) => {
  await page.goto(`${gallery.url}#/read/callouts`);
  const summary = page.locator('.prose summary').first();
  const inside = page.getByText('A text that was hidden');
  await expect(inside).toBeHidden();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(inside).toBeVisible();
});
