// Keys that work everywhere outside of fields. Those of a single letter can be switched off (WCAG 2.2, 2.1.4).

export type Shortcut = 'palette' | 'help' | 'next' | 'previous';

const LETTERS: Readonly<Record<string, Shortcut>> = { '/': 'palette', '?': 'help', j: 'next', k: 'previous' };

/** What a key press asks for; undefined where it belongs to a field, a dialog or the browser. */
export function shortcutOf(event: KeyboardEvent, letters: boolean): Shortcut | undefined {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'palette';
  if (!letters || ctrlKey || metaKey || altKey || event.defaultPrevented) return undefined;
  const isField = target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]');
  return isField ? undefined : LETTERS[key];
}

/** The words for the list of keys. */
export { keys as SHORTCUTS } from '#words/keys.ts';
