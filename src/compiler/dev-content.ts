// While developing: content from memory, made again when a file of the author's folder changes. Faults show in the
// browser's overlay, and the last content without any goes on being served.
import { basename, join, relative, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { ROOT_FILE } from '../contract/version.ts';
import type { BlobCache } from './cache/blobs.ts';
import { type Compiled, Compiler } from './compile.ts';
import type { Severity } from './diagnostics.ts';
import { formatDiagnostic } from './format-diagnostics.ts';
import { MOST_SHOWN, reportOf, summaryOf } from './report.ts';

/** Tells the app that is open to read its content anew; `main.ts` listens. */
const CONTENT_CHANGED = 'throughline:content';

/** What the app tells: the build that it shows, once it listens. A post may have been saved since it was read. */
const CONTENT_SHOWN = 'throughline:shown';

/** Tells it what to warn the author of, as one text for the browser's console: reading goes on. */
const CONTENT_WARNINGS = 'throughline:warnings';

/** A save often touches several files; they are one change. */
const SETTLED_AFTER_MS = 20;

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  bin: 'application/octet-stream',
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
};

const PICTURES = new Set(['png', 'jpeg', 'gif', 'webp', 'avif']);

/** Serves and watches. Gives a way to the newest compilation, good or not. */
export function serveContent(server: ViteDevServer, folder: string, blobs?: BlobCache): () => Promise<Compiled> {
  const today = new Date().toISOString().slice(0, 10);
  const compiler = new Compiler(folder, { drafts: true, isPreview: true, today, blobs });
  let files: Compiled['files'] = new Map();
  let problem: ErrorPayload | undefined;
  let warnings = '';
  const log = logger(server, folder);
  const compile = async (): Promise<Compiled> => {
    const started = performance.now();
    const compiled = await compiler.compile();
    const isGood = compiled.root !== undefined;
    log(compiled, (performance.now() - started) / 1000);
    if (isGood) files = compiled.files;
    problem = isGood ? undefined : overlayOf(compiled, folder);
    const before = warnings;
    warnings = isGood ? textOf(compiled, folder, 'warning').join('\n\n') : '';
    if (warnings !== before) warn();
    return compiled;
  };
  const warn = () => {
    if (warnings !== '') server.ws.send({ type: 'custom', event: CONTENT_WARNINGS, data: warnings });
  };
  let newest = compile();
  const again = debounced(() => {
    const before = newest.catch(() => undefined);
    newest = newest.then(compile, compile);
    Promise.all([before, newest]).then(
      ([former, compiled]) => {
        const change = problem === undefined ? changeOf(former, compiled) : 'none';
        if (problem !== undefined) server.ws.send(problem);
        else if (change === 'page') reload(server);
        else if (change === 'content') server.ws.send({ type: 'custom', event: CONTENT_CHANGED });
      },
      (fault: unknown) => server.config.logger.error(String(fault)), // ours, not the author's: keep serving
    );
  });
  watch(server, folder, again);
  server.ws.on('connection', () => {
    newest.then(
      () => (problem === undefined ? warn() : server.ws.send(problem)),
      () => undefined, // reported when it happened
    );
  });
  server.ws.on(CONTENT_SHOWN, ({ build }: { build?: string }, client) => {
    newest.then(
      ({ root }) => root && root.build !== build && client.send(CONTENT_CHANGED),
      () => undefined,
    );
  });
  answer(server, async (path) => {
    await newest;
    return files.get(path);
  });
  return () => newest;
}

/** The words of the app may be of another language now. */
function reload(server: ViteDevServer): void {
  server.environments.client.moduleGraph.invalidateAll();
  server.ws.send({ type: 'full-reload' });
}

/** What the page must do for a new compilation: the app reads content anew, but the site's name is in the page itself. */
function changeOf(former: Compiled | undefined, { root, library }: Compiled): 'none' | 'content' | 'page' {
  // What mended a fault must load the page anew too, though the content may be that of before.
  if (former?.root === undefined) return 'page';
  if (former.root.build === root?.build) return 'none';
  return JSON.stringify(former.library.site) === JSON.stringify(library.site) ? 'content' : 'page';
}

function watch(server: ViteDevServer, folder: string, changed: () => void): void {
  server.watcher.add(folder);
  server.watcher.on('ready', changed); // until then, saved files went unnoticed
  const noticed = (path: string) => {
    const below = relative(folder, path);
    if (!below.startsWith(`..${sep}`) && below !== '..' && !below.split(sep).some((part) => part.startsWith('.')))
      changed();
  };
  server.watcher.on('all', (_event, path) => noticed(path));
  // Of changes to one file within 50 ms the watcher tells the first alone, though we may have read the file by then.
  server.watcher.on('raw', (_event, name: string | null, { watchedPath }: { watchedPath: string }) =>
    noticed(basename(watchedPath) === name ? watchedPath : join(watchedPath, name ?? '')),
  );
}

function debounced(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, SETTLED_AFTER_MS);
  };
}

function answer(server: ViteDevServer, find: (path: string) => Promise<Uint8Array | undefined>): void {
  const prefix = ROOT_FILE.slice(0, ROOT_FILE.lastIndexOf('/') + 1);
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '').replace(/^\//, '');
    if (!path.startsWith(prefix)) return next();
    find(path).then((bytes) => {
      response.statusCode = bytes === undefined ? 404 : 200;
      response.setHeader('Content-Type', typeOf(path));
      response.setHeader('Cache-Control', 'no-store');
      response.end(bytes ?? '');
    }, next);
  });
}

function typeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return TYPES[extension] ?? (PICTURES.has(extension) ? `image/${extension}` : 'application/octet-stream');
}

/** Tells of each compilation; what is wrong is listed when it changes, and not again at every save. */
function logger(server: ViteDevServer, folder: string): (compiled: Compiled, seconds: number) => void {
  const { logger: to } = server.config;
  let told = '';
  return (compiled, seconds) => {
    const report = reportOf(compiled, { folder: relative(process.cwd(), folder), limit: MOST_SHOWN });
    if (report !== '' && report !== told) to.info(report);
    told = report;
    to.info(`content: ${summaryOf(compiled, seconds)}`, { timestamp: true });
  };
}

/** All diagnostics of a severity, as the terminal shows them. */
function textOf({ diagnostics, sources }: Compiled, folder: string, severity: Severity): readonly string[] {
  const excerpts = { folder: relative(process.cwd(), folder), sources };
  return diagnostics.filter((one) => one.severity === severity).map((one) => formatDiagnostic(one, excerpts));
}

/** Vite's overlay, leading to the first error and listing all, and after them the warnings. */
function overlayOf(compiled: Compiled, folder: string): ErrorPayload {
  const first = compiled.diagnostics.find(({ severity }) => severity === 'error');
  const all = [...textOf(compiled, folder, 'error'), ...textOf(compiled, folder, 'warning')];
  const loc = first && { file: join(folder, first.file), line: first.line, column: first.column };
  return {
    type: 'error',
    err: { message: all.join('\n\n'), stack: '', plugin: 'throughline:content', ...(loc && { id: loc.file, loc }) },
  };
}
