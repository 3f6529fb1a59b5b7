// Readers' journeys on the built app in a real browser. Nothing is tried twice: a test that fails at times is a fault.
import { defineConfig } from '@playwright/test';
import { findHeadless, LAUNCH_ARGS } from '../support/browser.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: '../support/builds.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000, // machines are slow at times
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? '../../test-results/browser.json' }]],
  use: {
    launchOptions: { ...findHeadless(), args: LAUNCH_ARGS },
  },
});
