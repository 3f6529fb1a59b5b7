// Whether the site stays as light when the library grows: whole builds of 100 and 1,000 posts (SCALE=100,10000 names others),
// opened on the slow phone. SCALE_SITES names a folder in which the sites and their caches are kept for the next run. The
// corpora's folder is CORPORA_DIR.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser, findBrowser, LAUNCH_ARGS } from '../support/browser.mjs';
import { corporaFolder } from './corpora.ts';
import { writeLibrary } from './scale-site.ts';
import { type Measures, measured, type Visited } from './scale-visit.ts';
import { median, serve } from './slow-phone.ts';

const TURNS = 3;
const MOST_MEGABYTES = 2_000;
const REST = 400;

const press = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.waitForTimeout(REST);
};

/** Down the page, and to what follows where there is a button for that. */
async function goOn(page: Page): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    for (let screen = 0; screen < 3; screen++) await press(page, 'PageDown');
    const more = page.locator('main button', { hasText: /^Show (?:older|more)/ }).last();
    if ((await more.count()) === 0) continue;
    await more.focus();
    await press(page, 'Enter');
    await page.waitForLoadState('networkidle');
  }
}

async function jump(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(REST);
  await page.keyboard.type('performence ups', { delay: 120 });
  await page.locator('[role=option] .meta', { hasText: 'post' }).first().waitFor();
}

const visitsTo = (post: string): readonly Visited[] => [
  { what: 'post, static page', address: `read/${post}/`, readable: '.prose p', act: goOn },
  { what: 'post, in the app', address: `#/paths/line-0/${post}`, readable: '.prose p', act: goOn },
  { what: 'Start Here', address: '#/', readable: 'main h2', act: goOn },
  { what: 'a path', address: '#/paths/line-0', readable: 'main h1 ~ *, main ol', act: goOn },
  { what: 'all paths', address: '#/paths', readable: '.paths h2', act: goOn },
  { what: 'latest', address: '#/latest', readable: 'main ol h2', act: goOn },
  { what: 'topics', address: '#/topics', readable: '.topics a', act: goOn },
  { what: 'the largest topic', address: '#/topics/topic-0', readable: '.topic h1', act: goOn },
  { what: 'search, first result', address: '#/search?q=garbage%20collection', readable: '[role=option]', act: goOn },
  { what: 'palette, and typing', address: '#/latest', readable: 'main ol h2', act: jump },
];

/** Prints what the builds took, and one row a page and size. */
export async function run(): Promise<void> {
  const corpora = corporaFolder();
  if (corpora === undefined) return;
  if (!(await ensureBrowser())) throw new Error('no Chromium to measure with');
  const kept = process.env['SCALE_SITES'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'throughline-scale-'));
  const browser = await chromium.launch({ ...findBrowser(), args: LAUNCH_ARGS });
  try {
    for (const posts of (process.env['SCALE'] ?? '100,1000').split(',').map(Number)) {
      const site = builtSite(join(folder, String(posts)), posts, corpora);
      console.log(`${posts} posts`);
      console.table(await rowsOf(browser, site, posts));
    }
  } finally {
    await browser.close();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder of the built site; one that is kept is not built again. */
function builtSite(folder: string, posts: number, corpora: string): string {
  const site = join(folder, 'site');
  if (existsSync(join(site, 'sw.js'))) return site;
  mkdirSync(folder, { recursive: true });
  const library = join(folder, 'posts');
  rmSync(library, { recursive: true, force: true });
  writeLibrary(library, posts, corpora, process.env['SCALE_URL']);
  const env = { ...process.env, POSTS_DIR: library, OUT_DIR: site, CACHE_DIR: join(folder, 'cache') };
  const said = execFileSync(process.execPath, ['tests/bench/site-child.mjs'], { encoding: 'utf8', env });
  const { seconds, cpuSeconds, megabytes } = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Record<string, number>;
  console.log(`${posts} posts built in ${seconds} s, ${cpuSeconds} s of the processor, ${megabytes} MB`);
  if ((megabytes ?? 0) > MOST_MEGABYTES) throw new Error(`expected less than ${MOST_MEGABYTES} MB of memory`);
  return site;
}

async function rowsOf(browser: Browser, site: string, posts: number): Promise<readonly object[]> {
  const { url, stop } = await serve(site);
  try {
    return await rowsAt(browser, url, visitsTo(firstPost(site)), posts);
  } finally {
    stop();
  }
}

async function rowsAt(
  browser: Browser,
  url: string,
  all: readonly Visited[],
  posts: number,
): Promise<readonly object[]> {
  const rows = [];
  for (const visited of all) {
    const visits: Measures[] = [];
    for (let turn = 0; turn < TURNS; turn++) visits.push(await measured(browser, url, visited));
    const of = (key: keyof Measures, scale = 1) => Math.round(median(visits.map((visit) => visit[key])) / scale);
    rows.push({
      posts,
      page: visited.what,
      'kB before': (of('before', 100) / 10).toFixed(1),
      'readable ms': of('readableAt'),
      'kB at rest': (of('atRest', 100) / 10).toFixed(1),
      'input ms': of('input') || 'under 16',
      'longest task ms': of('longest') || 'under 50',
      'heap MB': (of('heap', 100_000) / 10).toFixed(1),
    });
  }
  return rows;
}

/** The first post of the first path, which is the same at any size. */
function firstPost(site: string): string {
  const [, post] = /href="read\/([^"/]+)\/"/.exec(readFileSync(join(site, 'paths/line-0/index.html'), 'utf8')) ?? [];
  if (post === undefined) throw new Error('expected a post in the first path');
  return post;
}
