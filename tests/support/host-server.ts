// Static hosts as they differ: in what they make of `/folder`, of `/page.html`, and of what is not there.
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/**
 * `folder`: how `/folder` leads to `/folder/`; undefined where it is simply not found. `strips`: where a file answers
 * without its ending, and leads there from the address with it. `caching`: what it sends with every file; a host that has
 * none reads the build's own `_headers`. `missing`: its status for what is not there.
 */
interface HostRules {
  readonly folder: 301 | 302 | 308 | undefined;
  readonly strips: boolean;
  readonly caching?: string;
  readonly missing?: 403;
}

/** As these hosts' own documentation says. S3 is its website endpoint; CloudFront before it changes nothing of this. */
export const HOSTS = {
  'GitHub Pages': { folder: 301, strips: false, caching: 'max-age=600' },
  Netlify: { folder: 301, strips: true },
  'Cloudflare Pages': { folder: 308, strips: true },
  S3: { folder: 302, strips: false, caching: '' },
  'S3 whose files may not be listed': { folder: 302, strips: false, caching: '', missing: 403 },
  nginx: { folder: 301, strips: false, caching: 'no-cache' },
  'a bucket without redirects': { folder: undefined, strips: false, caching: 'max-age=3600' },
} satisfies Record<string, HostRules>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

export interface Host {
  /** The site's root, ending in a slash. */
  readonly url: string;
  /** Serves another folder from now on. */
  deploy(folder: string): void;
  stop(): void;
}

/** Serves a folder under `prefix`, which begins and ends with a slash, as a host of these rules does. */
export async function serveAs(rules: HostRules, first: string, prefix: string): Promise<Host> {
  let folder = first;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(rules, folder, prefix, decodeURIComponent(pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  return {
    url: `http://localhost:${port}${prefix}`,
    deploy: (next) => {
      folder = next;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(rules: HostRules, folder: string, prefix: string, asked: string, response: ServerResponse) {
  const place = asked.slice(prefix.length);
  const lead = (status: number, to: string) => response.writeHead(status, { location: encodeURI(to) }).end();
  const send = async (status: number, file: string) => {
    const body = await readFile(path.join(folder, file));
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const more = rules.caching === undefined ? await ownHeaders(folder, place) : { 'cache-control': rules.caching };
    response.writeHead(status, { 'content-type': type, ...more }).end(body);
  };
  const missing = () => send(rules.missing ?? 404, '404.html');
  if (!asked.startsWith(prefix)) return missing();
  const is = await kindOf(path.join(folder, place));
  if (rules.strips && place.endsWith('index.html') && is === 'file')
    return lead(308, asked.slice(0, -'index.html'.length));
  if (rules.strips && place.endsWith('.html') && is === 'file') return lead(308, asked.slice(0, -'.html'.length));
  if (rules.strips && is === undefined && (await kindOf(path.join(folder, `${place}.html`))) === 'file')
    return send(200, `${place}.html`);
  if (is === 'file') return send(200, place);
  if (is !== 'folder') return missing();
  if (place === '' || place.endsWith('/'))
    return (await kindOf(path.join(folder, place, 'index.html')))
      ? send(200, path.join(place, 'index.html'))
      : missing();
  return rules.folder ? lead(rules.folder, `${asked}/`) : missing();
}

/** What the build's `_headers` say of an address; these hosts send `max-age=0, must-revalidate` where it says nothing. */
async function ownHeaders(folder: string, place: string): Promise<Record<string, string>> {
  const rules = (await readFile(path.join(folder, '_headers'), 'utf8')).split('\n\n');
  const headers = rules.flatMap((rule) => {
    const [at = '', ...lines] = rule.split('\n').filter(Boolean);
    const isMeant = at.endsWith('*') ? `/${place}`.startsWith(at.slice(0, -1)) : `/${place}` === at;
    return isMeant ? lines.map((line) => [line.split(':')[0]?.trim(), line.slice(line.indexOf(':') + 1).trim()]) : [];
  });
  return { 'cache-control': 'public, max-age=0, must-revalidate', ...lowerCased(headers) };
}

const lowerCased = (headers: readonly (readonly (string | undefined)[])[]): Record<string, string> =>
  Object.fromEntries(headers.map(([name = '', value = '']) => [name.toLowerCase(), value]));

async function kindOf(place: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(place).catch(() => undefined);
  return found && (found.isFile() ? 'file' : 'folder');
}
