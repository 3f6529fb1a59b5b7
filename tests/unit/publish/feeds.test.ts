// Feeds: strict in their format, whole in their text, and understood by a parser that is not ours.
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomOf } from '../../../src/publish/feeds/atom.ts';
import { feedsOf } from '../../../src/publish/feeds/feed.ts';
import { feedHtml } from '../../../src/publish/feeds/feed-html.ts';
import { jsonFeedOf } from '../../../src/publish/feeds/json-feed.ts';
import { opmlOf } from '../../../src/publish/feeds/opml.ts';
import { SiteRoot } from '../../../src/publish/site-root.ts';
import { xmlTag, xmlText } from '../../../src/publish/xml.ts';
import { post } from '../compiler/make.ts';
import { strictXml as strict } from './documents.ts';
import { builtFrom } from './published.ts';

const ROOT = new SiteRoot('https://example.org/blog/');
const AWKWARD = '</title>]]> & <b> "x" \'y\' 👩‍👩‍👧 مدخل';
const FOLDER = {
  'site.yaml':
    'title: Garden\nurl: https://example.org/blog/\nauthors:\n  - id: ada\n    name: Ada & Co\ntopics:\n  - id: networks\n    title: Networks\n',
  'one.md': post(
    'title: One\ndate: 2026-01-01\nupdated: 2026-03-01\ntopics: [networks]\ntags: [logs]',
    'See [two](two.md#more).\n\n```js title="a.js"\nconst a = 1 < 2;\n```',
  ),
  'two.md': post(`title: ${JSON.stringify(AWKWARD)}\ndate: 2026-01-02`, '## More\n\nText.'),
  'undated.md': post('title: Undated\ndraft: false'),
  'paths/line.yaml': 'title: The line\nkind: series\nitems:\n  - post: one\n  - planned: Three\n',
  'paths/later.yaml': 'title: Later\nkind: path\nitems:\n  - planned: Not yet\n',
};

const feeds = async () => [...feedsOf(await builtFrom(FOLDER), ROOT)];

