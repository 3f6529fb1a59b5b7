// What a station on the line looks like: the reader's state for a post, the author's for the rest.

import type { PathOutline, Step } from '../../contract/path.ts';
import { isKnown, type ReadState, readState } from '../../model/progress.ts';
import type { ProgressByPost } from '../../model/record.ts';

/** `known` is a post that the reader has not read and need not. */
export type StopState = ReadState | 'known' | 'planned' | 'external';

export function stopState(step: Step | PathOutline['steps'][number], progress: ProgressByPost): StopState {
  if (step.kind !== 'post') return step.kind;
  return step.post === undefined ? 'unread' : postState(step.post, progress);
}

export function postState(post: string, progress: ProgressByPost): ReadState | 'known' {
  const record = progress.get(post);
  const state = readState(record);
  return state !== 'read' && isKnown(record) ? 'known' : state;
}
