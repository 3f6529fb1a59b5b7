// What a reader is about to do, a moment before they do it.

import { addressOf } from '../contract/address.ts';

/**
 * Calls `meant` with every press on a link or a button, and with every link that is pointed at or has the focus; `post` is
 * what a pressed link leads to.
 */
export function onIntent(meant: (isLink: boolean, post: string | undefined) => void): void {
  const heard = ({ type, target }: Event) => {
    const isPressed = type === 'pointerdown';
    const at = target instanceof Element && target.closest<HTMLAnchorElement>(isPressed ? 'a, button' : 'a');
    if (!at) return;
    const to = isPressed && at.hash ? addressOf(at.hash) : undefined;
    meant(at.localName === 'a', to?.page === 'post' ? to.post : undefined);
  };
  for (const sign of ['pointerdown', 'pointerover', 'focusin']) addEventListener(sign, heard, { passive: true });
}
