// A real nginx with the configuration that the guide gives, word by word: only the address, the certificate
// and the folder are others.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';

const GUIDE = 'posts/writing/publishing.md';
export interface Nginx {
  /** Where the guide's site stands, ending in a slash. */
  readonly url: string;
  /** What it had to say: nothing, where all is well. */
  readonly said: readonly string[];
  readonly stop: () => Promise<void>;
}

const TYPES = '/etc/nginx/mime.types';
/** Debian has it where only root looks. */
const PROGRAM = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';

/** True where nginx is installed, as on Linux. */
export const hasNginx = (): boolean => existsSync(TYPES) && spawnSync(PROGRAM, ['-v']).status === 0;

/** The configuration in the guide, which is one piece of code. */
async function guidesOwn(): Promise<string> {
  const [, config] = /```nginx\n([\s\S]*?)\n```/.exec(await readFile(GUIDE, 'utf8')) ?? [];
  if (config === undefined) throw new Error(`expected a configuration of nginx in ${GUIDE}, found none`);
  return config;
}

/** Serves the folder `site`, in which the library stands as `blog`, over plain HTTP, which browsers trust on this machine. */
export async function serveWithNginx(site: string): Promise<Nginx> {
  const home = await mkdtemp(path.join(tmpdir(), 'throughline-nginx-'));
  const port = await freePort();
  const config = swapped(await guidesOwn(), [
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port};`],
    ['server_name example.org;', 'server_name localhost;'],
    [/ssl_certificate(_key)? .*\n/g, ''],
    ['root /srv/site;', `root ${site};`],
    ['include mime.types;', `include ${TYPES};`],
  ]);
  const file = path.join(home, 'nginx.conf');
  await writeFile(file, around(config, home));
  const server = spawn(PROGRAM, ['-e', 'stderr', '-p', home, '-c', file]);
  const said: string[] = [];
  server.stderr.on('data', (text) => said.push(String(text)));
  const ended = once(server, 'exit');
  const url = `http://localhost:${port}/blog/`;
  const isUp = async (): Promise<boolean> => {
    if (server.exitCode !== null) throw new Error(`nginx has ended: ${said.join('')}`);
    return fetch(url).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isUp).toBe(true);
  return {
    url,
    said,
    stop: async () => {
      server.kill('SIGQUIT');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Fails where the guide no longer has what is to be swapped. */
function swapped(text: string, swaps: readonly (readonly [string | RegExp, string])[]): string {
  return swaps.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`expected the guide's configuration to have ${from}, and it has not`);
    return after;
  }, text);
}

/** What stands around every site's own file, and needs no rights. */
const around = (config: string, home: string): string => `
daemon off;
pid ${home}/nginx.pid;
events {}
http {
  access_log off;
  log_not_found off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join('\n  ')}
  ${config}
}
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  server.close();
  await once(server, 'close');
  return port;
}
