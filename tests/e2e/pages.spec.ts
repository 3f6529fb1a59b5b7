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
  'a lens': '#/topics/abstraction-and-reality',
  terms: '#/terms',
  'a comparison': '#/read/rest-grpc-graphql',
  'a case study': '#/read/monolith-to-services',
  latest: '#/latest',
  search: '#/search?q=quorum',
  shelf: '#/shelf',
  settings: '#/settings',
  about: '#/about',
  'not found': '#/nowhere',
};
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

test.describe.configure({ timeout: 180_000 }); // axe takes its time over long posts

for (const [name, hash] of Object.entries(PAGES)) {
  test(`${name} is sound`, async ({ page, site }) => {
    await page.goto(site.url + hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (name === 'search') await expect(page.locator('mark').first()).toBeVisible();
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      await page.setViewportSize(viewport);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, screen).toBeLessThanOrEqual(viewport.width);
      for (const theme of ['light', 'dark']) {
        await page.evaluate(setTheme, theme);
        const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
        const { violations } = await (theme === 'light' ? axe : axe.withRules('color-contrast')).analyze();
        const said = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
        expect.soft(said, `${screen}, ${theme}`).toEqual([]);
      }
    }
  });
}

/** Runs in the page. A theme changes colours alone, so of its faults only those of contrast are new. */
function setTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme;
}
