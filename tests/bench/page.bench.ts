// What a first visit to the app's own pages costs: bytes by kind (brotli) and what a slow phone makes of them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser, findBrowser, LAUNCH_ARGS } from '../support/browser.mjs';
import { row, serve, type Visit, visit } from './slow-phone.ts';

const RUNS = 7;
const PAGES = { 'Start Here': '#/', 'a part of a path': '#/paths/cap/what-cap-says', 'a post': '#/read/what-cap-says' };

/** Prints one row a page; medians of one run. */
export async function run(): Promise<void> {
  if (!(await ensureBrowser())) throw new Error('no Chromium to measure with');
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-page-'));
  process.env['OUT_DIR'] = folder;
  process.env['NODE_ENV'] = 'production'; // what runs this may have said otherwise
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
