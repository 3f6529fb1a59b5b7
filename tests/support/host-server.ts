// Static hosts as they differ: in what they make of `/folder`, of `/page.html`, and of what is not there.
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/**
 * `page`: where a file answers without its ending, and leads there from the address with it. `folder`: how `/folder` leads
 * to `/folder/`; undefined where it is simply not found.
 */
interface HostRules {
  readonly folder: 301 | 302 | 308 | undefined;
  readonly strips: boolean;
}

/** As these hosts' own documentation says. S3 is its website endpoint; CloudFront before it changes nothing of this. */
export const HOSTS = {
  'GitHub Pages': { folder: 301, strips: false },
  Netlify: { folder: 301, strips: true },
  'Cloudflare Pages': { folder: 308, strips: true },
  S3: { folder: 302, strips: false },
  nginx: { folder: 301, strips: false },
  'a bucket without redirects': { folder: undefined, strips: false },
} satisfies Record<string, HostRules>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** Serves a folder under `prefix`, which begins and ends with a slash, as a host of these rules does. */
export async function serveAs(
  rules: HostRules,
  folder: string,
  prefix: string,
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(rules, folder, prefix, decodeURIComponent(pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  return {
    url: `http://localhost:${port}${prefix}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(rules: HostRules, folder: string, prefix: string, asked: string, response: ServerResponse) {
  const lead = (status: number, to: string) => response.writeHead(status, { location: encodeURI(to) }).end();
  const send = async (status: number, file: string) => {
    const body = await readFile(path.join(folder, file));
    response.writeHead(status, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(body);
  };
  const missing = () => send(404, '404.html');
  if (!asked.startsWith(prefix)) return missing();
  const place = asked.slice(prefix.length);
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

async function kindOf(place: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(place).catch(() => undefined);
  return found && (found.isFile() ? 'file' : 'folder');
}
