// The command that brings images in from elsewhere, against a server of its own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { nameFor, withLink } from '../../../src/cli/image-links.ts';
import { run as importImages } from '../../../src/cli/import-images.ts';
import { folderOf, post } from '../compiler/make.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let server: Server;
let host = '';
const lines: string[] = [];

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url?.startsWith('/dot.png')) response.end(PIXEL);
    else if (url === '/moved') response.writeHead(302, { location: '/dot.png' }).end();
    else if (url === '/page.png') response.end('<html>Not an image</html>');
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // of a server that listens on a port
  host = `http://127.0.0.1:${port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
});

const run = (folder: string, ...args: string[]) => importImages(args, { POSTS_DIR: folder });

test('images come beside their posts, and links lead to them', async () => {
  const body = `![A](${host}/dot.png?s=2 "One") and <img alt="B" src="${host}/moved">\n\n\`![A](${host}/dot.png?s=2)\``;
  const folder = folderOf({ 'deep/a.md': post('title: A', body) });
  expect(await run(folder)).toBe(0);
  const text = readFileSync(join(folder, 'deep/a.md'), 'utf8');
  expect(text).toBe(
    post('title: A', `![A](dot.png "One") and <img alt="B" src="moved.png">\n\n\`![A](${host}/dot.png?s=2)\``),
  );
  expect(readFileSync(join(folder, 'deep/dot.png')).equals(PIXEL)).toBe(true);
  expect(lines[0]).toContain('deep/a.md: ');
  expect(lines.at(-1)).toMatch(/^2 images brought in, 0 failed/);
  expect(await run(folder)).toBe(0);
  expect(lines.at(-1)).toMatch(/^0 images brought in/);
});

test('what does not come is said, and its post stays as it is', async () => {
  const text = post('title: A', `![A](${host}/gone.png)\n\n![B](${host}/page.png)\n\n![C](http://127.0.0.1:1/x.png)`);
  const folder = folderOf({ 'a.md': text });
  expect(await run(folder)).toBe(1);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text);
  expect(lines[0]).toContain('did not come: the server answers 404');
  expect(lines[1]).toContain('did not come: what comes is no image');
  expect(lines[2]).toContain('did not come: ');
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('a file that is there is never overwritten', async () => {
  const folder = folderOf({ 'a.md': post('title: A', `![A](${host}/dot.png)`), 'dot.png': 'mine' });
  expect(await run(folder)).toBe(0);
  expect(readFileSync(join(folder, 'dot.png'), 'utf8')).toBe('mine');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('![A](dot-2.png)');
});

test('with --dry-run nothing is fetched and nothing changes', async () => {
  const text = post('title: A', `![A](${host}/dot.png)`);
  const folder = folderOf({ 'a.md': text });
  expect(await run(folder, '--dry-run')).toBe(0);
  expect([readFileSync(join(folder, 'a.md'), 'utf8'), existsSync(join(folder, 'dot.png'))]).toEqual([text, false]);
  expect(lines[0]).toContain('would be fetched');
});

test('links are changed outside code only', () => {
  const address = 'https://x.example/a.png';
  const text = `[a]: ${address}\n![a](<${address}>)\n~~~\n![a](${address})\n~~~\n![a](${address}x) ${address}\n`;
  expect(withLink(text, address, 'a.png')).toBe(
    `[a]: a.png\n![a](<a.png>)\n~~~\n![a](${address})\n~~~\n![a](${address}x) ${address}\n`,
  );
});

test.each([
  ['https://x.example/My%20Photo.JPG?w=3', 'my-photo.png'],
  ['https://x.example/', 'image.png'],
  ['https://x.example/%E0%A4%A.png', 'e0-a4-a.png'],
])('%s is named %s', (address, name) => {
  expect(nameFor(address, 'png')).toBe(name);
});