describe('feeds', () => {
  test('there is one for the site, each path and each topic; planned and undated posts are no items', async () => {
    const all = (await feeds()).map(({ folder, items }) => [folder, items.map(({ title }) => title)]);
    expect(Object.fromEntries(all)).toEqual({
      '': [AWKWARD, 'One'],
      'paths/line/': ['One'],
      'paths/later/': [],
      'topics/networks/': ['One'],
    });
  });

  test('what stands beside the subject has the feed of its path, and is in no other', async () => {
    const us = 'title: About us\nkind: collection\noffTopic: true\nitems: [hello]\n';
    const files = { ...FOLDER, 'hello.md': post('title: Hello\ndate: 2026-02-02'), 'paths/us.yaml': us };
    const all = [...feedsOf(await builtFrom(files), ROOT)];
    const holds = (feed: string) =>
      all.find(({ folder }) => folder === feed)?.items.some((item) => item.title === 'Hello');
    expect([holds(''), holds('paths/us/')]).toEqual([false, true]);
  });

  test('Atom is well formed, and an independent parser reads back what was put in', async () => {
    for (const feed of await feeds()) {
      const xml = atomOf(feed, ROOT);
      expect(strict(xml).documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
      const read = parseAtomFeed(xml);
      expect(read.id).toBe(ROOT.at(feed.folder));
      expect(read.updated).toBe(feed.updated);
      expect(read.authors?.[0]?.name).toBe('Ada & Co');
      expect(read.links).toContainEqual(
        expect.objectContaining({ rel: 'self', href: ROOT.at(`${feed.folder}feed.xml`) }),
      );
      expect(read.entries?.length ?? 0).toBe(feed.items.length);
    }
    const [site] = (await feeds()).map((feed) => atomOf(feed, ROOT));
    const entries = parseAtomFeed(site).entries ?? [];
    const one = entries.find((entry) => entry.id?.endsWith('/read/one/'));
    expect(one).toMatchObject({
      id: 'https://example.org/blog/read/one/',
      published: '2026-01-01T00:00:00Z',
      updated: '2026-03-01T00:00:00Z',
    });
    const titles = [...strict(site ?? '').querySelectorAll('entry > title')].map((title) => title.textContent);
    expect(titles).toEqual([AWKWARD, 'One']);
  });

  test('JSON Feed says the same', async () => {
    for (const feed of await feeds()) {
      const read = parseJsonFeed(JSON.parse(jsonFeedOf(feed, ROOT)));
      expect(read.feed_url).toBe(ROOT.at(`${feed.folder}feed.json`));
      expect(read.items?.map((item) => [item?.id, item?.title, item?.content_html]) ?? []).toEqual(
        feed.items.map((item) => [item.url, item.title, item.html]),
      );
    }
  });

  test('the list of feeds names them all', async () => {
    const all = await feeds();
    const xml = opmlOf('Garden & more', all, ROOT);
    strict(xml);
    const outlines = parseOpml(xml).body?.outlines ?? [];
    expect(outlines.map(({ xmlUrl }) => xmlUrl)).toEqual(all.map(({ folder }) => ROOT.at(`${folder}feed.xml`)));
  });
});

describe('a text for feed readers', () => {
  test('has absolute addresses only', () => {
    const html =
      '<p><a href="#/read/raft/log">a</a><a href="#/shelf">b</a><a href="https://x.org/">c</a><img src="c/v1/files/a.png" alt="d"></p>';
    expect(feedHtml(html, ROOT)).toBe(
      '<p><a href="https://example.org/blog/read/raft/#log">a</a><a href="https://example.org/blog/#/shelf">b</a><a href="https://x.org/">c</a><img src="https://example.org/blog/c/v1/files/a.png" alt="d"></p>',
    );
  });

  test('has code as plain text, with its name and without buttons', async () => {
    const [site] = await feeds();
    const html = site?.items.find(({ title }) => title === 'One')?.html ?? '';
    expect(html).toContain('<pre><code>const a = 1 &lt; 2;</code></pre>');
    expect(html).toContain('<figcaption>JavaScript a.js</figcaption>');
    expect(html).toContain('href="https://example.org/blog/read/two/#more"');
    expect(html).not.toMatch(/class=|<button|<span|data-|tabindex/);
  });

  test.each([
    [
      'one image of a picture',
      '<picture><source srcset="b.avif"><img src="a.png" alt="A"></picture>',
      '<img src="https://example.org/blog/a.png" alt="A">',
    ],
    [
      'a formula as TeX',
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
      '<code>x^2</code>',
    ],
    [
      'a callout as a quotation',
      '<div class="callout" data-kind="note"><p class="callout-title"><span class="callout-kind">Note</span></p><p>Mind.</p></div>',
      '<blockquote><p><strong>Note</strong></p><p>Mind.</p></blockquote>',
    ],
    [
      'a tab with its name',
      '<div class="code-tab" data-tab="Go"><pre><code>x</code></pre></div>',
      '<p><strong>Go</strong></p><pre><code>x</code></pre>',
    ],
    ['a task by its box', '<ul><li><input type="checkbox" checked disabled>done</li></ul>', '<ul><li>☑ done</li></ul>'],
    [
      'a table whole',
      '<div class="table"><table><tbody><tr><td colspan="2">x</td></tr></tbody></table></div>',
      '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
    ],
    [
      'the words of a drawing',
      '<figure class="diagram"><div><svg><text>x</text></svg></div><details><summary>As text</summary><pre><code>a-->b</code></pre></details></figure>',
      '<figure><details><summary>As text</summary><pre><code>a--&gt;b</code></pre></details></figure>',
    ],
  ])('shows %s', (_, html, portable) => {
    expect(feedHtml(html, ROOT)).toBe(portable);
  });
});

describe('XML', () => {
  test('keeps any text, but for what XML has no way to say', () => {
    const text = 'a\u0000\u0008<b>&"\'\ufffe\ud800 👋\r\n\t]]>';
    const { documentElement } = strict(xmlTag('x', { a: text }, xmlText(text)));
    expect(documentElement.textContent).toBe('a<b>&"\' 👋\r\n\t]]>');
    expect(documentElement.getAttribute('a')).toBe('a<b>&"\' 👋\r\n\t]]>');
  });
});
