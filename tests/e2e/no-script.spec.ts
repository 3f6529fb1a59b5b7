// Static pages where no script runs.
import { expect, test } from '../support/site.ts';

const POST = 'read/what-cap-says/';

test.use({ javaScriptEnabled: false });

test('a reader goes from Start Here through a path to the end of a post', async ({ page, site }) => {
  await page.goto(site.url);
  await page
    .getByRole('list', { name: 'The CAP theorem, properly' })
    .getByRole('link', { name: 'CAP theorem' })
    .click();
  await expect(page).toHaveURL(site.url + POST);
  await expect(page).toHaveTitle('CAP theorem explained · Throughline');
  await expect(page.locator('.prose > p').first()).toBeVisible();
  await expect(page.locator('.prose .footnotes, .prose h2').last()).toBeVisible();
  await page.getByRole('navigation', { name: 'Foot' }).getByRole('link', { name: 'Paths' }).click();
  await expect(page).toHaveURL(`${site.url}paths/`);
});

test('nothing is offered that only the app can do, and a dark system gets a dark page', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(site.url + POST);
  await expect(page.locator('button:visible, a[href^="#/"]:visible')).toHaveCount(0);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground()).not.toBe(dark);
});

test('a path can be taken along as a book, as large as its link says', async ({ page, site }) => {
  await page.goto(`${site.url}paths/cap/`);
  const link = page.getByRole('link', { name: /^Take it along \(EPUB, \d+ kB\)$/ });
  const kilobytes = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
  const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', site.url).href);
  const book = await answer.body();
  expect(Math.ceil(book.length / 1000)).toBe(kilobytes);
  expect(book.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  await page.goto(`${site.url}paths/architecture/`); // only planned parts
  await expect(page.getByRole('link', { name: /EPUB/ })).toHaveCount(0);
});

test('every link of every page leads to a page', async ({ page, site }) => {
  const seen = new Set<string>();
  const open = [''];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const answer = await page.request.get(site.url + at);
    expect(answer.status(), at).toBe(200);
    const base = new URL('../'.repeat(at.split('/').length - 1) || './', site.url + at);
    for (const [, href = ''] of (await answer.text()).matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
      const { href: target } = new URL(href.replaceAll('&amp;', '&'), base);
      const [place = ''] = target.slice(site.url.length).split('#');
      if (target.startsWith(site.url) && !href.startsWith('#/')) open.push(place);
      else expect(target.startsWith('http://localhost') && !target.startsWith(site.url), `${at} → ${href}`).toBe(false);
    }
  }
  expect(seen.size).toBeGreaterThan(20);
});
