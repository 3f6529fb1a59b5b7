// The frame of a static page: all of it in one file, whatever the text holds.
import { expect, test } from 'vitest';
import { PageTemplate } from '../../../src/publish/page-template.ts';
import type { RenderedPage } from '../../../src/publish/rendered-page.ts';
import type { Sheet } from '../../../src/publish/used-styles.ts';

const APP = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Garden</title>
    <meta name="description" content="A tagline">
    <script>look();</script>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/shared-2.js">
    <link rel="stylesheet" crossorigin href="./assets/index-3.css">
    <link rel="preload" href="./assets/serif.woff2" as="font" type="font/woff2" crossorigin />
  </head>
  <body>
    <div id="app"></div>
    <noscript><p>needs JavaScript</p></noscript>
    <script src="./rescue.js" async></script>
  </body>
</html>`;
const CSS = '.a{background:url(assets/font.woff2)}.b{color:red}';
const BOOT = 'void bringTheApp();';
const RAFT = { page: 'post', post: 'raft' } as const;

const template = (...others: readonly Sheet[]) =>
  new PageTemplate(APP, {
    sheets: [{ file: 'assets/index-3.css', css: CSS }, ...others],
    dark: { file: 'assets/dark.css', css: '' },
    device: ['assets/device-4.js'],
    boot: BOOT,
  });
const fill = (page: Partial<RenderedPage>) =>
  template().fill(RAFT, { head: '<title>Raft</title>', body: '', given: {}, ...page }, '<meta name="test">');

test('the text stands in the page, and nothing that waits for the app', () => {
  const html = fill({ body: '<p class="a">The log.</p>' });
  expect(html).toContain('<div id="app"><p class="a">The log.</p></div>');
  expect(html).toContain('<title>Raft</title>');
  expect(html).not.toContain('needs JavaScript');
  expect(html.replace(/<noscript>.*?<\/noscript>/, '')).not.toMatch(
    /rel="stylesheet"|<link rel="modulepreload"|src="\.\/assets/,
  );
  expect(html).not.toMatch(/<script[^>]* src=/);
  expect(html).toContain(
    `<script data-app="./assets/index-1.js ./assets/shared-2.js" data-device="./assets/device-4.js" data-rescue="./rescue.js" data-fonts="./assets/serif.woff2">${BOOT}</script>`,
  );
});

test('the script that sets the look is told where the reading font is, and the styles beyond the first screen', () => {
  const html = fill({ body: '<p class="a">x</p>' });
  expect(html).toContain('<script data-style="./assets/index-3.css" data-font="./assets/serif.woff2">look();</script>');
  expect(html.indexOf('<style>')).toBeLessThan(html.indexOf('<script'));
});

test('a stylesheet of fonts alone is named apart: a first page does without', () => {
  const fonts = { file: 'assets/fonts-5.css', css: '@font-face{font-family:x;src:url(assets/x.woff2)}' };
  const page = { head: '', body: '<p class="a">x</p>', given: {} };
  const html = template(fonts).fill(RAFT, page, '');
  expect(html).toContain('<script data-style="./assets/index-3.css" data-faces="./assets/fonts-5.css" data-font');
  expect(html).not.toContain('href="./assets/fonts-5.css"');
});

test('without script the styles beyond the first screen are linked, and the dark theme for who has a dark system', () => {
  expect(fill({ body: '<p class="a">x</p>' })).toContain(
    '<noscript><link rel="stylesheet" href="./assets/index-3.css"><link rel="stylesheet" href="./assets/dark.css" ' +
      'media="(prefers-color-scheme: dark) and (forced-colors: none)"></noscript>',
  );
});

test('the first paint waits until a phone’s screen is there, where something below it has a name', () => {
  const text = `<p>${'word '.repeat(201)}</p><h2 id="log">Log</h2>`;
  expect(fill({ body: text })).toContain('<link rel="expect" href="read/raft/#log" blocking="render">');
  expect(fill({})).not.toContain('rel="expect"');
});

test('all addresses are relative to the root, which the base leads to', () => {
  const html = fill({ body: '<p class="a">x</p>' });
  expect(html).toContain('<base href="../../">');
  expect(html).toContain('url(assets/font.woff2)');
  expect(html).not.toContain('.b{');
});

test('its own head stands in the place of the app’s description', () => {
  const html = fill({});
  expect(html).toContain('<meta name="test">');
  expect(html).not.toContain('A tagline');
});

test('a page that the app has no address for brings no app and claims to be none of its pages', () => {
  const html = template().plain({
    page: 'latest/2/',
    title: 'A & B',
    tags: '',
    body: '<p class="a"></p>',
    css: '.own{}',
  });
  expect(html).toContain('<title>A &amp; B</title>');
  expect(html).toContain('.own{}</style>');
  expect(html).not.toMatch(/data-app|data-page/);
});

test('links of the app become links between pages; those that the app alone has stay', () => {
  const html = fill({ body: '<a href="#/">s</a><a href="#/paths/cap/raft/log">r</a><a href="#/shelf">o</a>' });
  expect(html).toContain('<a href="./">s</a><a href="read/raft/#log">r</a><a href="#/shelf">o</a>');
});

test('what the page was drawn from comes along, without the text that is there already, and cannot end its element', () => {
  const given = { 'post/raft': { title: '</script><b>', html: '<p>x</p>' } };
  const html = fill({ body: '<p>x</p>', given });
  const data = /<script type="application\/json" id="given">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(data)).toEqual({ 'post/raft': { title: '</script><b>', html: '' } });
});

test('signs that replacing texts gives a meaning to are left alone', () => {
  const text = "$& $1 $$ $` $' \\";
  expect(fill({ body: text, head: `<title>${text}</title>` }).split(text)).toHaveLength(3);
});

test('a page without a script is refused', () => {
  expect(() => new PageTemplate('<html></html>', { sheets: [], device: [], boot: '' })).toThrow('no script');
});
