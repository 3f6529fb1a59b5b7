// Every page of the app that a crawler may see has a static address, and the two lead to each other.
import { expect, test } from 'vitest';
import { type Address, hrefOf } from '../../../src/contract/address.ts';
import { addressOfPage } from '../../../src/contract/static-address.ts';
import { epubOf, pageOf } from '../../../src/contract/static-pages.ts';
import { randomWords } from './random.ts';

test.each<[Address, string]>([
  [{ page: 'start' }, ''],
  [{ page: 'latest' }, 'latest/'],
  [{ page: 'path', path: 'cap' }, 'paths/cap/'],
  [{ page: 'post', post: 'raft' }, 'read/raft/'],
  [{ page: 'post', post: 'raft', heading: 'the-log' }, 'read/raft/#the-log'],
  [{ page: 'topic', topic: 'networks' }, 'topics/networks/'],
])('%o stands at %s', (address, page) => {
  expect(pageOf(address)).toBe(page);
  expect(addressOfPage(page)).toEqual(address);
});

test('a post inside a path has the page of the post', () => {
  expect(pageOf({ page: 'post', post: 'raft', path: 'consensus' })).toBe('read/raft/');
});

test('what is the reader’s own has no static page', () => {
  for (const page of ['shelf', 'offline', 'settings', 'search'] as const) {
    expect(pageOf({ page })).toBeUndefined();
    expect(addressOfPage(`${page}/`)).toBeUndefined();
  }
});

test('links that are no page of ours stay what they are', () => {
  for (const link of ['https://example.org/', 'c/v1/files/a.svg', '#/read/raft', 'read/', 'nothing/at/all/', '//x/']) {
    expect(addressOfPage(link), link).toBeUndefined();
  }
});

test('any id and heading parse back', () => {
  const words = randomWords(200);
  for (const [at, post] of words.entries()) {
    const address: Address = { page: 'post', post, heading: words[(at * 7 + 1) % words.length] ?? 'x' };
    expect(addressOfPage(pageOf(address) ?? ''), hrefOf(address)).toEqual(address);
  }
});

test('a book stands beside its path’s page, whatever the path is called', () => {
  expect(epubOf('cap')).toBe('paths/cap/cap.epub');
  expect(epubOf('c & a')).toBe('paths/c%20%26%20a/c%20%26%20a.epub');
});
