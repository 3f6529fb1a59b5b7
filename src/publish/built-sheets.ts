// The stylesheets that the app was built with: what it starts with first, then those of its pages and parts.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { darkStyles } from './dark-styles.ts';
import type { Sheet } from './used-styles.ts';

/** The link of the built page to the stylesheet that it starts with. */
export const STYLE = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/;
const ADDRESS = /url\((?!["']?(?:data|#))/g;

/** Reads them from the output `folder`. `html` is the app's page as it was built. */
export function builtSheets(folder: string, html: string, read: (file: string) => string): readonly Sheet[] {
  const first = STYLE.exec(html)?.[1];
  if (first === undefined) throw new Error('the built page names no stylesheet');
  const others = readdirSync(path.join(folder, 'assets'))
    .filter((name) => name.endsWith('.css'))
    .map((name) => `assets/${name}`)
    .filter((file) => file !== first)
    .sort();
  return [first, ...others].map((file) => ({ file, css: read(file).replaceAll(ADDRESS, 'url(assets/') }));
}

/** The stylesheet for dark systems where no script runs, as a file of its own. */
export function darkSheet(sheets: readonly Sheet[]): Sheet {
  const css = sheets.map((sheet) => darkStyles(sheet.css)).join('');
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
  return { file: `assets/no-script-dark-${hash}.css`, css };
}
