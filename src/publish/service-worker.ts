// Bundles the service worker, with the list of what is in the output folder and how each file is proved to be whole.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { BuiltContent } from './built-content.ts';
import { afterBuild, bundleScript, outputOf } from './output.ts';
import { have } from './page-facts.ts';
import { DRAWING, workerDrawing } from './worker-drawing.ts';

const WORKER = 'src/workers/service-worker.ts';
/** Published in its place with `RETIRE_WORKER=1`, see there. */
const RETIRED = 'src/workers/sw-retired.ts';
const FILE = 'sw.js';

/** What the worker's own `ShellFile` is, seen from the build. */
interface ShellFile {
  readonly url: string;
  readonly integrity: string;
}

/** Adds `sw.js` to the output, last of all, since it lists everything that is there. */
export const serviceWorker = (): Plugin =>
  afterBuild('service-worker', async (config) => {
    const files = await shellFiles(outputOf(config));
    const retired = process.env['RETIRE_WORKER'] === '1';
    if (retired) await bundleScript(config, RETIRED, FILE);
    else {
      const drawing = await workerDrawing(config, siteTitle(outputOf(config)));
      const define = { __SHELL__: JSON.stringify(shellOf(files)), __DRAWING__: JSON.stringify(`./${drawing}`) };
      await bundleScript(config, WORKER, FILE, define);
    }
    const said = retired ? 'retired' : `${files.length} files kept for reading offline`;
    config.logger.info(`service worker: ${said}`);
  });

const NOT_SHELL = /^assets\/(?:cards\/|no-script-)|(?:^|\/)(?:_headers|feed\.json)$|\.(?:html|xml|opml|txt|map|epub)$/;

/**
 * Belongs to the app's shell. Content is kept as it is read; pages for crawlers, pictures for previews, feeds, books
 * and source maps are not what a reader needs offline.
 */
const isShell = (file: string): boolean =>
  file === 'app.html' || !(file === FILE || file.startsWith(DRAWING) || file.startsWith('c/') || NOT_SHELL.test(file));

const siteTitle = (folder: string): string =>
  have(new BuiltContent((file) => readFileSync(path.join(folder, file))).start()).site.title;

/** What the page after a stranger's first is made of: the worker brings it first, since it brings one file after another. */
const NEXT = [
  /\b(?:device|router|next-page|in-path|remarks|rolldown-runtime)-[\w-]{8}\.\w+$/,
  /\b(?:sans|serif)-\d+-[\w-]{8}\./,
];

/** The place of a file in the order in which they are fetched, from 0. */
function whenNeeded(file: string): number {
  const at = NEXT.findIndex((next) => next.test(file));
  return at < 0 ? NEXT.length : at;
}

async function shellFiles(folder: string): Promise<ShellFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(isShell)
    .sort((one, other) => whenNeeded(one) - whenNeeded(other) || (one < other ? -1 : 1));
  return Promise.all(files.map(async (url) => shellFile(url, await readFile(path.join(folder, url)))));
}

function shellFile(url: string, bytes: Buffer): ShellFile {
  const hash = createHash('sha256').update(bytes).digest();
  return { url, integrity: `sha256-${hash.toString('base64')}` };
}

function shellOf(files: readonly ShellFile[]) {
  const all = files.map((file) => file.url + file.integrity).join('\n');
  return { build: createHash('sha256').update(all).digest('hex').slice(0, 16), files };
}
