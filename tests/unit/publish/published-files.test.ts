// What a publication consists of, with and without the address that it will have.
import { expect, test } from 'vitest';
import { PageTemplate } from '../../../src/publish/page-template.ts';
import { publishedFiles } from '../../../src/publish/published-files.ts';
import type { renderPage } from '../../../src/publish/render-page.ts';
import { post } from '../compiler/make.ts';
import { builtFrom, newCards } from './published.ts';

const APP =
  '<html lang="en"><head><meta charset="utf-8"><title>G</title><meta name="description" content="">' +
  '<link rel="stylesheet" href="./a.css"><script type="module" src="./a.js"></script></head><body><div id="app"></div></body></html>';

/** Drawing the screens is tested in a browser; here each is its frame alone. */
const render: typeof renderPage = async (_, content) => {
  const latest = await content.latest();
  const count = latest.kind === 'ready' ? latest.value.posts.length : 0;
  return { head: '<title>Drawn</title>', body: `<header></header><main>${count} posts</main>`, given: {} };
};

const POSTS = Object.fromEntries(
  Array.from({ length: 45 }, (_, at) => [`p${at}.md`, post(`title: Post ${at}\ndate: 2026-01-01`)]),
);

async function filesOf(site: string): Promise<ReadonlyMap<string, string>> {
  const content = await builtFrom({
    ...POSTS,
    'site.yaml': `title: Garden\n${site}`,
    'p0.md': post('title: Post 0\ndate: 2026-01-01\naliases: [before]'),
    'paths/line.yaml': 'title: Line\nkind: series\nitems:\n  - post: p0\n  - planned: Next\n',
    'paths/later.yaml': 'title: Later\nkind: series\nitems:\n  - planned: Next\n',
  });
  const template = new PageTemplate(APP, { sheets: [], device: [], boot: '' });
  const files = new Map<string, string>();
  const cards = newCards();
  for await (const [file, text] of publishedFiles({ content, app: APP, template, render, cards })) {
    expect(files.has(file), file).toBe(false);
    files.set(file, typeof text === 'string' ? text : '');
  }
  return files;
}

const NEEDS_URL = ['feed.xml', 'feed.json', 'feeds.opml', 'sitemap.xml', 'subscribe/index.html', 'paths/line/feed.xml'];

test('with an address there is all of it', async () => {
  const files = await filesOf('url: https://example.org/blog\n');
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      ...NEEDS_URL,
      'app.html',
      'index.html',
      'latest/2/index.html',
      'paths/later/index.html',
      'paths/later/print/index.html',
      'paths/later/feed.json',
      'read/p0/index.html',
      'read/before/index.html',
      '404.html',
      '_headers',
      'robots.txt',
    ]),
  );
  expect(files.get('sitemap.xml')).toContain('<loc>https://example.org/blog/read/p0/</loc>');
  expect(files.get('paths/line/print/index.html')).toContain('href="https://example.org/blog/paths/line/"');
});

test('without one, what needs it is left out, and nothing claims an address', async () => {
  const files = await filesOf('');
  for (const file of NEEDS_URL) expect(files.has(file), file).toBe(false);
  for (const [file, text] of files) expect(text, file).not.toMatch(/rel="canonical"|feed\.xml|Sitemap/);
});

test('every page names a card that is there, and without an address nothing is drawn', async () => {
  const files = await filesOf('url: https://example.org/blog\n');
  for (const page of ['index.html', 'paths/line/index.html', 'read/p0/index.html', 'paths/line/print/index.html']) {
    const card = /og:image" content="https:\/\/example\.org\/blog\/([^"]+)/.exec(files.get(page) ?? '')?.[1] ?? '';
    expect(card, page).toMatch(/^assets\/cards\/[0-9a-f]{32}\.png$/);
    expect(files.has(card), page).toBe(true);
  }
  const without = await filesOf('');
  expect([...without.keys()].filter((file) => file.endsWith('.png'))).toEqual([]);
});

test('every page has a policy', async () => {
  for (const [file, text] of await filesOf('url: https://example.org/blog\n')) {
    if (file.endsWith('.html')) expect(text, file).toContain('Content-Security-Policy');
  }
});

test('the newest posts go on over pages, each with its own', async () => {
  const files = await filesOf('');
  expect(files.get('latest/index.html')).toMatch(/25 posts.*<noscript>.*href="latest\/2\/"/s);
  expect(files.get('latest/2/index.html')).toMatch(/20 posts.*href="latest\/"/s);
  expect(files.get('latest/2/index.html')).not.toContain("import('./a.js')");
});
