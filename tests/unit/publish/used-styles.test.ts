// What stands in a page of the stylesheet: all that the page needs, and not what it surely does not.
import { expect, test } from 'vitest';
import { Styles } from '../../../src/publish/used-styles.ts';

const used = (css: string, html: string): string => new Styles(css).usedBy(html).replace(/\s+/g, '');

test('a rule stays where every class of one of its selectors is in the page', () => {
  const css = '.a{x:1}.b{x:2}.a.b{x:3}.a .c{x:4}.c,.a:hover{x:5}';
  expect(used(css, '<p class="a d">')).toBe('.a{x:1}.a:hover{x:5}');
  expect(used(css, '<p class=a><b class="b c">')).toBe('.a{x:1}.b{x:2}.a.b{x:3}.a.c{x:4}.c,.a:hover{x:5}');
});

test('a rule stays where every tag and every attribute of one of its selectors is in the page', () => {
  const css = 'p{x:1}td,p i{x:2}[data-tone~=l1]{x:3}svg[data-width="5"]{x:4}p[data-tone~=l2]{x:5}.a [hidden]{x:6}';
  expect(used(css, '<p class="a" data-tone="l0 l1"><i hidden></i>')).toBe(
    'p{x:1}td,pi{x:2}[data-tone~=l1]{x:3}.a[hidden]{x:6}'.replace('td,', ''),
  );
  expect(used(css, '<svg data-width="5"><td>')).toBe('td{x:2}svg[data-width="5"]{x:4}');
});

test('of alternatives one is enough', () => {
  const css = '.a :is(.b,i){x:1}:is(.b,.c>i){x:2}p:where(.b,.c){x:3}';
  expect(used(css, '<p class="a"><i>')).toBe('.a:is(.b,i){x:1}');
});

test('what changes while no script of the app has run stays', () => {
  const css = '[data-theme=sepia] p{x:1}p[open]{x:2}p[aria-current=page]{x:3}p:hover{x:4}[data-justified] .a{x:5}';
  expect(used(css, '<p>')).toBe('[data-theme=sepia]p{x:1}p[open]{x:2}p[aria-current=page]{x:3}p:hover{x:4}');
});

test('rules for the page itself, with an id, for fonts and for motion stay', () => {
  const css = ':root{x:1}html{x:2}#app{x:3}@font-face{font-family:F}@keyframes k{to{x:4}}';
  expect(used(css, '<p>')).toBe(css.replaceAll(' ', ''));
});

test('a group that nothing is left of goes, with the layer or the media it was in', () => {
  expect(used('@media print{.a{x:1}}@layer prose{.b{x:2}.c{x:3}}', '<p class="c">')).toBe('@layerprose{.c{x:3}}');
});

test('the order of layers is kept', () => {
  expect(used('@layer reset, prose;.a{x:1}', '<p>')).toBe('@layerreset,prose');
});

test('what a selector wants not to be there need not be there', () => {
  expect(used('.a:not(.gone){x:1}', '<p class="a">')).toBe('.a:not(.gone){x:1}');
});

test('pages that hold the same get the same answer, others their own', () => {
  const styles = new Styles('.a{x:1}.b{x:2}');
  expect(styles.usedBy('<p class="a"><p class="b">')).toBe(styles.usedBy('<b class="b a">'));
  expect(styles.usedBy('<p class="a">')).not.toBe(styles.usedBy('<p class="b">'));
});

test('where no script sets a theme, a dark system gets the dark one', () => {
  expect(used('[data-theme=dark]{--ink:1}[data-theme=black]{--ink:2}', '<p>')).toBe(
    '[data-theme=dark]{--ink:1}@media(prefers-color-scheme:dark){:where(:root):not([data-theme]){--ink:1}}' +
      '[data-theme=black]{--ink:2}',
  );
});

test('of the fonts that are fetched, the reading font alone stays', () => {
  const face = (family: string, src: string, style = '') =>
    `@font-face{font-family:"${family}";src:${src};font-weight:400${style}}`;
  const [reading, likeIt] = [face('Source Serif 4', 'url(a)'), face('Text like Georgia', 'local(Georgia)')];
  const others = face('Source Serif 4', 'url(b)', ';font-style:italic') + face('Inter', 'url(c)');
  expect(used(reading + others + likeIt, '<p>')).toBe((reading + likeIt).replaceAll(' ', ''));
});
