// The head of every page: right for whatever an author puts into a title, and silent where there is no address.
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import type { Address } from '../../../src/contract/address.ts';
import type { BuiltContent } from '../../../src/publish/built-content.ts';
import { attribute, type Element, textOf } from '../../../src/publish/html-tree.ts';
import { factsOf } from '../../../src/publish/page-facts.ts';
import { pageHead } from '../../../src/publish/page-head.ts';
import { SiteRoot } from '../../../src/publish/site-root.ts';
import { post } from '../compiler/make.ts';
import { builtFrom } from './published.ts';

const ROOT = new SiteRoot('https://example.org/blog');
const SITE = 'title: Garden\ntagline: On growing\nlang: en-GB\nauthors:\n  - id: ada\n    name: Ada\n';
const FOLDER = {
  'site.yaml': `${SITE}topics:\n  - id: networks\n    title: Networks\n    scope: Between machines.\n`,
  'one.md': post('title: One\ndate: 2026-01-01\nupdated: 2026-02-01\ndescription: The first.\ntopics: [networks]'),
  'two.md': post('title: Two\ndate: 2026-01-02\ncanonical: https://elsewhere.example/two'),
  'three.md': post('title: Three\ndate: 2026-01-03\nlang: de'),
  'paths/line.yaml':
    'title: The line\nkind: series\nblurb: In order.\nitems:\n  - post: one\n  - post: two\n  - post: three\n',
  'paths/later.yaml': 'title: Later\nkind: path\nitems:\n  - planned: Not yet\n',
};

interface Head {
  readonly meta: Readonly<Record<string, string>>;
  readonly links: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: whatever the page says of itself
  readonly graph: readonly any[];
}

/** The head as a browser reads it. */
function headOf(content: BuiltContent, address: Address, root: SiteRoot | undefined = ROOT): Head {
  const tree = parse(`<!doctype html><html><head>${pageHead(factsOf(address, content), root)}</head></html>`);
  const found: Element[] = [];
  const visit = (node: object): void => {
    if ('tagName' in node) found.push(node as Element);
    if ('childNodes' in node) (node.childNodes as object[]).forEach(visit);
  };
  visit(tree);
  const named = (tag: string) => found.filter(({ tagName }) => tagName === tag);
  const metas = named('meta').map((one) => [
    attribute(one, 'name') ?? attribute(one, 'property'),
    attribute(one, 'content'),
  ]);
  return {
    meta: Object.fromEntries(metas),
    links: named('link').map((one) => `${attribute(one, 'rel')} ${attribute(one, 'href')}`),
    graph: JSON.parse(textOf(named('script')[0] as Element))['@graph'],
  };
}

test('a part of a series names itself, its neighbours, its feeds and what it is part of', async () => {
  const { meta, links, graph } = headOf(await builtFrom(FOLDER), { page: 'post', post: 'one' });
  expect(meta).toMatchObject({
    description: 'The first.',
    'og:type': 'article',
    'og:title': 'One',
    'og:site_name': 'Garden',
    'og:url': 'https://example.org/blog/read/one/',
    'og:locale': 'en_GB',
    'article:published_time': '2026-01-01',
    'article:modified_time': '2026-02-01',
    'twitter:card': 'summary',
    author: 'Ada',
  });
  expect(links).toEqual([
    'canonical https://example.org/blog/read/one/',
    'next read/two/',
    'alternate paths/line/feed.xml',
    'alternate paths/line/feed.json',
    'alternate feed.xml',
    'alternate feed.json',
  ]);
  expect(graph[0]).toMatchObject({
    '@type': 'Article',
    headline: 'One',
    datePublished: '2026-01-01',
    dateModified: '2026-02-01',
    author: [{ '@type': 'Person', name: 'Ada' }],
    isPartOf: [{ '@type': 'CreativeWorkSeries', name: 'The line', url: 'https://example.org/blog/paths/line/' }],
  });
  expect(graph[1].itemListElement.map(({ name, item }: { name: string; item: string }) => [name, item])).toEqual([
    ['Garden', 'https://example.org/blog/'],
    ['The line', 'https://example.org/blog/paths/line/'],
    ['One', 'https://example.org/blog/read/one/'],
  ]);
});

