// While developing: content from memory on a real Vite server, made again on every save.
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterEach, expect, test, vi } from 'vitest';
import { serveContent } from '../../../src/compiler/dev-content.ts';
import type { RootFile } from '../../../src/contract/catalog.ts';
import { ROOT_FILE } from '../../../src/contract/version.ts';
import { type Files, folderOf, post, write } from './make.ts';

let server: ViteDevServer | undefined;
afterEach(async () => {
  await server?.close();
});

/** A server for a folder outside of its root, and the messages it sends to browsers. */
async function serving(folder: string) {
  server = await createServer({
    configFile: false,
    root: join(folder, '..'),
    logLevel: 'silent',
    appType: 'mpa',
    server: { port: 0, host: '127.0.0.1' },
    plugins: [{ name: 'content', configureServer: (created) => void serveContent(created, folder) }],
  });
  const sent = vi.spyOn(server.ws, 'send');
  await server.listen();
  const origin = server.resolvedUrls?.local[0] ?? '';
  const types = () => sent.mock.calls.map(([message]) => JSON.stringify(message));
  const root = async () => (await (await fetch(origin + ROOT_FILE)).json()) as RootFile;
  return { origin, types, root, sent };
}

const waitFor = (claim: () => void | Promise<void>) => vi.waitFor(claim, { timeout: 10_000, interval: 250 });

/** Saves until the watcher, which may still be starting, has seen it. */
const save = (folder: string, files: Files, claim: () => void) =>
  waitFor(() => {
    write(folder, files);
    claim();
  });

/**
 * Connects as Vite's browser client does, by hand because Node 20 has no WebSocket, and tells `message`, of less than
 * 126 bytes. Gives the frames as they come.
 */
async function connected(origin: string, message?: object): Promise<readonly string[]> {
  const frames: string[] = [];
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Protocol': 'vite-hmr',
  };
  const asking = request(`${origin}?token=${server?.config.webSocketToken}`, { headers }).end();
  const [, socket, head] = await once(asking, 'upgrade');
  frames.push(head.toString());
  socket.on('data', (data: Buffer) => frames.push(data.toString()));
  const text = Buffer.from(JSON.stringify(message ?? {}));
  const noMask = [0, 0, 0, 0];
  if (message) socket.write(Buffer.from([0x81, 0x80 | text.length, ...noMask, ...text]));
  return frames;
}

test('content is served from memory with its type, and never cached', async () => {
  const { origin } = await serving(folderOf({ 'a.md': post('title: A') }));
  const response = await fetch(origin + ROOT_FILE);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect((await fetch(`${origin}c/v1/files/none.json`)).status).toBe(404);
});

test('a saved post is told to the app, which stays as it is', async () => {
  const folder = folderOf({ 'a.md': post('title: A') });
  const { root, types } = await serving(folder);
  const { build } = await root();
  await save(folder, { 'a.md': post('title: A', 'New text.') }, () =>
    expect(types().join()).toContain('throughline:content'),
  );
  expect(types().join()).not.toContain('full-reload');
  expect((await root()).build).not.toBe(build);
});

test('of two saves within a moment the second is shown, though it came when the first had just been read', async () => {
  const titled = (title: string) => ({ 'site.yaml': `title: ${title}\n` });
  const folder = folderOf({ ...titled('One'), 'a.md': post('title: A') });
  const { root } = await serving(folder);
  const noticed = vi.fn();
  server?.watcher.on('change', noticed);
  await save(folder, titled('Two'), () => expect(noticed).toHaveBeenCalled());
  server?.watcher.once('change', () => setTimeout(() => write(folder, titled('Four')), 30));
  write(folder, titled('Three'));
  await waitFor(async () => expect((await root()).title).toBe('Four'));
});

test('an app that shows an older build, since a post was saved while it started, is told so', async () => {
  const { origin, root } = await serving(folderOf({ 'a.md': post('title: A') }));
  const shown = (build: string) => connected(origin, { type: 'custom', event: 'throughline:shown', data: { build } });
  const { build } = await root();
  const [current, older] = [await shown(build), await shown('older')];
  await waitFor(() => expect(older.join('')).toContain('throughline:content'));
  expect(current.join('')).not.toContain('throughline:content');
});

test('a new name of the site, which is in the page itself, reloads it', async () => {
  const folder = folderOf({ 'site.yaml': 'title: One\n', 'a.md': post('title: A') });
  const { types } = await serving(folder);
  await save(folder, { 'site.yaml': 'title: Two\n' }, () => expect(types().join()).toContain('full-reload'));
});

test('a fault is shown in the overlay, the last good content stays, and the mend reloads', async () => {
  const folder = folderOf({ 'a.md': post('title: A') });
  const { root, types, sent } = await serving(folder);
  const { build } = await root();
  await save(folder, { 'a.md': post('title: A\ndate: 2025-02-30') }, () => expect(types().join()).toContain('error'));
  expect(sent.mock.calls.flat()).toContainEqual({
    type: 'error',
    err: expect.objectContaining({
      loc: { file: join(folder, 'a.md'), line: 3, column: 7 },
      message: expect.stringContaining('February 2025 has 28 days'),
    }),
  });
  expect((await root()).build).toBe(build);
  await save(folder, { 'a.md': post('title: A\ndate: 2025-02-28') }, () =>
    expect(types().join()).toContain('full-reload'),
  );
});

test('a folder that never compiled shows its faults to a browser that connects later', async () => {
  const { origin } = await serving(folderOf({ 'a.md': post('date: 2025-01-01') }));
  expect((await fetch(origin + ROOT_FILE)).status).toBe(404);
  const messages = await connected(origin);
  await waitFor(() => expect(messages.join('')).toContain('the post has no title'));
});

test('warnings go to the console of a browser that reads on, also of one that connects later', async () => {
  const folder = folderOf({ 'a.md': post('title: A\ndate: 2026-01-01') });
  const { origin, types } = await serving(folder);
  const told = (messages: readonly string[]) => messages.join('\n');
  const text = post('title: A\ndate: 2026-01-01', '```pyton\nx\n```');
  await save(folder, { 'a.md': text }, () => expect(told(types())).toContain('throughline:warnings'));
  expect(told(types())).toContain('a.md:5:4 warning');
  expect(told(types())).not.toContain('"type":"error"');
  const frames = await connected(origin);
  await waitFor(() => expect(told(frames)).toContain('pyton'));
});
