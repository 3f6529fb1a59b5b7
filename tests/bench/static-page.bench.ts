// A first visit to a post's static page, beside a bare HTML page with the same text, in turns, from the same host.
// The reader is a stranger: first they only read what is on the screen, then they scroll, and the app comes.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser, findBrowser, LAUNCH_ARGS } from '../support/browser.mjs';
import { allBytes, median, row, serve, type Visit, visit } from './slow-phone.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 15);
const POST = 'read/what-cap-says/';
const BARE = '/bare.html';

/** What a first visit may cost. LCP as a multiple of the bare page's, bytes in kB. */
const LIMITS = { lcp: 1.1, tbt: 50, cls: 0.01, all: 75, withoutFonts: 50 };

/** Prints the table and fails where a first visit costs more than it may. `SITE` names a folder that was built before. */
export async function run(): Promise<void> {
  if (!(await ensureBrowser())) throw new Error('no Chromium to measure with');
  const made = process.env['SITE'] === undefined ? await builtSite() : undefined;
  const folder = made ?? process.env['SITE'] ?? '';
  const bare = bareOf(await readFile(path.join(folder, POST, 'index.html'), 'utf8'));
  const { url, stop } = await serve(folder, { [BARE]: bare });
  const browser = await chromium.launch({ ...findBrowser(), args: LAUNCH_ARGS });
  const visits: Record<'bare' | 'first' | 'taken', Visit[]> = { bare: [], first: [], taken: [] };
  try {
    for (let turn = 0; turn < RUNS; turn++) {
      visits.bare.push(await visit(browser, url + BARE.slice(1)));
      visits.first.push(await visit(browser, url + POST));
      visits.taken.push(await visit(browser, url + POST, scrolled));
    }
  } finally {
    await browser.close();
    stop();
    if (made) await rm(made, { recursive: true, force: true });
  }
  console.table([
    row('the text alone', visits.bare),
    row('a post', visits.first),
    row('a post, scrolled: the app has come', visits.taken),
  ]);
  report(visits.bare, visits.first, visits.taken);
}

async function builtSite(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-static-page-'));
  process.env['OUT_DIR'] = folder;
  await build({ logLevel: 'error' });
  return folder;
}

/** The text of a static page with nothing but its own markup. */
function bareOf(page: string): string {
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '';
  const start = page.indexOf('<div class="prose"');
  const text = page.slice(page.indexOf('>', start) + 1, page.indexOf('</article>', start));
  const plain = text.replaceAll(/\s(?:class|style|data-[\w-]+|aria-[\w-]+)="[^"]*"/g, '');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title></head><body><h1>${title}</h1>${plain}</body></html>`;
}

/** The app has come once the address is its own; to ask the page itself would bring a script of the tool's, 50 ms of work. */
async function scrolled(page: Page): Promise<void> {
  await page.mouse.wheel(0, 400);
  await page.waitForURL(/#\/read\//);
}

function report(bare: readonly Visit[], first: readonly Visit[], taken: readonly Visit[]): void {
  const of = (visits: readonly Visit[], value: (visit: Visit) => number): number => median(visits.map(value));
  const fonts = of(first, ({ bytes }) => bytes['Font'] ?? 0);
  const claims: readonly (readonly [claim: string, value: number, limit: number])[] = [
    ['LCP as a multiple of the bare page’s', of(first, ({ lcp }) => lcp) / of(bare, ({ lcp }) => lcp), LIMITS.lcp],
    ['TBT, ms', of(first, ({ tbt }) => tbt), LIMITS.tbt],
    ['CLS', of(first, ({ cls }) => cls), LIMITS.cls],
    ['kB in all', of(first, allBytes) / 1000, LIMITS.all],
    ['kB without fonts', (of(first, allBytes) - fonts) / 1000, LIMITS.withoutFonts],
    ['visits in which a script was asked for before the text was seen', early(first) + early(taken), 0],
    ['TBT when the app has come, ms', of(taken, ({ tbt }) => tbt), LIMITS.tbt],
    ['CLS when the app has come', of(taken, ({ cls }) => cls), LIMITS.cls],
  ];
  for (const [claim, value, limit] of claims)
    console.log(`${value <= limit ? 'ok  ' : 'MISS'} ${claim}: ${Number(value.toFixed(3))} (at most ${limit})`);
  console.log(`longest task when the app comes: ${Math.round(of(taken, ({ longest }) => longest))} ms`);
  const missed = claims.filter(([, value, limit]) => value > limit);
  if (missed.length > 0) throw new Error(`over the limit: ${missed.map(([claim]) => claim).join('; ')}`);
}

const early = (visits: readonly Visit[]): number => visits.filter(({ fcp, scriptAt }) => scriptAt < fcp).length;
