// What a first visit costs: bytes by kind (brotli) and what a slow phone makes of them. Medians of one run.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser, findBrowser, LAUNCH_ARGS } from '../support/browser.mjs';

const RUNS = 7;
/** A slow phone: 1.6 Mbit/s each way, 150 ms there and back, a processor four times slower than this one. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const CPU_SLOWDOWN = 4;
const PAGES = { 'Start Here': '#/', 'a part of a path': '#/paths/cap/what-cap-says', 'a post': '#/read/what-cap-says' };

interface Visit {
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
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

/** Serves a folder as a good static host does: everything that shrinks is sent as brotli. */
async function serve(folder: string): Promise<{ url: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
    const body = await readFile(path.join(folder, name)).catch(() => undefined);
    if (!body) return response.writeHead(404).end();
    const extension = path.extname(name);
    const shrinks = !['.woff2', '.png'].includes(extension);
    const headers = { 'Content-Type': TYPES[extension] ?? 'application/octet-stream' };
    response.writeHead(200, shrinks ? { ...headers, 'Content-Encoding': 'br' } : headers);
    response.end(shrinks ? brotliCompressSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  // Without the service worker: it fetches the rest of the app afterwards, which is no part of this visit.
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
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
  const measured = await page.evaluate(() => (globalThis as unknown as { measured: Omit<Visit, 'bytes'> }).measured);
  await context.close();
  return { ...measured, bytes };
}

/** Runs in the page before anything of it: collects what the browser measures. Times in milliseconds. */
function observe(): void {
  const measured = { lcp: 0, tbt: 0, cls: 0 };
  Object.assign(globalThis, { measured });
  const watch = (type: string, each: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => {
    measured.lcp = startTime;
  });
  watch('longtask', ({ duration }) => {
    measured.tbt += Math.max(0, duration - 50);
  });
  watch('layout-shift', ({ value = 0 }) => {
    measured.cls += value;
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

function row(name: string, visits: readonly Visit[]): Record<string, string | number> {
  const of = (kind: string) => median(visits.map(({ bytes }) => bytes[kind] ?? 0));
  const all = median(visits.map(({ bytes }) => Object.values(bytes).reduce((sum, one) => sum + one, 0)));
  return {
    page: name,
    'LCP ms': Math.round(median(visits.map(({ lcp }) => lcp))),
    'TBT ms': Math.round(median(visits.map(({ tbt }) => tbt))),
    CLS: median(visits.map(({ cls }) => cls)).toFixed(3),
    'kB in all': kB(all),
    script: kB(of('Script')),
    style: kB(of('Stylesheet')),
    content: kB(of('Fetch')),
    fonts: kB(of('Font')),
  };
}

/** Prints one row a page. */
export async function run(): Promise<void> {
  if (!(await ensureBrowser())) throw new Error('no Chromium to measure with');
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-page-'));
  process.env['OUT_DIR'] = folder;
  await build({ logLevel: 'error' });
  const { url, stop } = await serve(folder);
  const browser = await chromium.launch({ ...findBrowser(), args: LAUNCH_ARGS });
  const rows = [];
  for (const [name, hash] of Object.entries(PAGES)) {
    const visits: Visit[] = [];
    for (let turn = 0; turn < RUNS; turn++) visits.push(await visit(browser, url + hash));
    rows.push(row(name, visits));
  }
  await browser.close();
  stop();
  await rm(folder, { recursive: true, force: true });
  console.table(rows);
}
