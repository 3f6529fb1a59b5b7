// Static pages are valid, keep to their own policy, and ask nobody else.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { buildB } from '../support/builds.ts';
import { expect, test, wake, whenKept } from '../support/site.ts';
import { serveStatic } from '../support/static-server.ts';

const POST = 'read/what-cap-says/';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('every page of a build is valid HTML', async () => {
  const checker = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // of style only, and the code that writes the pages has its own
      'doctype-style': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      'unique-landmark': 'off', // a post has its list of parts twice, of which one at a time is shown
    },
  });
  const files = await readdir(buildB(), { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(25);
  for (const page of pages) {
    const { results } = await checker.validateFile(path.join(buildB(), page));
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => ({ ruleId, message, line })),
    );
    expect.soft(faults, page).toEqual([]);
  }
});

test('no page of any kind breaks its own policy', async ({ page }) => {
  const site = await serveStatic(buildB(), '/blog/'); // the build that knows its address, and so has all kinds
  const broken: string[] = [];
  await page.exposeFunction('breach', (what: string) => broken.push(what));
  await page.addInitScript(() => {
    const tell = Reflect.get(window, 'breach') as (what: string) => void;
    addEventListener('securitypolicyviolation', (event) =>
      tell(`${location.href}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  const kinds = ['', 'paths/', 'paths/cap/', 'paths/cap/print/', 'topics/', 'topics/networking/', 'latest/', 'about/'];
  for (const kind of [...kinds, 'subscribe/', POST, 'read/merkle-trees-in-code/', '404.html', 'app.html']) {
    await page.goto(site.url + kind);
    await expect(title(page)).toBeVisible();
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', /require-trusted-types-for 'script'/);
    await wake(page);
    await page.waitForLoadState('networkidle');
  }
  await page.goto(`${site.url}app.html#/search?q=quorum`);
  await expect(page.locator('mark').first()).toBeVisible();
  await page.goto(`${site.url}app.html#/read/merkle-trees-in-code`);
  await whenKept(page);
  await site.stop();
  expect(broken).toEqual([]);
});

test('no request leaves the origin before the reader asks for the forum, whose frame then harms nothing', async ({
  page,
}) => {
  const site = await serveStatic(buildB(), '/blog/');
  const elsewhere: string[] = [];
  const broken: string[] = [];
  await page.exposeFunction('breach', (what: string) => broken.push(what));
  await page.addInitScript(() => {
    const tell = Reflect.get(window, 'breach') as ((what: string) => void) | undefined;
    addEventListener('securitypolicyviolation', (event) => tell?.(`${event.effectiveDirective} ${event.blockedURI}`));
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) elsewhere.push(new URL(request.url()).origin);
  });
  await page.route('https://giscus.app/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<p>Four comments</p><script>top.location = "about:blank"</script>',
    }),
  );
  await page.goto(site.url + POST);
  await expect(page.getByRole('region', { name: 'Comments' })).toContainText('<script>document.title');
  await wake(page);
  await expect(page).toHaveURL(`${site.url}#/read/what-cap-says`);
  await page.waitForLoadState('networkidle');
  expect(elsewhere).toEqual([]);
  await page.getByRole('button', { name: 'Show the discussion' }).click();
  await expect(page.frameLocator('iframe').getByText('Four comments')).toBeVisible();
  await expect(page).toHaveTitle(/^CAP theorem explained/);
  await expect(page).toHaveURL(`${site.url}#/read/what-cap-says`);
  expect(new Set(elsewhere)).toEqual(new Set(['https://giscus.app']));
  expect(broken).toEqual([]);
  await site.stop();
});
