// Every kind of page, on a phone and a desk, in light and dark: no fault that axe finds, nothing wider than the screen.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/site.ts';

const PAGES = {
  'Start Here': '#/',
  paths: '#/paths',
  'a path': '#/paths/cap',
  'a path with nothing to read yet': '#/paths/cryptography',
  'a part of a path': '#/paths/cap/ap-systems',
  'a post with code': '#/read/merkle-trees-in-code',
  topics: '#/topics',
  'a topic': '#/topics/distributed-systems',
  'a topic with planned posts only': '#/topics/cryptography',
  latest: '#/latest',
  search: '#/search?q=quorum',
  shelf: '#/shelf',
  settings: '#/settings',
  about: '#/about',
  'not found': '#/nowhere',
};
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${screen}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      test('all pages are sound', async ({ page, site }) => {
        for (const [name, hash] of Object.entries(PAGES)) {
          await test.step(name, async () => {
            await page.goto('about:blank');
            await page.goto(site.url + hash);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            if (name === 'search') await expect(page.locator('mark').first()).toBeVisible();
            const { violations } = await new AxeBuilder({ page }).analyze();
            expect.soft(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            expect.soft(width).toBeLessThanOrEqual(viewport.width);
          });
        }
      });
    });
  }
}
