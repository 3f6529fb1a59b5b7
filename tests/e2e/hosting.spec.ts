// The build as it is, on hosts as they differ: under a root and under a sub-path, and from a folder.
import { pathToFileURL } from 'node:url';
import { buildA, buildB, FORMER, REVISION } from '../support/builds.ts';
import { crawl } from '../support/crawl.ts';
import { HOSTS, serveAs } from '../support/host-server.ts';
import { expect, runningBuild, test, whenKept } from '../support/site.ts';

/** Where build B believes to stand. */
const OWN = 'https://example.org/blog/';
const LISTS = ['', 'sitemap.xml', 'feeds.opml', 'robots.txt', 'manifest.webmanifest', 'app.html', 'subscribe/'];

for (const [name, rules] of Object.entries(HOSTS)) {
  test(`no address leads nowhere on ${name}`, async () => {
    const host = await serveAs(rules, buildB(), name === 'nginx' ? '/' : '/sub/blog/');
    const { seen, broken } = await crawl(host.url, OWN, LISTS);
    host.stop();
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(80);
  });
}

const VISITED = ['GitHub Pages', 'Cloudflare Pages', 'S3 whose files may not be listed', 'a bucket without redirects'];

for (const name of VISITED as (keyof typeof HOSTS)[]) {
  test(`on ${name} the app starts, finds a mistyped address, opens without a network, and takes an update`, async ({
    page,
    context,
  }) => {
    const host = await serveAs(HOSTS[name], buildA(), '/sub/');
    await page.goto(`${host.url}read/what-cap-say/`);
    await expect(page.getByRole('link', { name: /CAP theorem explained/ })).toBeVisible();
    await page.goto(`${host.url}#/read/what-cap-says`);
    await whenKept(page);
    await context.setOffline(true);
    await page.goto('about:blank');
    await page.goto(`${host.url}read/what-cap-says/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CAP theorem explained');
    await context.setOffline(false);

    host.deploy(buildB()); // all at once, as these hosts do
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    await page.getByRole('link', { name: 'Settings' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
    expect(await runningBuild(page)).toBe('A');
    await page.getByRole('status').getByRole('button', { name: 'Update' }).click();
    await expect(page.locator('html[data-build="B"]')).toBeAttached();
    await page.goto(`${host.url}read/${FORMER}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CAP theorem explained');
    await expect(page.getByText(REVISION)).toBeAttached();
    host.stop();
  });
}

test('from a folder, pages stand as they are and their links lead from one to the next', async ({ page }) => {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  await page.goto(pathToFileURL(`${buildA()}/index.html`).href);
  await page
    .getByRole('list', { name: 'The CAP theorem, properly' })
    .getByRole('link', { name: 'CAP theorem' })
    .click();
  await expect(page).toHaveURL(/read\/what-cap-says\/index\.html$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CAP theorem explained');
  await expect(page.locator('.prose')).toHaveCSS('font-family', /Text like Georgia/);
  await page.mouse.wheel(0, 800);
  await page.getByRole('navigation', { name: 'Foot' }).getByRole('link', { name: 'Paths' }).click();
  await expect(page).toHaveURL(/paths\/index\.html$/);
  expect(said).toEqual([]);
});
