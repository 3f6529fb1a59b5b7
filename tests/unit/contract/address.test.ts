// Addresses parse back, whatever an id holds, and a stranger's link never throws.
import { expect, test } from 'vitest';
import { type Address, addressOf, hrefOf } from '../../../src/contract/address.ts';
import { lookupPart } from '../../../src/contract/catalog.ts';
import { isId, toId } from '../../../src/contract/id.ts';
import { randomWords } from './random.ts';

const words = randomWords(200);

test.each<Address>([
  { page: 'start' },
  { page: 'paths' },
  { page: 'topics' },
  { page: 'latest' },
  { page: 'shelf' },
  { page: 'settings' },
  { page: 'about' },
  { page: 'search' },
  { page: 'search', query: 'a&b=c #1', within: 'cap' },
])('$page parses back', (address) => {
  expect(addressOf(hrefOf(address))).toEqual(address);
});

test('addresses of posts, paths and topics parse back for any ids', () => {
  for (const [at, word] of words.entries()) {
    const other = words[(at * 7 + 1) % words.length] ?? 'x';
    const addresses: Address[] = [
      { page: 'post', post: word },
      { page: 'post', post: word, heading: other },
      { page: 'post', post: word, path: other },
      { page: 'post', post: word, path: other, heading: word },
      { page: 'path', path: word },
      { page: 'topic', topic: word },
      { page: 'search', query: word, within: other },
    ];
    for (const address of addresses) expect(addressOf(hrefOf(address))).toEqual(address);
  }
});

test('no hash throws, and nonsense names no page', () => {
  const hashes = [
    '#/read',
    '#/read/%E0%A4%A',
    '#/nowhere',
    '#/topics/a/b',
    '#/read/a/b/c',
    '#/paths/a/b/c/d',
    '##',
    '#/shelf/x',
  ];
  for (const hash of hashes) expect(() => addressOf(hash)).not.toThrow();
  expect(addressOf('#/nowhere')).toBeUndefined();
  expect(addressOf('#/read/%E0%A4%A')).toBeUndefined();
});

test('the lookup part of an id never changes', () => {
  expect(['raft', 'cap', 'merkle-trees', '日本語'].map((id) => lookupPart(id, 1000))).toMatchInlineSnapshot(`
    [
      6,
      555,
      259,
      518,
    ]
  `);
  expect(words.every((word) => lookupPart(word, 1) === 0)).toBe(true);
});

test('ids spread over lookup parts evenly', () => {
  const parts = Array.from({ length: 4000 }, (_, at) => lookupPart(`post-${at}`, 4));
  const counts = [0, 1, 2, 3].map((part) => parts.filter((one) => one === part).length);
  expect(Math.min(...counts)).toBeGreaterThan(800);
});

test('words that no record can be keyed by are not ids', () => {
  expect(['constructor', 'prototype'].map(isId)).toEqual([false, false]);
  expect(toId('Prototype')).toBe('the-prototype');
});

test('whatever text becomes an id is one, and an id stays as it is', () => {
  for (const word of words) {
    const id = toId(word);
    expect(id === '' || isId(id)).toBe(true);
    expect(toId(id)).toBe(id);
  }
});
