// Links from a post to parts of the path it is read in, and to its own headings, stay in that path.

import type { Attachment } from 'svelte/attachments';
import { addressOf, hrefOf } from '../../contract/address.ts';
import type { PostStep } from '../../contract/path.ts';

export function keepInPath(path: string | undefined, posts: readonly PostStep[] = []): Attachment<HTMLElement> {
  return (prose) => {
    if (path === undefined) return;
    const members = new Set(posts.map((step) => step.post));
    for (const link of prose.querySelectorAll<HTMLAnchorElement>('a[href^="#/read/"]')) {
      const address = addressOf(link.getAttribute('href') ?? '');
      if (address?.page === 'post' && members.has(address.post))
        link.setAttribute('href', hrefOf({ ...address, path }));
    }
  };
}
