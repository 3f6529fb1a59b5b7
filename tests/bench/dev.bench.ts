// While writing: from a saved file to the text on the screen, in a real browser, many times over.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { ensureBrowser, findBrowser, LAUNCH_ARGS } from '../support/browser.mjs';
import { corporaFolder, V8_BLOG } from './corpora.ts';

const SAVES = 15;

/** Milliseconds between saves, as of one who writes; the first waits until the server has settled. */
const PAUSE = 700;
const SETTLED = 4_000;

interface Body {
  readonly folder: string;
  readonly file: string;
  readonly post: string;
}

/** Prints a line for our own posts, and one for the V8 blog where it is. */
export async function run(): Promise<void> {
  if (!(await ensureBrowser())) throw new Error('no Chromium to measure with');
  await measure('posts/', { folder: 'posts', file: 'merkle/merkle-trees.md', post: 'merkle-trees' });
  const corpora = corporaFolder();
  if (corpora === undefined) return;
  await measure('V8 blog', { folder: join(corpora, V8_BLOG.folder, '..'), file: 'blog/10-years.md', post: '10-years' });
}

async function measure(name: string, { folder, file, post }: Body): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'throughline-dev-'));
  cpSync(folder, copy, { recursive: true });
  process.env['POSTS_DIR'] = copy;
  const server = await createServer({ server: { port: 0 }, logLevel: 'silent' });
  const browser = await chromium.launch({ ...findBrowser(), args: LAUNCH_ARGS });
  try {
    await server.listen();
    const page = await browser.newPage();
    const shown = await watchSaves(page);
    await page.goto(`${server.resolvedUrls?.local[0]}#/read/${post}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(SETTLED);
    const times: number[] = [];
    for (let save = 1; save <= SAVES; save++) {
      const seen = shown(save);
      const started = performance.now();
      appendFileSync(join(copy, file), `\nSaved for the time number ${save}.\n`);
      times.push((await seen) - started);
      await page.waitForTimeout(PAUSE);
    }
    times.sort((one, other) => one - other);
    const at = (part: number) => Math.round(times[Math.min(SAVES - 1, Math.floor(SAVES * part))] ?? 0);
    console.log(`${name}: saved to shown ${at(0.5)} ms, p95 ${at(0.95)} ms, of ${SAVES} saves`);
  } finally {
    await browser.close();
    await server.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Lets the page tell when it shows a sentence, also after it was loaded anew. */
async function watchSaves(page: Page): Promise<(save: number) => Promise<number>> {
  const waiting = new Map<number, (at: number) => void>();
  await page.exposeFunction('showsSave', (save: number) => waiting.get(save)?.(performance.now()));
  await page.addInitScript(() => {
    let last = 0;
    new MutationObserver(() => {
      const saves = document.body?.textContent?.matchAll(/Saved for the time number (\d+)\./g) ?? [];
      const newest = Math.max(0, ...Array.from(saves, ([, save]) => Number(save)));
      if (newest > last) (globalThis as unknown as { showsSave(save: number): void }).showsSave(newest);
      last = Math.max(last, newest);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  return (save) => new Promise((resolve) => waiting.set(save, resolve));
}
