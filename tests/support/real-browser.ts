// A browser as a process of its own, on a profile that outlives it: it can be killed like one that crashed.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './browser.mjs';

export interface RealBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** SIGKILL to all of its processes, at once. */
  kill(): Promise<void>;
  /** Ends it as a reader does. */
  close(): Promise<void>;
}

export async function launch(profile: string, more: readonly string[] = []): Promise<RealBrowser> {
  const portFile = path.join(profile, 'DevToolsActivePort');
  for (const name of [
    portFile,
    ...['SingletonLock', 'SingletonCookie', 'SingletonSocket'].map((n) => path.join(profile, n)),
  ]) {
    await rm(name, { force: true });
  }
  const found = findBrowser();
  const args = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'];
  const child = spawn(
    found?.executablePath ?? chromium.executablePath(),
    [...args, ...LAUNCH_ARGS, ...more, 'about:blank'],
    {
      detached: true, // a group of its own, that can be killed as one
      stdio: 'ignore',
      env: found?.env ?? process.env,
    },
  );
  const port = await portOf(portFile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('expected the browser to have a context, got none');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    kill: () => ended(child, () => process.kill(-(child.pid ?? 0), 'SIGKILL')),
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await ended(child, () => void session.send('Browser.close').catch(() => undefined));
    },
  };
}

async function portOf(file: string): Promise<string> {
  let text = '';
  await expect
    .poll(async () => (text = await readFile(file, 'utf8').catch(() => '')), { timeout: 30_000, intervals: [25] })
    .toContain('\n');
  return text.split('\n')[0] ?? '';
}

function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    end();
  });
}
