// A static host as plain as GitHub Pages, under a sub-path, that can misbehave on demand. Answers are `no-store`: a warm
// HTTP cache would hide a broken update.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/**
 * `status`: that code and no body. `portal`: 200 and a page of HTML. `hang`: no answer, ever. `cut`: the connection
 * breaks in mid-file. `short`: half of the file, cleanly ended. `wrong`: all of it, with one byte changed.
 */
type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'portal' | 'hang' | 'cut' | 'short' | 'wrong' };

/** Which fault a request meets; `file` is relative to the site's root. */
type Faults = (file: string) => Fault | undefined;

export interface StaticServer {
  /** The site's root, ending in a slash. */
  readonly url: string;
  /** Every file that was asked for, in order, since the start. */
  readonly asked: readonly string[];
  /** Serves another folder from now on, as a new deployment would. */
  deploy(folder: string): void;
  /** From now on; undefined for none. */
  misbehave(faults: Faults | undefined): void;
  /** Refuses connections, and cuts those that are open. */
  stop(): Promise<void>;
  /** Listens again, on the same port. */
  start(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves a folder under `prefix`, which begins and ends with a slash. */
export async function serveStatic(first: string, prefix: string): Promise<StaticServer> {
  let folder = first;
  let faults: Faults | undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const file = fileOf(request, prefix);
    if (file !== undefined) asked.push(file);
    void respond(response, folder, file, file === undefined ? undefined : faults?.(file));
  });
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}${prefix}`,
    asked,
    deploy: (next) => {
      folder = next;
    },
    misbehave: (next) => {
      faults = next;
    },
    stop: () => close(server),
    start: async () => void (await listen(server, port)),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port); // a TCP server's address is one
    });
  });
}

function close(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The file a request means; undefined outside the site. */
function fileOf(request: IncomingMessage, prefix: string): string | undefined {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!pathname.startsWith(prefix)) return undefined;
  const file = path.posix.normalize(decodeURIComponent(pathname.slice(prefix.length)));
  if (file.startsWith('..')) return undefined;
  return file === '.' || file.endsWith('/') ? path.posix.join(file, 'index.html') : file;
}

async function respond(response: ServerResponse, folder: string, file?: string, fault?: Fault): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'status') return void response.writeHead(fault.status).end();
  if (fault?.kind === 'portal') {
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
  }
  const body = file === undefined ? undefined : await readFile(path.join(folder, file)).catch(() => undefined);
  if (!body) return void response.writeHead(404).end();
  response.setHeader('content-type', TYPES[path.extname(file ?? '')] ?? 'application/octet-stream');
  if (fault?.kind === 'cut') {
    response.setHeader('content-length', body.length);
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
    return;
  }
  response.end(fault ? spoiled(body, fault) : body);
}

function spoiled(body: Buffer, fault: Fault): Buffer {
  if (fault.kind === 'short') return body.subarray(0, body.length / 2);
  const wrong = Buffer.from(body);
  wrong[0] = (wrong[0] ?? 0) ^ 1;
  return wrong;
}
