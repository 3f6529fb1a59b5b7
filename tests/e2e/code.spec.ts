// What readers do with code, in a real browser: one language for all groups, copies that run, long lines.
import type { Page } from '@playwright/test';
import { jsonOf } from '../../src/compiler/deflated.ts';
import { expect, test } from '../support/gallery.ts';

test.describe.configure({ mode: 'default' }); // one build for all

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

  test('show everything without script', async ({ page, gallery, browser }) => {
    await page.goto(`${gallery.url}#/read/code`);
    await expect(selected(page)).toHaveText(['Go', 'Go', 'npm']);
    const bytesAt = async (file: string) => (await page.request.get(gallery.url + file)).body();
    const styles = (await bytesAt(gallery.asked.find((file) => file.endsWith('.css')) ?? 'no.css')).toString();
    const files = await Promise.all([...new Set(gallery.asked)].filter((file) => file.endsWith('.json')).map(bytesAt));
    const texts = files.map((file) => (jsonOf(file) as { html?: string }).html ?? '');
    const html = texts.find((text) => text.includes('class="code-group')) ?? '';
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    const body = `<!doctype html><style>${styles}</style><main class="prose">${html}</main>`;
    await plain.route('https://plain.example/', (route) => route.fulfill({ contentType: 'text/html', body }));
    await plain.goto('https://plain.example/');
    await expect(plain.locator('.code-tab pre')).toHaveCount(11);
    for (const panel of await plain.locator('.code-tab pre').all()) await expect(panel).toBeVisible();
    await context.close();
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
