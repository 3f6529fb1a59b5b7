// A slow phone that visits a page, and a static host as good as they come: what both page benchmarks measure with.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from '@playwright/test';

/** 1.6 Mbit/s each way, 150 ms there and back, a processor four times slower than this one. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const CPU_SLOWDOWN = 4;

/** Times in milliseconds since the navigation; bytes as they came over the wire, by kind. */
export interface Visit {
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly longest: number;
  /** When the first script that is a file was asked for; Infinity where none was. */
  readonly scriptAt: number;
  readonly bytes: Readonly<Record<string, number>>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a folder as a good static host does: what shrinks was made brotli beforehand. `extra` are pages besides. */
export async function serve(
  folder: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const shrunk = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
    const body = extra[name] ?? (await readFile(path.join(folder, name)).catch(() => undefined));
    if (body === undefined) return response.writeHead(404).end();
    const extension = path.extname(name);
    const headers = {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Cache-Control': /^\/(?:assets|c\/v1\/files)\//.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (['.woff2', '.png', '.webp', '.avif'].includes(extension)) return response.writeHead(200, headers).end(body);
    const small = shrunk.get(name) ?? brotliCompressSync(body);
    shrunk.set(name, small);
    response.writeHead(200, { ...headers, 'Content-Encoding': 'br' }).end(small);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

/** A page on the slow phone, alone in its context: whoever asked closes that. */
export async function slowPage(browser: Browser): Promise<{ readonly page: Page; readonly cdp: CDPSession }> {
  // Without the service worker: it fetches the rest of the app afterwards, which is no part of this visit.
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return { page, cdp };
}

/** `act` is what the reader does once the page is at rest; what follows of it counts. */
export async function visit(browser: Browser, url: string, act?: (page: Page) => Promise<unknown>): Promise<Visit> {
  const { page, cdp } = await slowPage(browser);
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  cdp.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, response.url.endsWith('.woff2') ? 'Font' : type),
  );
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  if (act) {
    await act(page);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1000);
  }
  const measured = await page.evaluate(() => (globalThis as unknown as { measured: Omit<Visit, 'bytes'> }).measured);
  await page.context().close();
  return { ...measured, scriptAt: measured.scriptAt ?? Number.POSITIVE_INFINITY, bytes };
}

/** Runs in the page before anything of it: collects what the browser measures. */
function observe(): void {
  const measured = { fcp: 0, lcp: 0, tbt: 0, cls: 0, longest: 0, scriptAt: Number.POSITIVE_INFINITY };
  Object.assign(globalThis, { measured });
  const watch = (type: string, each: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') measured.fcp = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    measured.lcp = startTime;
  });
  watch('longtask', ({ duration }) => {
    measured.tbt += Math.max(0, duration - 50);
    measured.longest = Math.max(measured.longest, duration);
  });
  watch('layout-shift', ({ value = 0 }) => {
    measured.cls += value;
  });
  watch('resource', ({ name, startTime }) => {
    if (/\.js(?:\?|$)/.test(name)) measured.scriptAt = Math.min(measured.scriptAt, startTime);
  });
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** One row of a table: medians of all visits to one page. */
export function row(name: string, visits: readonly Visit[]): Record<string, string | number> {
  const of = (kind: string) => median(visits.map(({ bytes }) => bytes[kind] ?? 0));
  return {
    page: name,
    'LCP ms': Math.round(median(visits.map(({ lcp }) => lcp))),
    'TBT ms': Math.round(median(visits.map(({ tbt }) => tbt))),
    CLS: median(visits.map(({ cls }) => cls)).toFixed(3),
    'kB in all': kB(median(visits.map(allBytes))),
    html: kB(of('Document')),
    script: kB(of('Script')),
    style: kB(of('Stylesheet')),
    content: kB(of('Fetch')),
    fonts: kB(of('Font')),
  };
}

export const allBytes = ({ bytes }: Visit): number => Object.values(bytes).reduce((sum, one) => sum + one, 0);

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
