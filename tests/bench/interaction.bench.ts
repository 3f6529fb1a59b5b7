// How soon the app answers on a slow phone, with a post of ten thousand words and sixty pieces of code open: from an
// input to the next paint, by the browser's own Event Timing. Worst of several turns each.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser, findBrowser, LAUNCH_ARGS } from '../support/browser.mjs';
import { longSite } from '../support/long-site.ts';
import { writeFolder } from '../support/states.ts';
import { serveStatic } from '../support/static-server.ts';

const CPU_SLOWDOWN = 4;
const TURNS = 5;
/** How long what follows an input may take before the next, milliseconds. */
const REST = 600;

interface Watched {
  inputs: number[];
  shift: number;
}

/** Runs in the page before anything of it. */
function observe(): void {
  const watched: Watched = { inputs: [], shift: 0 };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.inputs.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && !('hadRecentInput' in entry && entry.hadRecentInput))
        watched.shift += Number(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
}

const watchedIn = (page: Page): Promise<Watched> =>
  page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign((globalThis as unknown as { watched: Watched }).watched, { inputs: [], shift: 0 });
  });

interface Row {
  readonly what: string;
  readonly 'input to next paint, ms': string;
  readonly 'layout shift': string;
}

interface Acts {
  readonly act: () => Promise<void>;
  /** What has to be done first, and is not measured. */
  readonly before?: () => Promise<void>;
  readonly undo?: () => Promise<void>;
}

/** Does something a few times; its figures are the browser's, in steps of 8 ms. "under 16" is what it does not report. */
async function row(page: Page, what: string, { act, before, undo }: Acts): Promise<Row> {
  const worst: number[] = [];
  let moved = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    await before?.();
    await forget(page);
    await act();
    await page.waitForTimeout(REST);
    const { inputs, shift } = await watchedIn(page);
    worst.push(Math.max(0, ...inputs));
    moved += shift;
    await undo?.();
    await page.waitForTimeout(REST);
  }
  worst.sort((one, other) => one - other);
  const told = (ms = 0) => (ms === 0 ? 'under 16' : String(ms));
  return {
    what,
    'input to next paint, ms': `${told(worst[worst.length >> 1])} (worst ${told(worst.at(-1))})`,
    'layout shift': moved.toFixed(4),
  };
}

/** From the press of a key to the painted text of the part that it leads to, milliseconds. */
async function toNextPart(page: Page): Promise<number> {
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight * 0.8, behavior: 'instant' }));
  await page.waitForTimeout(REST);
  await page.evaluate(() => {
    const arrived = new Promise<number>((resolve) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = () => {
            if (document.querySelector('h1')?.textContent !== 'The part that follows') requestAnimationFrame(look);
            else requestAnimationFrame((painted) => resolve(painted - timeStamp));
          };
          requestAnimationFrame(look);
        },
        { once: true },
      );
    });
    Object.assign(globalThis, { arrived: () => arrived });
  });
  await page.keyboard.press('j');
  return page.evaluate(() => (globalThis as unknown as { arrived: () => Promise<number> }).arrived());
}

async function slow(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return session;
}

/** Prints one row a kind of input. */
export async function run(): Promise<void> {
  if (!(await ensureBrowser())) throw new Error('no Chromium to measure with');
  const home = await mkdtemp(path.join(tmpdir(), 'throughline-interaction-'));
  const posts = path.join(home, 'posts');
  await writeFolder(posts, longSite(1));
  process.env['POSTS_DIR'] = posts;
  process.env['OUT_DIR'] = path.join(home, 'site');
  await build({ logLevel: 'error' });
  const site = await serveStatic(path.join(home, 'site'), '/');
  const browser = await chromium.launch({ ...findBrowser(), args: LAUNCH_ARGS });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  await page.addInitScript(observe);
  await page.goto(`${site.url}#/paths/way/long`, { waitUntil: 'networkidle' });
  await slow(page);
  const press = (key: string) => () => page.keyboard.press(key);
  // by the mouse itself: Playwright's own click asks the page several things in the middle of what is measured
  const aim = (selector: string) => async () => {
    const target = page.locator(selector).first();
    await target.scrollIntoViewIfNeeded();
    await target.hover();
    await page.waitForTimeout(REST);
  };
  const tap = async () => {
    await page.mouse.down();
    await page.mouse.up();
  };
  const ask = (words: string) => async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words, { delay: 30 });
    await page.waitForTimeout(REST);
  };
  const pressed = (selector: string): Acts => ({ before: aim(selector), act: tap, undo: tap });
  const chosen = (words: string, back: string): Acts => ({
    before: ask(words),
    act: press('Enter'),
    undo: async () => {
      await ask(back)();
      await page.keyboard.press('Enter');
    },
  });
  const typing = () => page.keyboard.type('quorum', { delay: 80 });
  const rows = [
    await row(page, 'scrolling, and the outline with it', { act: press('PageDown') }),
    await row(page, 'opening the palette', { act: press('Control+k'), undo: press('Escape') }),
    await row(page, 'typing in it', { before: ask(''), act: typing, undo: press('Escape') }),
    await row(page, 'opening what is in the part', pressed('.contents summary')),
    await row(page, 'wrapping a piece of code', pressed('.code .wrap')),
    await row(page, 'marking as read', pressed('.mark button')),
    await row(page, 'another theme', chosen('theme dark', 'theme light')),
    await row(page, 'larger text', chosen('larger text', 'smaller text')),
  ];
  console.table(rows);
  const next: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    next.push(await toNextPart(page));
    await page.goBack();
    await page.waitForTimeout(REST);
  }
  next.sort((one, other) => one - other);
  await browser.close();
  await site.stop();
  await rm(home, { recursive: true, force: true });
  console.log(
    `to the painted text of the next part: ${Math.round(next[TURNS >> 1] ?? 0)} ms, processor ${CPU_SLOWDOWN} times slower`,
  );
}
