// Writes every page of the content as a page of its own, drawn from the app's components: for crawlers, for readers
// without script, and for the first paint of everybody else. The app's empty page becomes `app.html`.
import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minifySync, type Plugin, type ResolvedConfig } from 'vite';
import { memoryBlobs } from '../compiler/cache/blobs.ts';
import { openCache } from '../compiler/cache/place.ts';
import { APP } from '../contract/app-page.ts';
import { BuiltContent } from './built-content.ts';
import { builtSheets, darkSheet } from './built-sheets.ts';
import { Cards } from './cards/cards.ts';
import type { Faces } from './cards/faces.ts';
import { CardPainter } from './cards/png.ts';
import { afterBuild, outputOf, scriptText } from './output.ts';
import { PageTemplate } from './page-template.ts';
import { publishedFiles } from './published-files.ts';
import { renderer } from './renderer.ts';

const BOOT = 'src/ui/boot.ts';
const DRAWN_PLACE = 'src/drawn-place.ts';
const NO_URL =
  'site.yaml has no url: feeds, the sitemap, canonical addresses and the subscribe page are left out, since they need it';

/** Adds the static pages to the output. Goes before `serviceWorker()`. `faces` are for cards. */
export const staticPages = (faces: Faces): Plugin =>
  afterBuild('static-pages', async (config) => {
    const folder = outputOf(config);
    const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
    const content = new BuiltContent((file) => readFileSync(path.join(folder, file)));
    const built = withSmallScript(read('index.html'));
    const assets = await readdir(path.join(folder, 'assets'));
    const app = withDrawnPlace(withPreloads(built, assets), await scriptText(config, DRAWN_PLACE));
    const device = assets.filter((file) => DEVICE.test(file)).map((file) => `assets/${file}`);
    const { renderPage } = await renderer(config);
    const painter = new CardPainter(faces, openCache(process.env, config.root) ?? memoryBlobs());
    const cards = new Cards(painter);
    const sheets = builtSheets(folder, built, read);
    const dark = darkSheet(sheets);
    await writeFile(path.join(folder, dark.file), dark.css.replaceAll('url(assets/', 'url('));
    const template = new PageTemplate(built, { sheets, dark, device, boot: await scriptText(config, BOOT) });
    let count = 0;
    for await (const [file, text] of publishedFiles({ content, app, template, render: renderPage, cards })) {
      const place = path.join(folder, file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
      count++;
    }
    const start = content.start();
    if (start.kind === 'ready' && start.value.site.url === undefined) config.logger.warn(NO_URL);
    config.logger.info(`static pages, feeds and lists: ${count} files`);
    tellCards(cards, painter, config);
  });

function tellCards({ lacking }: Cards, { counted }: CardPainter, { logger }: ResolvedConfig): void {
  const { drawn, known, milliseconds } = counted;
  if (drawn + known === 0) return;
  const pace = drawn === 0 ? '' : `, ${Math.round(milliseconds / drawn)} ms each`;
  logger.info(`social cards: ${drawn} drawn${pace}, ${known} known`);
  if (lacking.length === 0) return;
  const titles = lacking.map((title) => `"${title}"`).join(', ');
  logger.warn(
    `no font here has the letters of ${titles}: the cards go without; put a TTF or OTF into fonts/ beside site.yaml`,
  );
}

/** Behind the app, where the service worker puts the text of a post. */
const withDrawnPlace = (html: string, script: string): string =>
  html.replace(APP, (app) => `${app}<script>${script}</script><span id="placed"></span>`);

/** The script that stands in the page is written to be read; readers get it without its comments. */
const withSmallScript = (html: string): string =>
  html.replace(
    /<script>([\s\S]*?)<\/script>/,
    (_, text: string) => `<script>${minifySync('look.js', text).code.trim()}</script>`,
  );

/** What reads the device, and the network. */
const DEVICE = /(?:^|-)device-[\w-]{8}\.js$/;

/** What a post needs besides the start: the device, the way to it, what many texts need, and what is said without a network. */
const READING = /(?:^|-)(?:device|router|side-notes|next-page|in-path|keeping)-[\w-]{8}\.js$/;

/** Who opens the app's own page mostly goes on reading, and has these files already: all are read at once. */
function withPreloads(html: string, assets: readonly string[]): string {
  const links = assets
    .filter((file) => READING.test(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="./assets/${file}">`);
  return html.replace('</head>', () => `${links.join('')}</head>`);
}
