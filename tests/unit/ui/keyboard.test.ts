// @vitest-environment happy-dom
// Which keys ask for something, and where they are left alone.
import { afterEach, expect, test } from 'vitest';
import { shortcutOf, typedOn } from '../../../src/ui/keyboard.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('dir');
});

/** The shortcut of a press on the first element of `html`, or on the page. */
function pressed(
  key: string,
  { html = '', letters = true, ...how }: KeyboardEventInit & { html?: string; letters?: boolean } = {},
) {
  document.body.innerHTML = html;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...how });
  (document.body.firstElementChild ?? document.body).dispatchEvent(event);
  return shortcutOf(event, letters);
}

test('letters and arrows lead through a path', () => {
  expect(['j', 'ArrowRight', 'k', 'ArrowLeft', '?', '/', 'x'].map((key) => pressed(key))).toEqual([
    'next',
    'next',
    'previous',
    'previous',
    'help',
    'palette',
    undefined,
  ]);
});

test('where the page is written from the right, arrows follow', () => {
  document.documentElement.dir = 'rtl';
  expect([pressed('ArrowRight'), pressed('ArrowLeft'), pressed('j')]).toEqual(['previous', 'next', 'next']);
});

test('fields keep all keys, what scrolls sideways or is chosen among its arrows', () => {
  for (const html of ['<input>', '<textarea></textarea>', '<dialog></dialog>'])
    expect([pressed('j', { html }), pressed('ArrowRight', { html })], html).toEqual([undefined, undefined]);
  for (const html of ['<pre tabindex="0"></pre>', '<button role="tab"></button>'])
    expect([pressed('j', { html }), pressed('ArrowRight', { html })], html).toEqual(['next', undefined]);
});

test('with another key held, or switched off, they are the browser’s', () => {
  for (const how of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { letters: false }])
    expect([pressed('j', how), pressed('ArrowRight', how)]).toEqual([undefined, undefined]);
  expect(pressed('ArrowRight', { shiftKey: true })).toBeUndefined();
  expect(pressed('k', { ctrlKey: true, letters: false })).toBe('palette');
});

test('what is typed ahead of a field is what it would have written', () => {
  const type = (...presses: readonly (KeyboardEventInit & { key: string })[]) =>
    presses
      .map((press) => new KeyboardEvent('keydown', press))
      .reduce((typed, press) => typedOn(typed, press) ?? typed, '');
  const keys = (text: string) => [...text].map((key) => ({ key }));
  expect(type(...keys('pax'), { key: 'Backspace' }, { key: 'Shift' }, ...keys('X os'))).toBe('paX os');
  expect(type(...keys('a'), { key: 'Enter' })).toBe('a\n');
  expect(
    type({ key: '@', ctrlKey: true, altKey: true }, { key: 'r', ctrlKey: true }, { key: 'w', metaKey: true }),
  ).toBe('@');
  expect(type({ key: '/', repeat: true })).toBe('');
});
