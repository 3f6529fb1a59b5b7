// Marks the chapters of an open post in the lists of them, whoever drew these: where the reader is, and what was read.

import type { Attachment } from 'svelte/attachments';
import { post as words } from '#words/post.ts';
import { addressOf } from '../../contract/address.ts';
import { chapterState } from '../../model/progress.ts';
import type { Within } from '../within.ts';

/** `heading` is the one that the reader is under. In a path, which `_within` says, the lists are others than outside. */
export const markChapters =
  (
    outline: Parameters<typeof chapterState>[1],
    read: Parameters<typeof chapterState>[0],
    heading: string | undefined,
    _within?: Within,
  ): Attachment<HTMLElement> =>
  (page) => {
    const links = [...page.querySelectorAll<HTMLAnchorElement>('.chapter')].map((link) => {
      const to = addressOf(link.hash);
      return { link, id: (to?.page === 'post' && to.heading) || '' };
    });
    const passed = outline.slice(0, outline.findIndex(({ id }) => id === heading) + 1);
    const at = passed.findLast(({ id }) => links.some((link) => link.id === id));
    for (const { link, id } of links) {
      const state = chapterState(read, outline, id);
      link.dataset['state'] = state;
      link.ariaCurrent = at?.id === id ? 'location' : null;
      if (link.lastElementChild) link.lastElementChild.textContent = state === 'read' ? words.read : '';
    }
  };
