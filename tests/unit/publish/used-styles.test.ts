// What stands in a page of the stylesheet: all that the page needs, and not what it surely does not.
import { expect, test } from 'vitest';
import { darkStyles } from '../../../src/publish/dark-styles.ts';
import { belowPhone, firstScreen } from '../../../src/publish/first-styles.ts';
import { Styles } from '../../../src/publish/used-styles.ts';

const stylesOf = (css: string): Styles => new Styles([{ file: 'assets/app.css', css }]);
const used = (css: string, html: string): string => stylesOf(css).usedBy(html).replace(/\s+/g, '');
const first = (css: string, html: string): string => stylesOf(css).firstOf(html).replace(/\s+/g, '');

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
  const styles = stylesOf('.a{x:1}.b{x:2}');
  expect(styles.usedBy('<p class="a"><p class="b">')).toBe(styles.usedBy('<b class="b a">'));
  expect(styles.usedBy('<p class="a">')).not.toBe(styles.usedBy('<p class="b">'));
});

test('the first paint does without what the reader has to do something for', () => {
  const css = '.a{x:1}.a:hover{x:2}.a:not(:focus){x:3}[open] .a{x:4}[data-theme=dark] .a{x:5}@media print{.a{x:6}}';
  expect(first(css, '<p class="a">')).toBe('.a{x:1}.a:not(:focus){x:3}[data-theme=dark].a{x:5}');
  expect(first(css, '<details open class="a">')).toContain('[open].a{x:4}');
});

test('the first paint does without properties and motions that nothing of it names', () => {
  const css = ':root{--a:1;--b:var(--c);--c:2;--d:var(--e);--e:3}p{x:var(--b,var(--a))}p{animation:1s k}';
  expect(first(`${css}@keyframes k{to{y:1}}@keyframes l{to{y:1}}`, '<p>')).toBe(
    ':root{--a:1;--b:var(--c);--c:2}p{x:var(--b,var(--a))}p{animation:1sk}@keyframesk{to{y:1}}',
  );
});

test('a page links the files that it needs anything of, in their order', () => {
  const styles = new Styles([
    { file: 'assets/app.css', css: '@layer base;p{x:1}' },
    { file: 'assets/table.css', css: '@layer base;td{x:1}' },
    { file: 'assets/more.css', css: '.a{x:1}' },
  ]);
  expect(styles.filesFor('<p class="a">')).toEqual(['assets/app.css', 'assets/more.css']);
  expect(styles.filesFor('<b>')).toEqual([]);
});

test('the first screen ends after some hundred words, tags not counted', () => {
  const words = (count: number, tag: string): string => `<${tag} title="a b c">word </${tag}>\n`.repeat(count);
  expect(firstScreen(words(600, 'p') + words(9, 'i'))).toBe(`${words(600, 'p')}<i title="a b c">`);
  expect(firstScreen('<p>short')).toBe('<p>short');
});

test('what stands below a phone’s screen is named where it comes soon', () => {
  const text = (count: number): string => `<p>${'word '.repeat(count)}</p>`;
  expect(belowPhone(`<h1 id="a">A</h1>${text(201)}<h2 id="b">B</h2><h2 id="c">C</h2>`)).toBe('b');
  expect(belowPhone(`<h1 id="a">A</h1>${text(700)}<h2 id="b">B</h2>`)).toBeUndefined();
  expect(belowPhone('<h1 id="a">A</h1>')).toBeUndefined();
});

test('where no script sets a theme, a dark system gets the dark one', () => {
  const css = ':root{--ink:0}@layer tokens{[data-theme=dark]{--ink:1}[data-theme=black]{--ink:2}}';
  expect(darkStyles(css).replace(/\s+/g, '')).toBe('@layertokens{:root:not([data-theme]){--ink:1}}');
});

test('of the fonts that are fetched, the reading font alone stays, and for the first paint under a name of its own', () => {
  const face = (family: string, src: string, more = '') =>
    `@font-face{font-family:"${family}";src:${src};font-weight:400;font-display:swap${more}}`;
  const [reading, likeIt] = [face('Source Serif 4', 'url(a)'), face('Text like Georgia', 'local(Georgia)')];
  const others = face('Source Serif 4', 'url(b)', ';font-style:italic') + face('Inter', 'url(c)');
  const early = face('Source Serif 4 first', 'url(a)').replace('swap', 'optional');
  expect(used(reading + others + likeIt, '<p>')).toBe((early + reading + likeIt).replaceAll(' ', ''));
  expect(first(reading + others + likeIt, '<p>')).toBe((early + likeIt).replaceAll(' ', ''));
});
