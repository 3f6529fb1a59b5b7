// Static pages: read without script, taken over by the app in place, and sound under their own policy.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { buildA } from '../support/builds.ts';
import { expect, test, wake, whenKept } from '../support/site.ts';

const POST = 'read/what-cap-says/';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a stranger who only looks loads the page and its styles, and nothing that it does not show', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { rtt: 150, downlink: 1.6 } }); // too slow for a font
  });
  await page.goto(site.url + POST, { waitUntil: 'networkidle' });
  const [first, ...others] = site.asked.filter((file) => !file.endsWith('.svg'));
  expect(first).toBe(`${POST}index.html`);
  expect(others.filter((file) => !file.endsWith('.css'))).toEqual([]);
  const faces = await page.locator('script[data-faces]').getAttribute('data-faces');
  expect(others.length).toBeGreaterThan(1);
  expect(others, 'faces of fonts would have the text laid out anew').not.toContain(faces?.slice(2));
});

test('fonts come with the first step to another page', async ({ page, site }) => {
  await page.goto(site.url + POST);
  await wake(page);
  await expect(page).toHaveURL(`${site.url}#/read/what-cap-says`);
  await page.locator('.prose a[href^="#/read/"]').first().click();
  await expect(page.locator('html')).not.toHaveAttribute('data-first');
  const loaded = () =>
    [...document.fonts].some(({ family, status }) => /Source Serif 4"?$/.test(family) && status === 'loaded');
  await expect.poll(() => page.evaluate(loaded)).toBe(true);
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

test('the list of chapters that came with the page follows the reader, and gives way to that of a path', async ({
  page,
  site,
}) => {
  await page.goto(site.url + POST);
  await wake(page);
  await expect(page).toHaveURL(`${site.url}#/read/what-cap-says`);
  const beside = page.getByRole('complementary');
  await expect(beside.locator('.still')).toHaveCount(1);
  const heading = page.locator('.prose h2').nth(1);
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(beside.getByRole('link', { name: await heading.innerText() })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await expect(beside.locator('[aria-current]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(beside.getByRole('link').first()).toHaveAccessibleName(/\(read\)$/);

  await page.getByRole('navigation', { name: 'This post is part of' }).getByRole('link').first().click();
  await expect(beside.getByRole('navigation', { name: /^Parts of/ })).toBeVisible();
  await expect(beside.getByRole('link', { name: /\(read\)$/ }).first()).toBeVisible();
  await expect(page.getByRole('banner').first()).toContainText('1 of 5');
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

test('Start Here is shown to a reader whose data is gone, though the browser remembers a visit', async ({
  page,
  site,
}) => {
  await page.context().addCookies([{ name: 'throughline-was-here', value: '1', url: site.url }]);
  await page.goto(site.url);
  await expect(page).toHaveURL(`${site.url}#/`);
  await expect(title(page)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
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
