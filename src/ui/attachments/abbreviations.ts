// What an abbreviation stands for, at a tap and by keyboard: a title alone is only for those who have a mouse.

import type { Attachment } from 'svelte/attachments';

/** Pixels: the note's distance from the window's edge and from its abbreviation. */
const FROM_EDGE = 8;
const GAP = 6;

/** `html` is the text's, so that new text is looked through anew. */
export function abbreviations(html: string): Attachment<HTMLElement> {
  return (prose) => {
    if (!html.includes('<abbr')) return;
    invite(prose);
    const note = document.createElement('div');
    note.className = 'abbreviation-note';
    note.popover = 'auto';
    note.setAttribute('role', 'status');
    prose.after(note);
    let open: HTMLElement | undefined;
    const pressed = (event: MouseEvent | KeyboardEvent) => {
      const of = event.target instanceof Element ? event.target.closest<HTMLElement>('abbr[data-says]') : null;
      if (!of || (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      const isOpen = open === of;
      note.hidePopover();
      if (isOpen) return;
      open = of;
      show(note, of);
    };
    const toggled = (event: Event) => {
      if ('newState' in event && event.newState === 'closed') {
        open?.setAttribute('aria-expanded', 'false');
        open = undefined;
      }
    };
    prose.addEventListener('click', pressed);
    prose.addEventListener('keydown', pressed);
    note.addEventListener('beforetoggle', toggled);
    return () => {
      prose.removeEventListener('click', pressed);
      prose.removeEventListener('keydown', pressed);
      note.remove();
    };
  };
}

/** All can be tapped; only the first of each is a stop for the keyboard, or there would be no end of stops. */
function invite(prose: HTMLElement): void {
  const seen = new Set<string>();
  for (const abbreviation of prose.querySelectorAll<HTMLElement>('abbr[title]')) {
    if (abbreviation.closest('a, button, summary')) continue;
    const { title } = abbreviation;
    abbreviation.dataset['says'] = title;
    abbreviation.tabIndex = seen.has(title) ? -1 : 0;
    abbreviation.setAttribute('role', 'button');
    abbreviation.setAttribute('aria-expanded', 'false');
    seen.add(title);
  }
}

/** Below the abbreviation, or above it where there is no room; inside the window in any case. */
function show(note: HTMLElement, of: HTMLElement): void {
  note.textContent = of.dataset['says'] ?? '';
  note.showPopover();
  of.setAttribute('aria-expanded', 'true');
  const at = of.getBoundingClientRect();
  const own = note.getBoundingClientRect();
  const left = Math.max(FROM_EDGE, Math.min(at.left, document.documentElement.clientWidth - own.width - FROM_EDGE));
  const fitsBelow = at.bottom + GAP + own.height < innerHeight;
  const top = fitsBelow ? at.bottom + GAP : at.top - own.height - GAP;
  note.style.setProperty('translate', `${left}px ${top}px`);
}
