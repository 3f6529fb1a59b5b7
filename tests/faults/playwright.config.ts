// One test a row of the list of faults, each in a browser process and on a profile of its own.
// FAULT_KILLS says how often a row that kills at random moments does so, FAULT_STEPS how far the random walk goes.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/faults',
  globalSetup: './builds.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: Number(process.env['FAULT_TIMEOUT'] ?? 120_000),
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? '../../test-results/faults.json' }]],
});
