// Keys that work everywhere outside of fields. Those pressed alone can be switched off (WCAG 2.2, 2.1.4).

export type Shortcut = 'palette' | 'help' | 'next' | 'previous';

const LETTERS: Readonly<Record<string, Shortcut>> = { '/': 'palette', '?': 'help', j: 'next', k: 'previous' };

/** Parts lie side by side in the direction of writing. */
const ARROWS: Readonly<Record<string, Shortcut>> = { ArrowRight: 'next', ArrowLeft: 'previous' };
const MIRRORED: Readonly<Record<string, Shortcut>> = { ArrowRight: 'previous', ArrowLeft: 'next' };

const FIELDS = 'input, textarea, select, dialog, [contenteditable]';

/** What scrolls sideways or is chosen among has its own use for arrows. */
const USES_ARROWS = `${FIELDS}, [role="tab"], [tabindex="0"]`;

/** What a key press asks for; undefined where it belongs to a field, a dialog or the browser. */
export function shortcutOf(event: KeyboardEvent, letters: boolean): Shortcut | undefined {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'palette';
  if (!letters || ctrlKey || metaKey || altKey || event.defaultPrevented) return undefined;
  const isIn = (what: string): boolean => target instanceof Element && target.closest(what) !== null;
  return isIn(FIELDS) ? undefined : (LETTERS[key] ?? (isIn(USES_ARROWS) ? undefined : turned(event)));
}

/** Which way an arrow leads; undefined on a page that it scrolls sideways. */
function turned({ key, shiftKey }: KeyboardEvent): Shortcut | undefined {
  const { dir, scrollWidth, clientWidth } = document.documentElement;
  if (shiftKey || scrollWidth > clientWidth) return undefined;
  return (dir === 'rtl' ? MIRRORED : ARROWS)[key];
}

/** What was typed so far and a key more, for a field that is not there yet; undefined where the key writes nothing. */
export function typedOn(typed: string, { key, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): string | undefined {
  if (metaKey || repeat || (ctrlKey && !altKey)) return undefined; // both together are AltGr
  if (key === 'Backspace') return typed.slice(0, -1);
  return key === 'Enter' ? `${typed}\n` : key.length === 1 ? typed + key : undefined;
}
