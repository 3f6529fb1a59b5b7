// Makes notes beside the text out of the footnotes at its end, each put into the document where it is referred to, so
// that a screen reader meets it there.

/** One reference to a footnote with its note. Of a footnote that is named more than once only the first is `first`. */
export interface SideNote {
  readonly reference: HTMLAnchorElement;
  readonly element: HTMLElement;
  readonly number: string;
  readonly first: boolean;
}

/** The links that name footnotes. */
export const REFERENCE = 'a[role="doc-noteref"]';
/** The links that lead back from a note. */
export const BACK_LINK = '.sidenote-number';

/** Adds a hidden note for every reference; none where a footnote would be left without one. */
export function addSideNotes(prose: HTMLElement): readonly SideNote[] {
  const footnotes = [...prose.querySelectorAll<HTMLLIElement>('.footnotes > ol > li')];
  const references = [...prose.querySelectorAll<HTMLAnchorElement>(REFERENCE)].filter(
    (link) => link.closest('.footnotes') === null,
  );
  const numbers = references.map(numberOf);
  if (footnotes.some((_, at) => !numbers.includes(String(at + 1)))) return [];
  return references.flatMap((reference, at) => {
    const number = numberOf(reference);
    const footnote = footnotes[Number(number) - 1];
    if (footnote === undefined) return [];
    const element = noteOf(footnote, number, reference.id);
    insertBelow(reference, element);
    return [{ reference, element, number, first: numbers.indexOf(number) === at }];
  });
}

/** The number of the footnote that a reference names. */
export const numberOf = (reference: Element): string => reference.textContent?.trim() ?? '';

function noteOf(footnote: HTMLLIElement, number: string, referenceId: string): HTMLElement {
  const note = document.createElement('aside');
  note.className = 'sidenote';
  note.id = `note-${referenceId}`;
  note.hidden = true;
  note.tabIndex = -1;
  note.setAttribute('role', 'doc-footnote');
  note.append(...footnote.cloneNode(true).childNodes);
  const [back] = note.querySelectorAll<HTMLAnchorElement>('.footnote-backref');
  const label = document.createElement('a');
  label.className = 'sidenote-number';
  label.href = back?.getAttribute('href') ?? '';
  label.textContent = number;
  label.setAttribute('role', 'doc-backlink');
  label.setAttribute('aria-label', `${number}, ${back?.getAttribute('aria-label') ?? ''}`);
  for (const old of note.querySelectorAll('.footnote-backref')) old.remove();
  for (const named of note.querySelectorAll('[id]')) named.removeAttribute('id');
  const start = note.firstElementChild?.matches('p') ? note.firstElementChild : note;
  start.prepend(label, ' ');
  return note;
}

/** Below the paragraph of a reference; below the whole of what may hold no notes, as a table or a heading. */
function insertBelow(reference: HTMLElement, note: HTMLElement): void {
  const whole = reference.closest('.table, figure, dl:has(dt a), h2, h3, h4, h5, h6, summary');
  const holder = whole ?? reference.closest('p, li, dd, .prose > *');
  if (holder === null) return;
  if (!holder.matches('li, dd')) {
    let last: Element = holder;
    while (last.nextElementSibling?.matches('.sidenote')) last = last.nextElementSibling;
    last.after(note);
    return;
  }
  let next: ChildNode | null = childHolding(holder, reference).nextSibling;
  while (next !== null && !isBlock(next)) next = next.nextSibling;
  holder.insertBefore(note, next);
}

function childHolding(holder: Element, inner: Element): Element {
  let child = inner;
  while (child.parentElement !== null && child.parentElement !== holder) child = child.parentElement;
  return child;
}

const isBlock = (node: ChildNode): boolean =>
  node instanceof Element && node.matches('ul, ol, dl, p, div, pre, figure, blockquote, table, details');
