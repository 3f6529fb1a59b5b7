// Marks the element that holds a page's content: when it is in the DOM, the page has been arrived at.

import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { type Arrival, arrived } from '../navigation.ts';

/**
 * `headingId` is where the address points inside the page; `onUnsettled` is called where nothing decided the place yet.
 * Focus goes to that heading, else to what asks for it, else to the page's title. `isWhole` is false while more of the page
 * is on its way, so that no place in it can be found yet.
 */
export function arrive(
  headingId?: string | null,
  onUnsettled?: (arrival: Exclude<Arrival, 'settled'>) => void,
  isWhole = true,
): Attachment<HTMLElement> {
  return (content) => {
    const target = headingId ? document.getElementById(headingId) : null;
    const page = content.closest('main') ?? content;
    const focus = content.querySelector<HTMLElement>('[data-focus]') ?? page.querySelector('h1');
    const arrival = arrived(target, focus, isWhole);
    if (arrival !== 'settled') untrack(() => onUnsettled?.(arrival));
  };
}
