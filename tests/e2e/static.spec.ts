// Static pages: read without script, taken over by the app in place, and sound under their own policy.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { buildA, buildB } from '../support/builds.ts';
import { expect, test, wake, whenKept } from '../support/site.ts';
import { serveStatic } from '../support/static-server.ts';

const POST = 'read/what-cap-says/';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('without JavaScript', () => {
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
        else
          expect(target.startsWith('http://localhost') && !target.startsWith(site.url), `${at} → ${href}`).toBe(false);
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});

test('a stranger who only looks loads the page and its styles, and nothing that it does not show', async ({
  page,
  site,
}) => {
  await page.goto(site.url + POST, { waitUntil: 'networkidle' });
  const [first, ...others] = site.asked.filter((file) => !file.endsWith('.svg'));
  expect(first).toBe(`${POST}index.html`);
  expect(others.filter((file) => !file.endsWith('.css'))).toEqual([]);
});

test('whoever begins further down sees nothing before all styles are there, and nothing moves', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const seen = { shift: 0, paintedAt: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, each: (entry: PerformanceEntry & { value: number }) => void) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) each(entry as PerformanceEntry & { value: number });
      }).observe({ type, buffered: true });
    watch('layout-shift', ({ value }) => {
      seen.shift += value;
    });
    watch('paint', ({ startTime }) => {
      seen.paintedAt ||= startTime;
    });
  });
  await page.goto(`${site.url}${POST}#sources`, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => Reflect.get(window, 'seen') as { shift: number; paintedAt: number });
  const styledAt = await page.evaluate(() => {
    const named = document.querySelector<HTMLElement>('script[data-style]')?.dataset['style']?.split(' ') ?? [];
    return named.map((file) => {
      const [entry] = performance.getEntriesByName(new URL(file, document.baseURI).href);
      return (entry as PerformanceResourceTiming).responseEnd;
    });
  });
  expect(styledAt.length).toBeGreaterThan(1);
  expect(seen.paintedAt).toBeGreaterThan(Math.max(...styledAt));
  expect(seen.shift).toBeLessThanOrEqual(0.01);
});

test('the app takes over in place at the first move: same text, place and selection, and nothing moves', async ({
  page,
  site,
}) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.addInitScript(() => {
    const seen = { first: undefined as Element | undefined, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('DOMContentLoaded', () => {
      seen.first = document.querySelector('.prose > p') ?? undefined;
    });
  });
  await page.goto(site.url + POST);
  const selected = await page.evaluate(() => {
    const text = document.querySelector('.prose > p')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 3, text, 12);
    return getSelection()?.toString();
  });
  await page.mouse.wheel(0, 700);
  await expect(page).toHaveURL(`${site.url}#/read/what-cap-says`);
  await whenKept(page);

  const seen = () => Reflect.get(window, 'seen') as { first: Element; shift: number };
  expect(await page.evaluate(`(${seen})().first === document.querySelector('.prose > p')`)).toBe(true);
  expect(await page.evaluate(`(${seen})().shift`)).toBeLessThanOrEqual(0.01);
  expect(selected).toHaveLength(9);
  expect(await page.evaluate(() => [getSelection()?.toString(), Math.round(scrollY)])).toEqual([selected, 700]);
  await page.getByRole('link', { name: 'Search' }).first().click();
  await expect(page.getByRole('combobox')).toHaveCSS('font-family', /Inter|Sans/);
  expect(said).toEqual([]);
});

test('on a quick network a first page asks for the reading font once, ahead of its styles', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { rtt: 20, downlink: 20, saveData: false } });
  });
  const fonts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()));
  await page.goto(site.url + POST, { waitUntil: 'networkidle' });
  const [preload] = await page
    .locator('head link[rel=preload]')
    .evaluateAll((links: HTMLLinkElement[]) => links.map(({ href }) => href));
  expect(preload).toMatch(/serif-400/);
  expect(fonts).toEqual([preload]);
  expect(
    await page.evaluate(() => performance.getEntriesByType('resource').every(({ name }) => !name.endsWith('.js'))),
  ).toBe(true);
});

test('a key that was pressed before the app came is answered when it has', async ({ page, site }) => {
  await page.goto(site.url + POST, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible();
});

test('a button that was pressed before the app came does its work when it has', async ({ page, site }) => {
  await page.goto(site.url + POST, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Mark as read' }).evaluate((button: HTMLElement) => {
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    button.click();
  });
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
});

test('a reader who was here before finds where they were on Start Here', async ({ page, site }) => {
  await page.goto(site.url + POST);
  await wake(page);
  await expect(page).toHaveURL(`${site.url}#/read/what-cap-says`);
  const heading = page.locator('.prose h2').nth(1);
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const inOutline = page.getByRole('complementary').getByRole('link', { name: await heading.innerText() });
  await expect(inOutline).toHaveAttribute('aria-current', 'location');
  await whenKept(page);
  await page.goto('about:blank');
  await page.goto(site.url);
  await expect(page.getByRole('main')).toContainText('Continue');
});

test('a link into the app on a first visit never shows Start Here', async ({ page, site }) => {
  await page.addInitScript(() => {
    const look = (): void => {
      const heading = document.querySelector('#app h1');
      const isSeen =
        heading?.checkVisibility({ visibilityProperty: true }) && heading.textContent?.includes('understand?');
      if (isSeen) Object.assign(window, { sawStart: true });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${site.url}#/${POST.slice(0, -1)}`);
  await expect(title(page)).toHaveText('CAP theorem explained');
  await expect(title(page)).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'sawStart'))).toBeUndefined();
});

test('a mistyped address leads into the app, which names the nearest post', async ({ page, site }) => {
  const wrong = `${site.url}read/what-cap-say/`;
  const body = await readFile(path.join(buildA(), '404.html'), 'utf8');
  await page.route(wrong, (route) => route.fulfill({ status: 404, contentType: 'text/html', body }));
  await page.goto(wrong);
  await expect(page).toHaveURL(`${site.url}#/read/what-cap-say`);
  await expect(page.getByRole('link', { name: /CAP theorem explained/ })).toBeVisible();
});

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
