// Writes every page of the content as a page of its own, drawn from the app's components: for crawlers, for readers
// without script, and for the first paint of everybody else. The app's empty page becomes `app.html`.
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import type { Address } from '../contract/address.ts';
import { pageOf } from '../contract/static-address.ts';
import { BuiltContent } from './built-content.ts';
import { afterBuild, outputOf } from './output.ts';
import { PageTemplate } from './page-template.ts';
import type * as Renderer from './render-page.ts';

const ENTRY = 'src/publish/render-page.ts';

/** Adds the static pages to the output. Goes before `serviceWorker()`. */
export const staticPages = (): Plugin =>
  afterBuild('static-pages', async (config) => {
    const folder = outputOf(config);
    const content = new BuiltContent((file) => readFileSync(path.join(folder, file), 'utf8'));
    await rename(path.join(folder, 'index.html'), path.join(folder, 'app.html'));
    const template = await templateOf(folder);
    const { renderPage } = await renderer(config);
    const addresses = addressesOf(content);
    for (const address of addresses) {
      const rendered = await renderPage(address, content, content.built.title);
      await writePage(folder, pageOf(address) ?? '', template.fill(address, rendered));
    }
    config.logger.info(`static pages: ${addresses.length}`);
  });

function addressesOf(content: BuiltContent): Address[] {
  const { posts, paths, topics } = content.ids();
  return [
    { page: 'start' },
    { page: 'paths' },
    { page: 'topics' },
    { page: 'latest' },
    { page: 'about' },
    ...paths.map((id): Address => ({ page: 'path', path: id })),
    ...topics.map((id): Address => ({ page: 'topic', topic: id })),
    ...posts.map((id): Address => ({ page: 'post', post: id })),
  ];
}

async function writePage(folder: string, page: string, html: string): Promise<void> {
  const place = path.join(folder, decodeURI(page));
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, 'index.html'), html);
}

async function templateOf(folder: string): Promise<PageTemplate> {
  const html = await readFile(path.join(folder, 'app.html'), 'utf8');
  return new PageTemplate(html, (file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** The app's components, bundled for Node; the bundle is loaded and thrown away. */
async function renderer(config: ResolvedConfig): Promise<typeof Renderer> {
  const outDir = path.join(config.cacheDir, `static-pages-${process.pid}`);
  try {
    await build({
      configFile: false,
      root: config.root,
      base: config.base,
      mode: config.mode,
      logLevel: 'warn',
      publicDir: false,
      plugins: [svelte()],
      build: { ssr: ENTRY, outDir, minify: false, rolldownOptions: { output: { codeSplitting: false } } },
    });
    return await import(pathToFileURL(path.join(outDir, 'render-page.js')).href);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
