// @vitest-environment happy-dom
// Which page a place in the history belongs to: the one drawn for it, and not one that was left and comes late.
import { beforeEach, expect, test, vi } from 'vitest';

let navigation: typeof import('../../../src/ui/navigation.ts');
const heading = document.createElement('h1');
heading.tabIndex = -1;

beforeEach(async () => {
  vi.resetModules();
  history.replaceState(null, '', '#/first');
  navigation = await import('../../../src/ui/navigation.ts');
  document.body.replaceChildren(heading);
  navigation.startNavigation();
  navigation.arrived(null, heading);
});

/** The browser has another entry of the history, and has not yet told of its address. */
function enter(key: string): void {
  history.replaceState({ key }, '', `#/${key}`);
  dispatchEvent(new Event('popstate'));
}

function goTo(key: string, isWhole = true): string {
  enter(key);
  navigation.turned();
  return navigation.arrived(null, heading, isWhole);
}

function scrollBy(top: number): void {
  scrollTo(0, top);
  dispatchEvent(new Event('scroll'));
}

test('a page that comes after the reader has gone on is not arrived at', () => {
  enter('next');
  expect(navigation.arrived(null, heading)).toBe('settled');
  expect(document.activeElement).not.toBe(heading);
  scrollBy(300);
  navigation.turned();
  expect(navigation.arrived(null, heading)).toBe('anew');
  expect(document.activeElement).toBe(heading);
  expect(scrollY).toBe(0);
});

test('a place is returned to, also where a late page was scrolled in between', () => {
  goTo('list');
  scrollBy(700);
  goTo('post');
  enter('list');
  navigation.arrived(null, heading);
  scrollBy(20);
  navigation.turned();
  navigation.arrived(null, heading);
  expect(scrollY).toBe(700);
});

test('a place waits for the whole of its page, which has the focus before', () => {
  goTo('list');
  scrollBy(700);
  goTo('post');
  goTo('list', false);
  expect(document.activeElement).toBe(heading);
  expect(scrollY).toBe(0);
  scrollBy(40); // not by the reader: the page is short
  navigation.arrived(null, heading);
  expect(scrollY).toBe(700);
});

test('whoever comes anew need not wait for the whole of a page', () => {
  expect(goTo('search', false)).toBe('anew');
  scrollBy(200);
  expect(navigation.arrived(null, heading)).toBe('settled');
  expect(scrollY).toBe(200);
});
