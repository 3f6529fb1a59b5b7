// A page that was on the screen before the app came waits for nothing: what watches its text begins in pieces of work of
// their own, so that the reader is answered between them.

import type { Attachment } from 'svelte/attachments';
import { isStranger } from '../here.ts';

type Wanted = Attachment<HTMLElement> | false | undefined;

/** On the first page of a first visit the attachment begins a moment later; elsewhere at once, before anything is seen. */
export function inTurn(attach: Wanted): Wanted {
  if (!attach || !isStranger()) return attach;
  return (element) => {
    let end: ReturnType<typeof attach>;
    const timer = setTimeout(() => {
      end = attach(element);
    });
    return () => {
      clearTimeout(timer);
      end?.();
    };
  };
}
