// Writes the web app manifest, with which the site can be installed, from what the content says of itself.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { RootFile } from '../contract/catalog.ts';
import { ROOT_FILE } from '../contract/version.ts';
import { afterBuild, outputOf } from './output.ts';

const PAPER = '#fbfaf6';

/** Adds `manifest.webmanifest` to the output. Goes before `serviceWorker()`, which lists it. */
export const webManifest = (): Plugin =>
  afterBuild('web-manifest', async (config) => {
    const folder = outputOf(config);
    const text = await readFile(path.join(folder, ROOT_FILE), 'utf8');
    const root = JSON.parse(text) as RootFile; // our own compiler wrote it in this very build, checked
    await writeFile(path.join(folder, 'manifest.webmanifest'), JSON.stringify(manifestOf(root)));
  });

/** The manifest of a site; every address is relative, so that the site can move. */
function manifestOf({ title, lang }: Pick<RootFile, 'title' | 'lang'>): Record<string, unknown> {
  return {
    id: './',
    name: title,
    short_name: shortened(title),
    lang,
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: PAPER,
    background_color: PAPER,
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

/** Home screens show about a dozen characters: the title's first words within them, or its first word. */
function shortened(title: string): string {
  const [first = '', ...rest] = title.split(/\s+/);
  let short = first;
  for (const word of rest) {
    if (short.length + 1 + word.length > 12) break;
    short += ` ${word}`;
  }
  return short;
}
