// @vitest-environment happy-dom
// A static page becomes the app in place: it hands over what it shows, and its links become the app's.
import { afterEach, expect, test } from 'vitest';
import { addressOf } from '../../../src/contract/address.ts';
import { bringFaces, carriedPage, showAll, siteRoot, siteTitle, takeAddress } from '../../../src/ui/take-over.ts';

const { dataset } = document.documentElement;

/** The document as a static page has it. */
function pageShowing(page: string, given: unknown, body: string): void {
  dataset['page'] = page;
  document.head.innerHTML = '<base href="http://localhost/blog/"><meta name="application-name" content="Deep Dives">';
  document.body.innerHTML = `<div id="app">${body}</div><script type="application/json" id="given">${JSON.stringify(given)}</script>`;
}

afterEach(() => {
  for (const name of Object.keys(dataset)) delete dataset[name];
  document.head.innerHTML = '';
  document.body.innerHTML = '';
  location.hash = '';
});

test('the text comes from the page itself, with links of the app', () => {
  pageShowing(
    'read/raft/',
    { 'post/raft': { title: 'Raft', html: '' }, start: { posts: 2 } },
    '<div class="prose"><p>On <a href="read/paxos/#why">why</a>.</p></div><a href="./">Start</a><a href="https://example.org/">out</a>',
  );
  const carried = carriedPage();
  expect(carried).toEqual({
    address: { page: 'post', post: 'raft' },
    given: {
      'post/raft': { title: 'Raft', html: '<p>On <a href="#/read/paxos/why">why</a>.</p>' },
      start: { posts: 2 },
    },
  });
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#/read/paxos/why', '#/', 'https://example.org/']);
});

test('a link to a post in a path leads into that path, though the page it names is in none', () => {
  pageShowing('read/raft/', {}, '<a data-path="consensus" href="read/raft/">Consensus</a>');
  carriedPage();
  expect(document.querySelector('a')?.getAttribute('href')).toBe('#/paths/consensus/raft');
});

test('a heading in the address comes along', () => {
  pageShowing('read/raft/', {}, '');
  location.hash = '#the-log';
  expect(carriedPage()?.address).toEqual({ page: 'post', post: 'raft', heading: 'the-log' });
});

test('a passage that was shared comes along, and stands in the app’s address', () => {
  pageShowing('read/raft/', {}, '');
  history.replaceState(null, '', '/blog/read/raft/?quote=the%20log');
  const address = carriedPage()?.address ?? { page: 'start' };
  expect(address).toMatchObject({ page: 'post', post: 'raft', passage: expect.anything() });
  takeAddress(address, `${location.origin}/blog/`);
  expect(location.search).toBe('');
  expect(addressOf(location.hash)).toEqual(address);
  history.replaceState(null, '', '/');
});

test('nothing is carried where the app’s own page stands, or another page of the app is asked for', () => {
  expect(carriedPage()).toBeUndefined();
  pageShowing('', { start: {} }, '');
  location.hash = '#/read/raft';
  expect(carriedPage()).toBeUndefined();
});

test('the root and the site’s name are read from the page, however deep it stands', () => {
  pageShowing('read/raft/', {}, '');
  document.title = 'Raft · Deep Dives';
  expect(siteRoot()).toBe('http://localhost/blog/');
  expect(siteTitle()).toBe('Deep Dives');
});

test('the address becomes the app’s, and relative links go on from the root', () => {
  pageShowing('read/raft/', {}, '');
  takeAddress({ page: 'post', post: 'raft', heading: 'log' }, `${location.origin}/`);
  expect(location.hash).toBe('#/read/raft/log');
  expect(document.querySelector('base')).toBeNull();
});

test('what held for the first page alone ends', () => {
  dataset['first'] = '';
  dataset['elsewhere'] = '';
  document.head.innerHTML = '<link rel="canonical" href="https://example.org/read/raft/">';
  showAll();
  expect(document.head.children).toHaveLength(0);
  expect(Object.keys(dataset)).toEqual([]);
});

test('the fonts that the first page did without come once, and with what ends it at the latest', () => {
  const brought = () => document.querySelectorAll('link[rel="stylesheet"][href="./assets/fonts-5.css"]').length;
  for (const bring of [bringFaces, showAll]) {
    document.head.innerHTML = '<script type="text/plain" data-faces="./assets/fonts-5.css"></script>';
    bring();
    showAll();
    expect(brought()).toBe(1);
  }
});
