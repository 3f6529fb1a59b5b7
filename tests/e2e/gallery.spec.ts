// Every form of a post in a real browser: nothing leaves the page's width, nothing complains, all of it can be heard.
import { faultsOf } from '../support/axe.ts';
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
      expect(await faultsOf(page)).toEqual([]);
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
  await page.route(/\.(avif|webp|jpg|png|gif)$/, () => undefined); // never comes
  await page.goto(`${gallery.url}#/read/pictures`);
  const picture = page.locator('img[alt="A field again, without a caption"]');
  await expect(picture).toHaveAttribute('width', '1280');
  await picture.scrollIntoViewIfNeeded();
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