test('a card is shown large, with its size and what it says; without an address there is none', async () => {
  const facts = factsOf({ page: 'post', post: 'one' }, await builtFrom(FOLDER));
  const card = { file: 'assets/cards/a.png', png: new Uint8Array(), alt: 'One "&" all', width: 1200, height: 630 };
  const head = pageHead(facts, ROOT, card);
  for (const tag of [
    'property="og:image" content="https://example.org/blog/assets/cards/a.png"',
    'property="og:image:width" content="1200"',
    'property="og:image:height" content="630"',
    'property="og:image:alt" content="One &quot;&amp;&quot; all"',
    'name="twitter:image" content="https://example.org/blog/assets/cards/a.png"',
    'name="twitter:card" content="summary_large_image"',
  ]) {
    expect(head).toContain(`<meta ${tag}>`);
  }
  expect(pageHead(facts, undefined, card)).not.toMatch(/image"|summary_large/);
});

test('a part in the middle has both neighbours, and a post that first stood elsewhere says where', async () => {
  const { links, meta } = headOf(await builtFrom(FOLDER), { page: 'post', post: 'two' });
  expect(links.slice(0, 3)).toEqual(['canonical https://elsewhere.example/two', 'prev read/one/', 'next read/three/']);
  expect(meta['og:url']).toBe('https://elsewhere.example/two');
});

test('a post in a language of its own says so', async () => {
  const { graph, meta } = headOf(await builtFrom(FOLDER), { page: 'post', post: 'three' });
  expect(graph[0].inLanguage).toBe('de');
  expect(meta['og:locale']).toBe('de');
});

test('Start Here is the site; a path has its parts, or none yet; every other kind of page has a head', async () => {
  const content = await builtFrom(FOLDER);
  expect(headOf(content, { page: 'start' }).graph).toEqual([
    {
      '@type': 'WebSite',
      name: 'Garden',
      description: 'On growing',
      inLanguage: 'en-GB',
      url: 'https://example.org/blog/',
    },
  ]);
  expect(headOf(content, { page: 'path', path: 'line' }).graph[0].hasPart).toHaveLength(3);
  expect(headOf(content, { page: 'path', path: 'later' }).graph[0].hasPart).toEqual([]);
  expect(headOf(content, { page: 'topic', topic: 'networks' }).meta['description']).toBe('Between machines.');
  for (const page of ['paths', 'topics', 'latest', 'about'] as const) {
    expect(headOf(content, { page }).meta['og:type']).toBe('website');
  }
});

test('without the site’s address nothing absolute is claimed', async () => {
  const content = await builtFrom(FOLDER);
  for (const address of [{ page: 'start' }, { page: 'path', path: 'line' }, { page: 'post', post: 'one' }] as const) {
    const text = pageHead(factsOf(address, content), undefined);
    expect(text.replace('https://schema.org', '')).not.toMatch(/https?:|canonical|BreadcrumbList|feed/);
  }
});

test.each([
  ['signs of HTML', '</script><script>alert(1)</script> & <b> "x" \'y\''],
  ['a comment', '<!-- <script> -->'],
  ['emoji', 'On 👩‍👩‍👧 and 🏳️‍🌈'],
  ['right to left', 'مدخل إلى الأنظمة الموزعة'],
  ['200 characters', 'Wide '.repeat(40).trim()],
  ['signs of replacing', '$& $1 $$'],
])('a title of %s comes through whole', async (_, name) => {
  const content = await builtFrom({
    'site.yaml': SITE,
    'a.md': post(`title: ${JSON.stringify(name)}\ndate: 2026-01-01`),
  });
  const { meta, graph } = headOf(content, { page: 'post', post: 'a' });
  expect(meta['og:title']).toBe(name);
  expect(graph[0].headline).toBe(name);
});

test('a post with nothing but a heading has a head', async () => {
  const content = await builtFrom({ 'site.yaml': SITE, 'a.md': post('title: A\ndate: 2026-01-01', '## Only this') });
  expect(headOf(content, { page: 'post', post: 'a' }).meta['og:title']).toBe('A');
});
