// What the guide says about nginx, done word by word: a reader's visits, an update by the deploy command, what is sent with files.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { deploy } from '../../src/publish/deploy.ts';
import { hostHeaders } from '../../src/publish/host-headers.ts';
import { buildA, buildB, FORMER } from '../support/builds.ts';
import { crawl } from '../support/crawl.ts';
import { hasNginx, type Nginx, serveWithNginx } from '../support/nginx.ts';
import { test as base, expect, whenKept } from '../support/site.ts';

interface Hosted extends Nginx {
  /** What `npm run deploy` does. */
  publish(build: string): Promise<void>;
}

const test = base.extend<{ host: Hosted }>({
  host: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'throughline-published-'));
    await chmod(folder, 0o755); // nginx reads as another user
    const publish = async (build: string) => void (await deploy(build, path.join(folder, 'blog'), '2026-11-22'));
    await publish(buildA());
    const nginx = await serveWithNginx(folder);
    await use({ ...nginx, publish });
    await nginx.stop();
    await rm(folder, { recursive: true, force: true });
    expect(nginx.said.join('')).not.toMatch(/\[(?!notice)\w+]/);
  },
});

test.skip(!hasNginx(), 'nginx is not here');

const OWN = 'https://example.org/blog/';
const POST = 'read/what-cap-says/';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Everything the page says of a breach of its policy, or of a fault. */
async function troubles(page: Page): Promise<readonly string[]> {
  const told: string[] = [];
  page.on('pageerror', ({ message }) => told.push(message));
  await page.exposeFunction('breach', (what: string) => told.push(what));
  await page.addInitScript(() => {
    const tell = Reflect.get(window, 'breach') as (what: string) => void;
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      tell(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return told;
}

test('a stranger reads, comes back without a network, and finds what they mistyped', async ({
  page,
  context,
  host,
}) => {
  const told = await troubles(page);
  await page.goto(`${host.url}read/what-cap-says`); // without its slash, as links elsewhere have it
  await expect(page).toHaveURL(host.url + POST);
  await expect(title(page)).toHaveText('CAP theorem explained');
  await whenKept(page);
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.goto(host.url + POST);
  await expect(title(page)).toHaveText('CAP theorem explained');
  await page.reload();
  await expect(title(page)).toHaveText('CAP theorem explained');
  await context.setOffline(false);

  const answer = await page.goto(`${host.url}read/what-cap-say/`);
  if (!answer?.fromServiceWorker()) expect(answer?.status()).toBe(404);
  await expect(page.getByRole('link', { name: /CAP theorem explained/ })).toBeVisible();
  expect(told).toEqual([]);
});

test('a tab that is open while another build is deployed goes on, and is offered the new one', async ({
  page,
  host,
}) => {
  const told = await troubles(page);
  await page.goto(`${host.url}#/${POST.slice(0, -1)}`);
  await whenKept(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name); // so that the host has to have it
  });
  await host.publish(buildB());
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await expect(title(page)).toHaveText('Settings');
  await expect(page.locator('html')).toHaveAttribute('data-build', 'A');
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
  await page.getByRole('status').getByRole('button', { name: 'Update' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'B');
  await page.goto(`${host.url}read/${FORMER}/`);
  await expect(title(page)).toHaveText('CAP theorem explained');
  expect(told).toEqual([]);
});

test('every address leads somewhere, and each file comes as what it is', async ({ request, host }) => {
  await host.publish(buildB());
  const lists = ['', 'sitemap.xml', 'feeds.opml', 'robots.txt', 'manifest.webmanifest', 'app.html', 'subscribe/'];
  const { seen, broken } = await crawl(host.url, OWN, lists);
  expect(broken).toEqual([]);

  const sent = async (file: string) => (await request.get(host.url + file)).headers();
  const typeOf = async (file: string) => (await sent(file))['content-type'];
  expect(await typeOf('feed.xml')).toBe('application/atom+xml');
  expect(await typeOf('paths/cap/feed.xml')).toBe('application/atom+xml');
  expect(await typeOf('feed.json')).toBe('application/json');
  expect(await typeOf('feeds.opml')).toBe('text/x-opml');
  expect(await typeOf('sitemap.xml')).toBe('text/xml');
  expect(await typeOf('manifest.webmanifest')).toBe('application/manifest+json');
  expect(await typeOf('paths/cap/cap.epub')).toBe('application/epub+zip');
  expect(await typeOf('sw.js')).toMatch(/javascript$/);

  const asset = [...seen].find((address) => /^assets\/.*\.js$/.test(address)) ?? '';
  for (const file of ['', 'sw.js', 'c/v1/root.json', POST, 'none/']) {
    expect((await sent(file))['cache-control'], file).toBe('no-cache');
  }
  expect((await sent(asset))['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await sent('assets/none.js'))['cache-control']).toBe('no-cache');
  expect((await sent('feed.xml'))['content-encoding']).toBe('gzip');
  expect((await sent(asset))['content-encoding']).toBe('gzip');
});

test('it sends the headers that other hosts read from the build', async ({ request, host }) => {
  const [everywhere = ''] = hostHeaders().split('\n\n');
  const rules = everywhere
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(': '));
  expect(rules.length).toBeGreaterThan(4);
  for (const file of ['', 'none/', 'feed.json']) {
    const sent = (await request.get(host.url + file)).headers();
    for (const [name = '', value] of rules) expect(sent[name.toLowerCase()], `${file}: ${name}`).toBe(value);
  }
});
