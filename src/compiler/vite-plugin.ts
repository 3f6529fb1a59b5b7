// The compiler as a Vite plugin: content as assets of a build, and from memory, watched, while developing.
import { relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Logger, Plugin } from 'vite';
import { type Compiled, Compiler } from './compile.ts';
import { serveContent } from './dev-content.ts';
import { countBySeverity } from './diagnostics.ts';
import { escapeHtml } from './markdown/html-text.ts';
import { reportOf, summaryOf } from './report.ts';

/** Where the posts are, relative to the project's root or absolute. */
export interface ContentOptions {
  readonly postsDir: string;
}

const SHOWN = 20;

/** Puts the content of `postsDir` beside the app, and the site's title, language and description into its page. */
export function content({ postsDir }: ContentOptions): Plugin {
  const name = 'throughline:content';
  if (process.env['VITEST']) return { name };
  let folder = postsDir;
  let built: Compiled | undefined;
  let latest: () => Promise<Compiled | undefined> = async () => undefined;
  return {
    name,
    async configResolved(config) {
      folder = resolve(config.root, postsDir);
      if (config.command !== 'build') return;
      // here and not in buildStart, whose errors the bundler wraps into a page of its own stack
      built = await compiledOrThrow(folder, config.logger);
      latest = async () => built;
    },
    buildStart() {
      for (const [fileName, source] of built?.files ?? []) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      latest = serveContent(server, folder);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => withSite(html, await latest()),
    },
  };
}

async function compiledOrThrow(folder: string, logger: Logger): Promise<Compiled> {
  const started = performance.now();
  const compiled = await new Compiler(folder, { drafts: false }).compile();
  const seconds = (performance.now() - started) / 1000;
  const report = reportOf(compiled, { folder: relative(process.cwd(), folder), limit: SHOWN });
  if (report !== '') logger.info(`\n${report}\n`);
  logger.info(`content: ${summaryOf(compiled, seconds)}`);
  const errors = countBySeverity(compiled.diagnostics).error;
  if (errors > 0) throw shortError(`content: ${errors} ${errors === 1 ? 'error' : 'errors'}, listed above`);
  return compiled;
}

/** The list above says all; where in the compiler it was thrown is of no use to an author. */
function shortError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

function withSite(html: string, compiled: Compiled | undefined): string {
  const site = compiled?.library.site;
  return html
    .replaceAll('%SITE_TITLE%', () => escapeHtml(site?.title ?? ''))
    .replaceAll('%SITE_LANG%', () => escapeHtml(site?.lang ?? 'en'))
    .replaceAll('%SITE_DESCRIPTION%', () => escapeHtml(site?.tagline ?? ''));
}
