// Marks the element that holds a page's content: when it is in the DOM, the page has been arrived at.

import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { arrived } from '../navigation.ts';

/**
 * `headingId` is where the address points inside the page; `onAnew` is called where nothing decided the place yet.
 * Focus goes to that heading, else to what asks for it, else to the page's title.
 */
export function arrive(headingId?: string | null, onAnew?: (content: HTMLElement) => void): Attachment<HTMLElement> {
  return (content) => {
    const target = headingId ? document.getElementById(headingId) : null;
    const focus = content.querySelector<HTMLElement>('[data-focus]') ?? content.querySelector('h1');
    if (arrived(target, focus)) untrack(() => onAnew?.(content));
  };
}
