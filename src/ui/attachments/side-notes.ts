// Footnotes beside the line that names them, where there is room; else below its paragraph, opened by a tap. The list at
// the end of the text stays for print and for a page without script.

import type { Attachment } from 'svelte/attachments';
import { addressOf } from '../../contract/address.ts';
import { addSideNotes, BACK_LINK, numberOf, REFERENCE, type SideNote } from '../side-note-elements.ts';
import { placesBeside } from '../side-note-places.ts';

/** Pixels: the narrowest and widest note, its distance from the text and from the window's edge, and between two. */
const NARROWEST = 152;
const WIDEST = 240;
const FROM_TEXT = 32;
const FROM_EDGE = 16;
const GAP = 12;

/** `html` is the text's, so that new text gets new notes; one that `isDrawn` stands on the screen, and has its place. */
export function sideNotes(html: string, isDrawn = false): Attachment<HTMLElement> {
  return (prose) => {
    const notes = html.includes('doc-noteref') ? addSideNotes(prose) : [];
    if (notes.length === 0) return;
    const listeners = new AbortController();
    const { signal } = listeners;
    let frame = 0;
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => arrange(prose, notes));
    };
    if (isLong(prose) || isDrawn) later();
    else arrange(prose, notes); // before a place is restored: it decides how high the text is
    const watch = new ResizeObserver(later);
    watch.observe(prose);
    addEventListener('resize', later, { signal });
    if (isLong(prose)) addEventListener('scroll', later, { signal, passive: true });
    document.fonts?.addEventListener('loadingdone', later, { signal });
    prose.addEventListener('toggle', later, { signal, capture: true });
    prose.addEventListener('click', (event) => clicked(event, prose, notes), { signal });
    prose.addEventListener('keydown', (event) => escaped(event, prose, notes), { signal });
    const named = noteOfAddress(notes);
    const arriving = named && requestAnimationFrame(() => show(named, prose, 'center')); // fonts that come move what stands at an edge out
    return () => {
      cancelAnimationFrame(frame);
      if (arriving !== undefined) cancelAnimationFrame(arriving);
      watch.disconnect();
      listeners.abort();
      delete prose.dataset['notes'];
      for (const { element } of notes) element.remove();
    };
  };
}

const isBeside = (prose: HTMLElement): boolean => prose.dataset['notes'] === 'beside';

function arrange(prose: HTMLElement, notes: readonly SideNote[]): void {
  const room = roomBeside(prose);
  const width = Math.min(WIDEST, room - FROM_TEXT - FROM_EDGE);
  const mode = width >= NARROWEST ? 'beside' : 'within';
  if (prose.dataset['notes'] !== mode) {
    prose.dataset['notes'] = mode;
    for (const note of notes) setOpen(note, mode === 'beside' && note.first, mode === 'within');
  }
  if (mode === 'beside') placeBeside(prose, notes, width);
}

/** Text that runs from right to left on a page that does has its list of parts at the right, and its notes at the left. */
const onLeft = (): boolean => getComputedStyle(document.documentElement).direction === 'rtl';

function roomBeside(prose: HTMLElement): number {
  const { left, right } = prose.getBoundingClientRect();
  return onLeft() ? left : document.documentElement.clientWidth - right;
}

function placeBeside(prose: HTMLElement, notes: readonly SideNote[], width: number): void {
  const box = prose.getBoundingClientRect();
  const x = onLeft() ? box.left - FROM_TEXT - width : box.right + FROM_TEXT;
  prose.style.setProperty('--note-width', `${width}px`);
  const firsts = notes.filter((note) => note.first && isNear(note, prose));
  for (const { element, reference } of firsts) element.hidden = !isShown(reference);
  const shown = firsts.filter(({ element }) => !element.hidden);
  const wanted = shown.map(({ element, reference }) => ({
    top: reference.getBoundingClientRect().top - box.top,
    height: element.offsetHeight,
  }));
  const bottom = (prose.parentElement ?? prose).getBoundingClientRect().bottom - box.top;
  const tops = placesBeside(wanted, { gap: GAP, bottom });
  const origins = shown.map(({ element }) => originOf(element));
  for (const [at, { element }] of shown.entries()) {
    const origin = origins[at] ?? { x: 0, y: 0 };
    element.style.translate = `${x - origin.x}px ${box.top + (tops[at] ?? 0) - origin.y}px`;
  }
}

/** Of a long text only what is near the screen is laid out, and to ask where the rest is would lay it out. */
const isLong = (prose: HTMLElement): boolean => prose.dataset['long'] !== undefined;

function isNear({ reference }: SideNote, prose: HTMLElement): boolean {
  if (!isLong(prose)) return true;
  let block: Element = reference;
  while (block.parentElement && block.parentElement !== prose) block = block.parentElement;
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}

/** False inside closed details too, where elements still have boxes. */
const isShown = (element: Element): boolean => element.checkVisibility?.() ?? element.getClientRects().length > 0;

/** What an absolutely placed element is placed from, on the screen. */
function originOf({ offsetParent }: HTMLElement): { readonly x: number; readonly y: number } {
  const box = offsetParent?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + (offsetParent?.clientLeft ?? 0), y: (box?.top ?? 0) + (offsetParent?.clientTop ?? 0) };
}

function setOpen({ element, reference }: SideNote, isOpen: boolean, canClose: boolean): void {
  element.hidden = !isOpen;
  if (canClose) {
    element.style.translate = '';
    reference.setAttribute('aria-expanded', String(isOpen));
    reference.setAttribute('aria-controls', element.id);
  } else {
    reference.removeAttribute('aria-expanded');
    reference.removeAttribute('aria-controls');
  }
}

function clicked(event: MouseEvent, prose: HTMLElement, notes: readonly SideNote[]): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : null;
  const back = target?.closest(BACK_LINK);
  const reference = target?.closest(REFERENCE);
  const own = notes.find((note) => note.reference === reference || (back && note.element.contains(back)));
  const note = own ?? (reference && notes.find(({ number }) => number === numberOf(reference)));
  if (!note) return;
  event.preventDefault();
  if (back) leave(note, prose);
  else if (isBeside(prose)) show(notes.find((one) => one.first && one.number === note.number) ?? note, prose);
  else if (own) setOpen(note, note.element.hidden === true, true);
  else show(note, prose);
}

/** Opens a note, where it can be closed, and moves to it. */
function show(note: SideNote, prose: HTMLElement, block: ScrollLogicalPosition = 'nearest'): void {
  if (!isBeside(prose)) setOpen(note, true, true);
  note.element.focus({ preventScroll: true });
  note.element.scrollIntoView({ block });
}

/** Back to the reference; a note that can be closed is closed. */
function leave(note: SideNote, prose: HTMLElement): void {
  if (!isBeside(prose)) setOpen(note, false, true);
  note.reference.focus({ preventScroll: true });
  note.reference.scrollIntoView({ block: 'nearest' });
}

function escaped(event: KeyboardEvent, prose: HTMLElement, notes: readonly SideNote[]): void {
  if (event.key !== 'Escape') return;
  const target = event.target instanceof Node ? event.target : null;
  const note = notes.find(({ element, reference }) => element.contains(target) || reference === target);
  if (note !== undefined) leave(note, prose);
}

/** The note of an address such as `#/read/post/fn-2`, whose element at the end is not to be seen. */
function noteOfAddress(notes: readonly SideNote[]): SideNote | undefined {
  const address = addressOf(location.hash);
  const number = address?.page === 'post' ? /^fn-(\d+)$/.exec(address.heading ?? '')?.[1] : undefined;
  return notes.find((note) => note.number === number);
}
