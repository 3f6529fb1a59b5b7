// The site can be put on a home screen. Needs a full Chromium with a profile of its own: a headless shell reports no
// faults whatever the manifest says, and Playwright's usual contexts are incognito, where nothing is installable.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../support/browser.mjs';
import { expect, test, wake } from '../support/site.ts';

test('is installable', async ({ site }) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'throughline-profile-'));
  const context = await chromium.launchPersistentContext(profile, { ...findBrowser(), args: LAUNCH_ARGS });
  try {
    const page = await context.newPage();
    await page.addInitScript(() =>
      addEventListener('beforeinstallprompt', () => document.documentElement.setAttribute('data-install', 'offered')),
    );
    await page.goto(site.url);
    await wake(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const cdp = await context.newCDPSession(page);
    const { appId } = await cdp.send('Page.getAppId');
    test.skip(!appId, 'a headless shell has no install machinery');

    expect((await cdp.send('Page.getAppManifest')).errors).toEqual([]);
    expect((await cdp.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
    await expect(page.locator('html[data-install="offered"]')).toBeAttached();
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});
