// Every kind of page, on a phone and a desk, in every theme: no fault that axe finds, nothing wider than the screen.
import type { Page } from '@playwright/test';
import { faultsOf, THEMES } from '../support/axe.ts';
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
  'what is kept offline': '#/offline',
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
    await expectSound(page);
  });
}

for (const status of [404, 503]) {
  test(`a post that the host answers with ${status} is told of soundly`, async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    site.misbehave((file) => (file.startsWith('c/v1/files/') ? { kind: 'status', status } : undefined));
    await page.goto(`${site.url}#/read/merkle-trees-in-code`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expectSound(page);
  });
}

async function expectSound(page: Page): Promise<void> {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    await page.setViewportSize(viewport);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, screen).toBeLessThanOrEqual(viewport.width);
    // What has a colour has it on every screen.
    expect.soft(await faultsOf(page, screen === 'phone' ? THEMES : ['light']), screen).toEqual([]);
  }
}
