import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { content } from './src/compiler/vite-plugin.ts';
import { Faces } from './src/publish/cards/faces.ts';
import { chunks } from './src/publish/chunks.ts';
import { compileAhead } from './src/publish/compile-ahead.ts';
import { epubs } from './src/publish/epub/epub.ts';
import { rescue } from './src/publish/rescue.ts';
import { serviceWorker } from './src/publish/service-worker.ts';
import { staticPages } from './src/publish/static-pages.ts';
import { webManifest } from './src/publish/web-manifest.ts';

const postsDir = process.env['POSTS_DIR'] ?? 'posts';
const faces = new Faces(path.resolve(postsDir, 'fonts'));
const outDir = process.env['OUT_DIR'] ?? 'dist';
const port = Number(process.env['PORT'] ?? 4173);

const checks = { bundlerTimings: false };

export default defineConfig({
  base: './', // relative, so that the bundle runs under any sub-path
  appType: 'mpa', // a missing file is a 404, as on any static host, and never the index page
  plugins: [
    // Every component is written in runes; that said, the code of the older way is left out of the bundle.
    svelte({ compilerOptions: { runes: true } }),
    svelteTesting(),
    content({ postsDir, siteUrl: process.env['SITE_URL'], books: epubs(faces) }),
    compileAhead(),
    staticPages(faces),
    webManifest(),
    rescue(),
    serviceWorker(),
  ],
  optimizeDeps: { entries: 'index.html' }, // and no page of a built site, nor of the tests
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks,
      // Nothing of Svelte's runtime does anything by being imported; else a file waits for others that it needs nothing of.
      treeshake: { moduleSideEffects: [{ test: /svelte\/src\/internal\/(?:client|shared)\//, sideEffects: false }] },
      output: {
        codeSplitting: { groups: chunks() },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { checks } },
  preview: { port, strictPort: true },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    maxWorkers: 2, // by itself it leaves one of two processors to others
    globalSetup: ['tests/support/temporary.ts'],
    setupFiles: ['tests/support/setup.ts'],
  },
});
