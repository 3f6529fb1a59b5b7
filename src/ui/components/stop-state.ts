// What a station on the line looks like: the reader's state for a post, the author's for the rest.

import type { PathOutline, Step } from '../../contract/path.ts';
import type { ProgressByPost } from '../../model/journey.ts';
import { type ReadState, readState } from '../../model/progress.ts';

export type StopState = ReadState | 'planned' | 'external';

export function stopState(step: Step | PathOutline['steps'][number], progress: ProgressByPost): StopState {
  if (step.kind !== 'post') return step.kind;
  return readState(step.post === undefined ? undefined : progress.get(step.post));
}
