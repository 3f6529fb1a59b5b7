// @vitest-environment happy-dom
// Footnotes below the paragraph that names them, where the window has no room beside it, as here without a layout.
import { afterEach, expect, test } from 'vitest';
import { sideNotes } from '../../../src/ui/attachments/side-notes.ts';

const ref = (number: number, again = '') =>
  `<sup class="footnote-ref"><a href="#/read/p/fn-${number}" id="fnref-${number}${again}" role="doc-noteref">${number}</a></sup>`;

const item = (number: number, text: string) =>
  `<li id="fn-${number}"><p>${text} <a href="#/read/p/fnref-${number}" class="footnote-backref" role="doc-backlink">↩</a></p></li>`;

const TEXT =
  `<p>One${ref(1)} and again${ref(1, '-2')}.</p><ul><li>item${ref(2)}<ul><li>inner</li></ul></li></ul>` +
  `<div class="table"><table><tr><td>cell${ref(3)}</td></tr></table></div><section class="footnotes"><ol>` +
  `${item(1, 'First <b id="own">note</b>.')}${item(2, 'Second.')}${item(3, 'Third.')}</ol></section>`;

let detach: (() => void) | undefined;

function shown(html: string): HTMLElement {
  document.body.innerHTML = `<div class="prose">${html}</div>`;
  const prose = document.querySelector<HTMLElement>('.prose');
  if (prose === null) throw new Error('there is no prose');
  detach = sideNotes(html)(prose) || undefined;
  return prose;
}

const link = (id: string) => document.querySelector<HTMLAnchorElement>(`#${id}`);

const press = (target: Element | null, key: string) =>
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

afterEach(() => {
  detach?.();
  detach = undefined;
});

test('every reference has a closed note below its paragraph, in its item, after its table', () => {
  const prose = shown(TEXT);
  const notes = [...prose.querySelectorAll<HTMLElement>('.sidenote')];
  expect(notes.map(({ id, hidden }) => [id, hidden])).toEqual([
    ['note-fnref-1', true],
    ['note-fnref-1-2', true],
    ['note-fnref-2', true],
    ['note-fnref-3', true],
  ]);
  expect(notes.map((note) => note.previousElementSibling?.tagName)).toEqual(['P', 'ASIDE', 'SUP', 'DIV']);
  expect(notes[0]?.textContent?.trim()).toBe('1 First note.');
  expect(document.querySelectorAll('#own')).toHaveLength(1);
});

test('a click on a reference opens its note and closes it again, without leaving the address', () => {
  shown(TEXT);
  const [reference, before] = [link('fnref-1'), location.hash];
  reference?.click();
  expect(reference?.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(reference?.getAttribute('aria-controls') ?? '')?.hidden).toBe(false);
  expect(document.getElementById('note-fnref-1-2')?.hidden).toBe(true);
  reference?.click();
  expect(reference?.getAttribute('aria-expanded')).toBe('false');
  expect(location.hash).toBe(before);
});

test('Escape closes the note and leads back to its reference', () => {
  shown(TEXT);
  link('fnref-2')?.click();
  const note = document.getElementById('note-fnref-2');
  note?.focus();
  press(note, 'Escape');
  expect(note?.hidden).toBe(true);
  expect(document.activeElement?.id).toBe('fnref-2');
});

test('the number of a note leads back, too', () => {
  shown(TEXT);
  link('fnref-3')?.click();
  document.querySelector<HTMLElement>('#note-fnref-3 .sidenote-number')?.click();
  expect(document.getElementById('note-fnref-3')?.hidden).toBe(true);
  expect(document.activeElement?.id).toBe('fnref-3');
});

test('without notes, or with one that only a note names, the text stays as it is', () => {
  expect(shown('<p>Plain.</p>').outerHTML).toBe('<div class="prose"><p>Plain.</p></div>');
  const prose = shown(
    `<p>x${ref(1)}</p><section class="footnotes"><ol>${item(1, `a${ref(2)}`)}${item(2, 'b')}</ol></section>`,
  );
  expect(prose.dataset['notes']).toBeUndefined();
});

test('taken off, it leaves the text as it found it', () => {
  const prose = shown(TEXT);
  detach?.();
  detach = undefined;
  expect(prose.querySelector('.sidenote')).toBeNull();
  expect(prose.dataset['notes']).toBeUndefined();
});
