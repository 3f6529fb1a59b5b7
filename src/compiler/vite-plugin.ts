// The compiler as a Vite plugin: content as assets of a build, and from memory, watched, while developing.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Plugin, ResolvedConfig } from 'vite';
import type { Site } from '../contract/site.ts';
import { wordsIn } from '../words/in.ts';
import { LANGUAGES, shownIn } from '../words/languages.ts';
import type { BookMaker } from './book.ts';
import { type BuildResult, build } from './build.ts';
import { openCache } from './cache/place.ts';
import { serveContent } from './dev-content.ts';
import { countBySeverity } from './diagnostics.ts';
import { escapeHtml } from './markdown/html-text.ts';
import { isWebAddress } from './matter/fields.ts';
import { progressOn } from './progress.ts';
import { MOST_SHOWN, reportOf, summaryOf } from './report.ts';
import { directionOfLanguage } from './script-direction.ts';
import { words } from './words-plugin.ts';

/** Where the posts are, relative to the project's root or absolute; `siteUrl` and `books` are used in builds alone. */
export interface ContentOptions {
  readonly postsDir: string;
  readonly siteUrl?: string | undefined;
  readonly books?: BookMaker | undefined;
}

/**
 * Puts the content of `postsDir` beside the app, the site's title, language and description into its page, and the words of
 * its language into the app.
 */
export function content({ postsDir, siteUrl, books }: ContentOptions): Plugin[] {
  const name = 'throughline:content';
  if (process.env['VITEST']) return [{ name }];
  let folder = postsDir;
  let files: BuildResult['files'] = new Map();
  let latest: () => Promise<Site | undefined> = async () => undefined;
  const compiled: Plugin = {
    name,
    async configResolved(config) {
      folder = resolve(config.root, postsDir);
      if (config.command !== 'build') return;
      // here and not in buildStart, whose errors the bundler wraps into a page of its own stack
      const { site, ...built } = await builtOrThrow(folder, { siteUrl, books }, config);
      files = built.files;
      latest = async () => site;
    },
    // Not by way of the bundler, which would hold all of it twice more, measure it and list it file by file.
    async writeBundle({ dir = '' }) {
      for (const [file, bytes] of files) {
        const place = resolve(dir, file);
        await mkdir(dirname(place), { recursive: true });
        await writeFile(place, bytes);
      }
      files = new Map(); // what works on the finished output reads it there
    },
    configureServer(server) {
      const newest = serveContent(server, folder, openCache(process.env, server.config.root));
      latest = async () => (await newest()).library.site;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => withSite(html, await latest()),
    },
  };
  return [compiled, words(async () => (await latest())?.lang)];
}

async function builtOrThrow(
  folder: string,
  { siteUrl, books }: Omit<ContentOptions, 'postsDir'>,
  { root, logger }: ResolvedConfig,
): Promise<BuildResult> {
  if (siteUrl && !isWebAddress(siteUrl)) throw shortError('SITE_URL must begin with http:// or https://');
  const started = performance.now();
  const teller = progressOn(process.stderr, () => performance.now());
  const blobs = openCache(process.env, root);
  const built = await build(folder, {
    drafts: false,
    today: new Date().toISOString().slice(0, 10),
    encodeImages: true,
    siteUrl: siteUrl || undefined,
    books,
    blobs,
    onProgress: (progress) => teller.tell(progress),
  });
  teller.end();
  const seconds = (performance.now() - started) / 1000;
  const report = reportOf(built, { folder: relative(process.cwd(), folder), limit: MOST_SHOWN });
  if (report !== '') logger.info(`\n${report}\n`);
  logger.info(`content: ${summaryOf(built, seconds)}`);
  const { error, warning } = countBySeverity(built.diagnostics);
  if (error > 0) throw shortError(`content: ${error} ${error === 1 ? 'error' : 'errors'}, listed above`);
  if (process.env['STRICT'] && warning > 0) {
    throw shortError(`content: ${warning} ${warning === 1 ? 'warning' : 'warnings'}, and the build is strict`);
  }
  return built;
}

/** The list above says all; where in the compiler it was thrown is of no use to an author. */
function shortError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

function withSite(html: string, site: Site | undefined): string {
  const lang = site?.lang ?? LANGUAGES[0];
  return html
    .replaceAll('%SITE_TITLE%', () => escapeHtml(site?.title ?? ''))
    .replaceAll('%SITE_LANG%', () => escapeHtml(shownIn(lang))) // what the interface speaks
    .replaceAll('%SITE_DIR%', () => directionOfLanguage(lang))
    .replace('%NEEDS_SCRIPT%', () => escapeHtml(wordsIn(lang).published.needsScript(site?.title ?? '')))
    .replaceAll('%SITE_DESCRIPTION%', () => escapeHtml(site?.tagline ?? ''));
}
