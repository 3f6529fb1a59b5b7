// A visit of the slow phone to a page of a large library: what comes before the page can be read, and how it answers to a
// reader who goes on.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { slowPage } from './slow-phone.ts';

/** A page, by what it shows once it can be read, and what a reader does there. */
export interface Visited {
  readonly what: string;
  readonly address: string;
  readonly readable: string;
  readonly act?: (page: Page) => Promise<unknown>;
}

/** Bytes over the wire without fonts, times in milliseconds, `heap` in bytes. `input` is the slowest to its next paint. */
export interface Measures {
  readonly before: number;
  readonly readableAt: number;
  readonly atRest: number;
  readonly input: number;
  readonly longest: number;
  readonly heap: number;
}

export async function measured(browser: Browser, url: string, { address, readable, act }: Visited): Promise<Measures> {
  const { page, cdp } = await slowPage(browser);
  const received = bytesOf(cdp);
  await page.addInitScript(observe);
  await page.goto(url + address, { waitUntil: 'commit' });
  await page.locator(readable).first().waitFor({ timeout: 60_000 });
  const before = received();
  const readableAt = await page.evaluate(() => performance.now());
  await page.waitForLoadState('networkidle');
  const atRest = received();
  await page.evaluate(() => Object.assign(globalThis, { slowest: 0, longest: 0 }));
  await act?.(page);
  await page.waitForTimeout(600);
  const { slowest, longest } = await page.evaluate(() => {
    const { slowest, longest } = globalThis as unknown as { readonly slowest: number; readonly longest: number };
    return { slowest, longest };
  });
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await page.context().close();
  return { before, readableAt, atRest, input: slowest, longest, heap: usedSize };
}

/** What came over the wire so far but for fonts; what a document weighs is known when it is there. */
function bytesOf(cdp: CDPSession): () => number {
  const requests = new Map<string, number>();
  const fonts = new Set<string>();
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.endsWith('.woff2')) fonts.add(requestId);
  });
  cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    requests.set(requestId, (requests.get(requestId) ?? 0) + encodedDataLength);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => requests.set(requestId, encodedDataLength));
  return () => [...requests].reduce((sum, [id, bytes]) => (fonts.has(id) ? sum : sum + bytes), 0);
}

/** Runs in the page before anything of it. Times that the browser does not report are below 16 ms. */
function observe(): void {
  const all = globalThis as unknown as { slowest: number; longest: number };
  Object.assign(all, { slowest: 0, longest: 0 });
  const watch = (type: string, each: (duration: number) => void) =>
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) each(duration);
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  watch('event', (duration) => {
    all.slowest = Math.max(all.slowest, duration);
  });
  watch('longtask', (duration) => {
    all.longest = Math.max(all.longest, duration);
  });
}
