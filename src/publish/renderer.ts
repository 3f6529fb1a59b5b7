// The app's components, bundled for Node to draw pages with; the bundle is loaded and thrown away.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type ResolvedConfig } from 'vite';
import { wordsPluginOf } from '../compiler/words-plugin.ts';
import { within } from './output.ts';
import type { RenderPage } from './rendered-page.ts';

const ENTRY = 'src/publish/render-page.ts';
const BUNDLE = { output: { codeSplitting: false }, checks: { bundlerTimings: false } } as const;

type Build = Pick<ResolvedConfig, 'root' | 'base' | 'mode' | 'cacheDir' | 'plugins'>;

/** Made within another build, with the words that it has. */
export async function renderer(config: Build): Promise<{ readonly renderPage: RenderPage }> {
  const outDir = path.join(config.cacheDir, `static-pages-${process.pid}`);
  try {
    await build({
      ...within(config),
      logLevel: 'warn',
      plugins: [svelte({ compilerOptions: { runes: true } }), wordsPluginOf(config)],
      define: { 'console.warn': 'Boolean' }, // the router's word that Node has no window
      build: { ssr: ENTRY, outDir, minify: false, rolldownOptions: BUNDLE },
    });
    return await import(pathToFileURL(path.join(outDir, 'render-page.js')).href);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
