// @vitest-environment happy-dom
// A text brings the code that it needs before it is shown, and no other.
import { beforeEach, expect, test } from 'vitest';
import { bringFor, bringForAll, bringForStandIn, extras } from '../../../src/ui/extras.ts';

const { dataset } = document.documentElement;
beforeEach(() => {
  dataset['first'] = ''; // a stranger
});

test('plain text needs nothing, and is shown without waiting', () => {
  expect(bringFor({ html: '<p>Text.</p>' })).toBeUndefined();
});

test('what a stranger’s first page does without comes for who was here before', async () => {
  delete dataset['first'];
  await bringFor({ html: '<p>Text.</p>' });
  expect(extras.nextPage.code).toBeDefined();
});

test('what a text needs comes before it is shown, and is there for the next', async () => {
  const post = { html: '<div class="code-group"></div>' };
  const soon = bringFor(post);
  expect(soon).toBeInstanceOf(Promise);
  await soon;
  expect(extras.codeGroups.code).toBeDefined();
  expect(extras.sideNotes.code).toBeUndefined();
  expect(bringFor(post)).toBeUndefined();
});

test('what only stands in brings the note that says so, and what is of today does not', async () => {
  const value = { html: '' };
  expect(bringForStandIn({ kind: 'ready', value })).toBeUndefined();
  await bringForAll([{ kind: 'ready', value }]);
  expect(extras.standIn.code).toBeUndefined();
  await bringForAll([{ kind: 'ready', value, standIn: 'unchecked' }]);
  expect(extras.standIn.code).toBeDefined();
});

test('drawings and formulas bring their styles', () => {
  const needed = (html: string) => [extras.drawings.isNeeded({ html }), extras.formulas.isNeeded({ html })];
  expect(needed('<figure class="diagram"></figure>')).toEqual([true, false]);
  expect(needed('<p><math display="block"></math></p>')).toEqual([false, true]);
  expect(needed('<p>a &lt;math&gt;</p>')).toEqual([false, false]);
});

test('a forum, links to discussions and comments need the part below a post', async () => {
  const html = '';
  expect(extras.discussion.isNeeded({ html, discussion: [], comments: [] })).toBe(false);
  expect(extras.discussion.isNeeded({ html, discussion: [{ title: 'There', url: 'https://example.org/' }] })).toBe(
    true,
  );
});
