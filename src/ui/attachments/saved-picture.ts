// Without a connection only one file of a saved picture is on the device. Where the one the browser chose cannot be had,
// that one is shown.

import type { Attachment } from 'svelte/attachments';

/** Listens while events come down: errors of images do not come up. */
export const savedPicture: Attachment<HTMLElement> = (prose) => {
  const failed = ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement)) return;
    const { saved } = target.dataset;
    if (saved === undefined) return;
    delete target.dataset['saved'];
    for (const source of target.parentElement?.querySelectorAll(':scope > source') ?? []) source.remove();
    target.src = saved;
  };
  prose.addEventListener('error', failed, { capture: true });
  return () => prose.removeEventListener('error', failed, { capture: true });
};
