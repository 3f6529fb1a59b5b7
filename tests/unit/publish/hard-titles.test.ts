// Titles and libraries that break careless writers of HTML, XML and JSON, through everything that is published of them.
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { PageTemplate } from '../../../src/publish/page-template.ts';
import { publishedFiles } from '../../../src/publish/published-files.ts';
import type { RenderPage } from '../../../src/publish/rendered-page.ts';
import { type Files, post } from '../compiler/make.ts';
import { htmlDocument, strictXml } from './documents.ts';
import { builtFrom, newCards } from './published.ts';

const ROOT = 'https://example.org/blog/';
const APP = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>G</title><meta name="description" content="">
<link rel="stylesheet" href="./a.css"><script type="module" src="./a.js"></script></head><body><div id="app"></div></body></html>`;

/** Drawing the screens is Svelte's, and tested in a browser; here each page is its frame alone. */
const render: RenderPage = async () => ({
  head: '<title>Drawn</title>',
  body: '<header></header><main><h1>Drawn</h1></main>',
  given: { title: '</script><!--' },
});

async function published(files: Files): Promise<ReadonlyMap<string, string>> {
  const content = await builtFrom(files);
  const template = new PageTemplate(APP, { sheets: [], device: [], boot: '' });
  const all = new Map<string, string>();
  for await (const [file, text] of publishedFiles({ content, app: APP, template, render, cards: newCards() })) {
    if (typeof text === 'string') all.set(file, text);
  }
  return all;
}

const textOf = (files: ReadonlyMap<string, string>, file: string): string => {
  const text = files.get(file);
  if (text === undefined) throw new Error(`no ${file}; there is ${[...files.keys()].join(', ')}`);
  return text;
};
const atomTitles = (xml: string): (string | null)[] =>
  [...strictXml(xml).querySelectorAll('entry > title')].map(({ textContent }) => textContent);

const TITLES = {
  tags: '<script>alert(1)</script> & <!-- so --> ]]>',
  quotes: `"Quotes", 'both' and “curly”`,
  emoji: 'Families 👨‍👩‍👧 and 🏳️‍🌈 flags',
  rtl: 'שלום: ما الفرق \u200f(CAP)?',
  long: `${'Very '.repeat(39)}long`,
  dollars: "$& $1 $` $' \\u0041 %41",
};

test.each(Object.entries(TITLES))(
  'a title of %s is itself in HTML, JSON-LD, Atom, JSON Feed and OPML',
  async (_, title) => {
    const said = JSON.stringify(title);
    const files = await published({
      'site.yaml': `title: ${said}\nurl: ${ROOT}\n`,
      'a.md': post(`title: ${said}\ndate: 2026-01-01\ndescription: ${said}\naliases: [before]`),
      'paths/line.yaml': `title: ${said}\nkind: series\nblurb: ${said}\nitems:\n  - post: a\n`,
    });
    const page = htmlDocument(textOf(files, 'read/a/index.html'), `${ROOT}read/a/`);
    expect(page.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(title);
    expect(page.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(title);
    const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    const [article, crumbs] = data['@graph'];
    expect([article.headline, article.isPartOf[0].name]).toEqual([title, title]);
    expect(crumbs.itemListElement.map(({ name }: { name: string }) => name)).toEqual([title, title, title]);

    expect(atomTitles(textOf(files, 'feed.xml'))).toEqual([title]);
    expect(JSON.parse(textOf(files, 'feed.json')).items[0].title).toBe(title);
    const opml = strictXml(textOf(files, 'feeds.opml'));
    expect(opml.querySelector('outline[xmlUrl$="line/feed.xml"]')?.getAttribute('title')).toContain(title);
    strictXml(textOf(files, 'sitemap.xml'));

    const moved = htmlDocument(textOf(files, 'read/before/index.html'), `${ROOT}read/before/`);
    expect([moved.title, moved.querySelector('a')?.textContent]).toEqual([title, title]);
    const whole = htmlDocument(textOf(files, 'paths/line/print/index.html'), `${ROOT}paths/line/print/`);
    expect([...whole.querySelectorAll('h1, h2')].map(({ textContent }) => textContent?.trim())).toContain(title);
    for (const [file, text] of files)
      if (file.endsWith('.html'))
        expect(
          htmlDocument(text, ROOT).querySelector('[onerror], script:not([type]):not([data-app]):empty'),
          file,
        ).toBeNull();
  },
);

test('posts with next to nothing in them, and paths with nothing to read, are published whole', async () => {
  const files = await published({
    'site.yaml': `title: Garden\nurl: ${ROOT}\n`,
    'bare.md': post('date: 2026-01-02', '# Only a heading'),
    'empty.md': post('title: Empty\ndate: 2026-01-01', ''),
    'paths/later.yaml': 'title: Later\nkind: series\nitems:\n  - planned: One\n  - planned: Two\n',
  });
  const feed = strictXml(textOf(files, 'paths/later/feed.xml'));
  expect(feed.querySelectorAll('entry')).toHaveLength(0);
  expect(feed.querySelector('feed > updated')?.textContent).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  expect(JSON.parse(textOf(files, 'paths/later/feed.json')).items).toEqual([]);
  expect(atomTitles(textOf(files, 'feed.xml')).sort()).toEqual(['Empty', 'Only a heading']);
  const checker = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'doctype-style': 'off',
      'void-style': 'off',
      'long-title': 'off',
      'require-sri': 'off',
      'empty-title': 'off',
    },
  });
  for (const [file, text] of files) {
    if (!file.endsWith('.html') || file === 'app.html') continue;
    const { results } = await checker.validateString(text);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      file,
    ).toEqual([]);
  }
});

test('without an address no page, and nothing in its data, claims one', async () => {
  const files = await published({
    'site.yaml': 'title: Garden\n',
    'a.md': post('title: A\ndate: 2026-01-01'),
    'paths/line.yaml': 'title: Line\nkind: series\nitems:\n  - post: a\n',
  });
  expect([...files.keys()].filter((file) => /feed|sitemap|opml|subscribe/.test(file))).toEqual([]);
  for (const [file, text] of files) {
    if (!file.endsWith('.html')) continue;
    const page = htmlDocument(text, 'https://anywhere.example/');
    expect(page.querySelector('[rel="canonical"], [property="og:url"], [property="og:image"]'), file).toBeNull();
    const data = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
    expect(data, file).not.toMatch(/"(?:url|item|mainEntityOfPage)":/);
  }
});
