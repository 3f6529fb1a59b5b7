// @vitest-environment happy-dom
// What is told of a reader before they follow a link.
import { afterEach, expect, test } from 'vitest';
import { onIntent } from '../../../src/ui/intent.ts';

const told: (readonly [isLink: boolean, post: string | undefined])[] = [];
onIntent((isLink, post) => told.push([isLink, post]));

afterEach(() => {
  told.length = 0;
  document.body.innerHTML = '';
});

/** What is told of an event on the innermost element of some HTML. */
function toldOf(type: string, html: string): typeof told {
  document.body.innerHTML = html;
  const all = document.body.querySelectorAll('*');
  all[all.length - 1]?.dispatchEvent(new Event(type, { bubbles: true }));
  return [...told];
}

test('a link that is pointed at or focused is meant; only a pressed one says which post', () => {
  const link = '<a href="#/paths/cap/two"><b>Two</b></a>';
  expect(toldOf('pointerover', link)).toEqual([[true, undefined]]);
  told.length = 0;
  expect(toldOf('focusin', link)).toEqual([[true, undefined]]);
  told.length = 0;
  expect(toldOf('pointerdown', link)).toEqual([[true, 'two']]);
});

test('a link that leads to no post is a link all the same', () => {
  expect(toldOf('pointerdown', '<a href="#/latest">Latest</a>')).toEqual([[true, undefined]]);
  told.length = 0;
  expect(toldOf('pointerdown', '<a href="https://example.org/">Elsewhere</a>')).toEqual([[true, undefined]]);
});

test('a button is meant when it is pressed, and text never', () => {
  expect(toldOf('pointerover', '<button>Share</button>')).toEqual([]);
  expect(toldOf('pointerdown', '<button>Share</button>')).toEqual([[false, undefined]]);
  told.length = 0;
  expect(toldOf('pointerdown', '<p>Text</p>')).toEqual([]);
});
