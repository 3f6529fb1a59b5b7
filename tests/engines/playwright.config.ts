// The reader in Firefox and WebKitGTK, each driven by WebDriver; of Playwright only the runner is used.
import { defineConfig } from '@playwright/test';
import type { EngineOption } from './reader.ts';

export default defineConfig<EngineOption>({
  testDir: '.',
  outputDir: '../../test-results/engines',
  globalSetup: './builds.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'Firefox', use: { engine: 'firefox' } },
    { name: 'WebKitGTK', use: { engine: 'webkit' } },
  ],
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? '../../test-results/engines.json' }]],
});
