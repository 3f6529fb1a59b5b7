// A whole path on one page: every part in order, and every link to the right place on it.
import { expect, test } from 'vitest';
import { printMain, printPageOf } from '../../../src/publish/print-page.ts';
import { path, planned, post, step } from '../../support/library.ts';
import { htmlDocument } from './documents.ts';

const BASE = 'https://example.org/blog/';
const PAGE = printPageOf('line');

function printed(html: Record<string, string>): Document {
  const posts = Object.entries(html).map(([id, text]) => post(id, { html: text }));
  const main = printMain(path('line', [...posts.map(({ id }) => step(id)), planned('Later & more')]), posts, 'en');
  return htmlDocument(`<base href="${BASE}"><main>${main}</main>`, BASE + PAGE);
}

const hrefs = (document: Document, within: string): (string | null)[] =>
  [...document.querySelectorAll(`${within} a`)].map((link) => link.getAttribute('href'));

test('the table of contents leads to every part, in order', () => {
  const document = printed({ a: '<p>A.</p>', b: '<p>B.</p>' });
  expect(hrefs(document, 'ol')).toEqual(['paths/line/print/#a', 'paths/line/print/#b']);
  expect([...document.querySelectorAll('.part')].map(({ id }) => id)).toEqual(['a', 'b']);
  expect(document.body.textContent).toContain('Planned: Later & more');
});

test('ids of different parts never meet, and links between parts stay on the page', () => {
  const text = '<h2 id="log">Log</h2><p aria-labelledby="log"><a href="#/read/b/log">b</a><a href="#/read/a">a</a></p>';
  const document = printed({ a: text, b: text });
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const href of hrefs(document, '.part')) {
    expect(ids, href ?? '').toContain(decodeURIComponent(href?.split('#')[1] ?? ''));
  }
  expect(document.querySelector('#a p')?.getAttribute('aria-labelledby')).toBe('a--log');
});

test('links to other posts stay the app’s, buttons go, folded text opens, headings stand under their part’s', () => {
  const document = printed({
    a: '<h2 id="x">X</h2><a href="#/read/other/log">o</a><button>Copy</button><details><p>d</p></details>',
  });
  expect(hrefs(document, '.part')).toEqual(['#/read/other/log']);
  expect(document.querySelector('button')).toBeNull();
  expect(document.querySelector('details')?.open).toBe(true);
  expect([...document.querySelectorAll('.part :is(h2, h3)')].map(({ tagName }) => tagName)).toEqual(['H2', 'H3']);
});

test('a path with nothing to read yet is a page all the same', () => {
  expect(printed({}).querySelector('h1')?.textContent).toBe('Path line');
});
