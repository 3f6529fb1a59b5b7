// What leads to pages: the sitemap, redirects, the page for addresses that are none, pages of lists, a host's rules.
import { describe, expect, test } from 'vitest';
import type { PathsFile, TopicFile } from '../../../src/contract/catalog.ts';
import { pageOf } from '../../../src/contract/static-pages.ts';
import { hostHeaders } from '../../../src/publish/host-headers.ts';
import { longLists, pageLinks, pageNumbered } from '../../../src/publish/list-pages.ts';
import { have } from '../../../src/publish/page-facts.ts';
import { notFoundPage, redirectOf } from '../../../src/publish/redirects.ts';
import { SiteRoot } from '../../../src/publish/site-root.ts';
import { mappedPage, robotsOf, sitemapOf } from '../../../src/publish/sitemap.ts';
import { post as postFile } from '../../support/library.ts';
import { post } from '../compiler/make.ts';
import { htmlDocument, strictXml } from './documents.ts';
import { builtFrom } from './published.ts';

const ROOT = new SiteRoot('https://example.org/blog');

test('the sitemap names every page with its last change, but not what first stood elsewhere', () => {
  const pages = [
    mappedPage(''),
    mappedPage('read/a/', postFile('a', { date: '2026-01-01', updated: '2026-02-01' })),
    mappedPage('read/b/', postFile('b', { canonical: 'https://elsewhere.example/' })),
    mappedPage('read/%E5%88%86/'),
  ].flat();
  const document = strictXml(sitemapOf(pages, ROOT));
  const urls = [...document.querySelectorAll('url')].map((url) => [...url.children].map((child) => child.textContent));
  expect(urls).toEqual([
    ['https://example.org/blog/'],
    ['https://example.org/blog/read/a/', '2026-02-01'],
    ['https://example.org/blog/read/%E5%88%86/'],
  ]);
});

test('robots may read everything, and are told of the sitemap where there is one', () => {
  expect(robotsOf(undefined)).toBe('User-agent: *\nAllow: /\n');
  expect(robotsOf(ROOT)).toContain('Sitemap: https://example.org/blog/sitemap.xml');
});

test('a former address leads on, with and without script', () => {
  const { page, html } = redirectOf('old', postFile('new', { title: 'A <new> & "one"' }), 'en', ROOT);
  const document = htmlDocument(html, `https://example.org/blog/${page}`);
  expect(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe('0; url=../../read/new/');
  expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
    'https://example.org/blog/read/new/',
  );
  expect(document.querySelector('a')?.href).toBe('https://example.org/blog/read/new/');
  expect(document.querySelector('a')?.textContent).toBe('A <new> & "one"');
  expect(redirectOf('old', postFile('new'), 'en', undefined).html).not.toContain('canonical');
});

test.each([
  ['https://example.org/blog/read/raf/', ROOT, '/blog/#/read/raf'],
  ['https://example.org/blog/2019/raft.html', ROOT, '/blog/#/2019/raft'],
  ['https://example.org/blog/read/raf/', undefined, '/blog/#/read/raf'],
  ['https://example.org/raft', undefined, '/#/raft'],
])('an address that is none, %s, leads into the app', (url, root, to) => {
  const html = notFoundPage('Garden & <b>', 'en', root);
  const script = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  const { pathname, hash } = new URL(url);
  let replaced = '';
  new Function('location', script)({ pathname, hash, replace: (next: string) => (replaced = next) });
  expect(replaced).toBe(to);
  expect(html).toContain('<title>Not found · Garden &amp; &lt;b&gt;</title>');
});

describe('long lists', () => {
  const posts = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      `p${at}.md`,
      post(`title: Post ${at}\ndate: 2026-01-01\ntopics: [logs]`),
    ]);
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      `paths/l${at}.yaml`,
      `title: Line ${at}\nkind: series\nitems: [p${at}]\n`,
    ]);
  const site = { 'site.yaml': 'title: Garden\ntopics:\n  - {id: logs, title: Logs}\n' };

  test('come in pages that hold everything once', async () => {
    const content = await builtFrom({ ...site, ...Object.fromEntries([...posts(45), ...lines(41)]) });
    const lists = Object.fromEntries(longLists(content).map((list) => [pageNumbered(list.address, 1), list]));
    expect(Object.keys(lists)).toEqual(['latest/', 'paths/', 'topics/logs/']);
    const paths = lists['paths/'];
    const further = [2, 3].map((number) => have(paths?.answers(number).paths?.() as never) as PathsFile);
    const all = [have(content.paths()), ...further].flatMap((page) => page.paths.map(({ id }) => id));
    expect(new Set(all).size).toBe(41);
    expect(all).toHaveLength(41);
    const topic = have(lists['topics/logs/']?.answers(2).topic?.('logs') as never) as TopicFile;
    expect([topic.posts.length, topic.paths.length]).toEqual([20, 20]);
    expect(lists['topics/logs/']?.count).toBe(3);
    const last = have(lists['topics/logs/']?.answers(3).topic?.('logs') as never) as TopicFile;
    expect([last.posts.length, last.paths.length]).toEqual([0, 1]);
  });

  test('lead from page to page', () => {
    const latest = { address: { page: 'latest' }, count: 2 } as const;
    expect(pageLinks(latest, 1, 'en')).toContain('rel="next" href="latest/2/"');
    expect(pageLinks(latest, 1, 'en')).not.toContain('rel="prev"');
    expect(pageLinks(latest, 2, 'en')).toContain('rel="prev" href="latest/"');
  });

  test('leave the address of a path called 2 to that path', () => {
    expect(pageNumbered({ page: 'paths' }, 2)).not.toBe(pageOf({ page: 'path', path: '2' }));
  });

  test('are one page where they are short', async () => {
    expect(longLists(await builtFrom({ ...site, ...Object.fromEntries(posts(39)) }))).toEqual([]);
  });
});

test('no file is given two cache rules', () => {
  const rules = hostHeaders()
    .split('\n\n')
    .map((rule) => rule.split('\n'));
  const caching = rules.filter((lines) => lines.some((line) => line.includes('Cache-Control')));
  const places = caching.map(([place = '']) => place.replace(/\*$/, ''));
  for (const place of places.filter((one) => one !== '/')) {
    expect(
      places.filter((one) => one !== '/' && place.startsWith(one)),
      place,
    ).toEqual([place]);
  }
});
