// Counts which sections of an article were read: shown for as long as reading them takes.

import type { Attachment } from 'svelte/attachments';
import type { PostFile } from '../../contract/post.ts';
import {
  type BlockInSight,
  looked,
  sectionBlocks,
  sectionsPassed,
  type WordsPassed,
  wordsByBlock,
} from '../../model/reading-pace.ts';
import { blocksIn, inSight, isShown, textOf } from '../article-blocks.ts';

/** Between two looks at what is on the screen, milliseconds. */
const LOOK = 1000;

/** Tells `onRead` the ids of all sections read so far, whenever there are more of them. */
export function trackReading(
  text: Pick<PostFile, 'words' | 'outline'>,
  onRead: (ids: ReadonlySet<string>) => void,
): Attachment<HTMLElement> {
  return (article) => {
    const blocks = blocksIn(article);
    const sections = sectionBlocks(text, blocks.length);
    let words: readonly number[] | undefined;
    let passed: WordsPassed = new Map();
    let read = 0;
    let lookedAt = performance.now();
    const look = () => {
      const now = performance.now();
      const elapsed = now - lookedAt;
      lookedAt = now;
      if (document.hidden) return;
      // not before the first look: the text has to be there first
      words ??= wordsByBlock(
        sections,
        blocks.map((block) => (isShown(block) ? readableLength(block) : 0)),
      );
      passed = looked(passed, sightOf(blocks, words), elapsed);
      const ids = sectionsPassed(sections, passed);
      if (ids.size === read) return;
      read = ids.size;
      onRead(ids);
    };
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  };
}

/** What is folded away is not read, so it hardly weighs. */
const readableLength = (block: Element): number =>
  block instanceof HTMLDetailsElement && !block.open ? 1 : textOf(block).trim().length;

function sightOf(blocks: readonly Element[], words: readonly number[]): readonly BlockInSight[] {
  return inSight(blocks).flatMap((element) => {
    const block = blocks.indexOf(element);
    const { top, height } = element.getBoundingClientRect();
    return height === 0 ? [] : { block, words: words[block] ?? 0, share: Math.min(1, (innerHeight - top) / height) };
  });
}
