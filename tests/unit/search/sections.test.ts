import { expect, test } from 'vitest';
import { sectionsOf } from '../../../src/search/sections.ts';

const textOf = (html: string): string | undefined => sectionsOf(html)[0]?.text;

test('cuts before every heading that has an id', () => {
  const html =
    '<p>Before.</p><h2 id="one" tabindex="-1">One <code>x</code></h2><p>First.</p><ul><li>a</li><li>b</li></ul>' +
    '<h4 id="deep" tabindex="-1">Deep</h4><p>Second.</p><h3>No id</h3><p>Third.</p>';
  expect(sectionsOf(html)).toEqual([
    { heading: undefined, title: '', text: 'Before.' },
    { heading: 'one', title: 'One x', text: 'First.\na\nb' },
    { heading: 'deep', title: 'Deep', text: 'Second.\nNo id\nThird.' },
  ]);
});

test('a post without a heading, or without anything, is one section', () => {
  expect(sectionsOf('<p>All.</p>')).toEqual([{ heading: undefined, title: '', text: 'All.' }]);
  expect(sectionsOf('')).toEqual([{ heading: undefined, title: '', text: '' }]);
});

test.each([
  [
    'entities',
    '<p>a &lt; b &amp;amp; c&#x2014;d &#8230; &hellip; &unknown; &constructor; AT&T</p>',
    'a < b &amp; c—d … … &unknown; &constructor; AT&T',
  ],
  ['running text', '<p>One\n  <em>two</em>,\n<strong>three</strong> four</p>', 'One two, three four'],
  ['code', '<pre><code><span class="line">if x:</span>\n<span class="line">  y()</span></code></pre>', 'if x:\n  y()'],
  ['tables', '<table><tr><th>a</th><td>b</td></tr></table>', 'a\nb'],
  ['buttons', '<div>a<button class="x"><b>Copy</b></button>b</div>', 'ab'],
  ['what is only copied', '<p>a<span class="no copy"><span>x</span>y</span>b</p>', 'ab'],
  ['footnotes', '<p>a<sup class="footnote-ref"><a>[1]</a></sup></p><p>n <a class="footnote-backref">↩</a></p>', 'a\nn'],
  ['drawings', '<p>a<svg><title>t</title><g><svg><path/></svg></g></svg>b</p>', 'ab'],
  ['scripts', '<script>if (a<b) "</p>"</script><style>p{}</style><p>b</p>', 'b'],
  ['formulas', '<math><mi>x</mi><annotation encoding="application/x-tex">\\x</annotation></math>', 'x'],
  ['comments', '<p>a<!-- <p>x > y</p> -->b</p>', 'ab'],
  ['quoted signs', '<p title="a > b" data-x=\'<h2 id="no">\'>c</p>', 'c'],
])('reads %s as a reader sees them', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test.each([
  ['a < b and <3', 'a < b and <3'],
  ['<p>cut <a href="x', 'cut'],
  ['<p>cut <!-- off', 'cut'],
  ["<p don't>said</p>", 'said'],
  ['</p></p></div>text</button>', 'text'],
  ['<button>never closed', ''],
])('survives %j', (html, text) => {
  expect(textOf(html)).toBe(text);
});

test('a heading ends what was never closed', () => {
  expect(sectionsOf('<button>x<h2 id="a">A</h2>b')).toEqual([
    { heading: undefined, title: '', text: '' },
    { heading: 'a', title: 'A', text: 'b' },
  ]);
});

test('takes time in proportion to the length of anything', () => {
  const pieces = ['<', '<a', '<a "', "<a='", '<!--', '<script>', '&#', '<h2 id=a>', '</', '<svg>', '<pre>\n', '   '];
  for (const piece of pieces) {
    const started = performance.now();
    sectionsOf(piece.repeat(300_000 / piece.length));
    expect(performance.now() - started, piece).toBeLessThan(2000);
  }
});

test('a list of links to other sites is known as references, a list with links in it is not', () => {
  const link = '<a href="https://example.org/a">A Paper</a>';
  const items = `<li>Ada, ${link}, 1843.</li><li>Ben, ${link}, 1990.</li>`;
  const own = '<li><a href="#/posts/a">A part</a></li><li><a href="#/posts/b">Another</a></li>';
  const long = `<li>${'words that explain something at length '.repeat(30)}${link}</li>`;
  const isReferences = (body: string) => sectionsOf(`<h2 id="a">A</h2>${body}`)[1]?.references ?? false;
  expect(isReferences(`<ul>${items}</ul>`)).toBe(true);
  expect(isReferences(`<p>Read these.</p><ol>${items}${items}</ol>`)).toBe(true);
  expect(isReferences(`<ul>${own}</ul>`)).toBe(false);
  expect(isReferences(`<ul>${long}${long}</ul>`)).toBe(false);
  expect(isReferences(`<p>${link} and ${link} say so.</p>`)).toBe(false);
  expect(isReferences(`<ul><li>${link}</li></ul>`)).toBe(false);
});
