// Where a reader stands in a path and what comes next. The path's order is the author's; what was read is the reader's.
import { minutesLeft, type PostProgress, type ReadState, readState } from './progress.ts';

export type ProgressByPost = ReadonlyMap<string, PostProgress>;

/** The least that the rules need to know of a step that can be read. */
export interface ReadableStep {
  readonly post: string;
  readonly minutes: number;
}

export interface Journey {
  readonly read: number;
  readonly minutesLeft: number;
  /** Index of the step to go on with, among the readable ones; undefined where all are read. */
  readonly next: number | undefined;
  readonly begun: boolean;
}

/** The first step begun but not finished, else the first unread one after the last read, else the first unread. */
export function journey(steps: readonly ReadableStep[], progress: ProgressByPost): Journey {
  const states = steps.map((step) => readState(progress.get(step.post)));
  const left = steps.reduce((sum, step) => sum + minutesLeft(step.minutes, progress.get(step.post)), 0);
  return {
    read: states.filter((state) => state === 'read').length,
    minutesLeft: left,
    next: nextOf(states),
    begun: states.some((state) => state !== 'unread'),
  };
}

function nextOf(states: readonly ReadState[]): number | undefined {
  const candidates = [
    states.indexOf('begun'),
    states.indexOf('unread', states.lastIndexOf('read') + 1),
    states.indexOf('unread'),
  ];
  return candidates.find((index) => index >= 0);
}

/** The post to offer first on Start Here: the one read last, whether finished (what follows matters then) or not. */
export function latestRead(progress: ProgressByPost): PostProgress | undefined {
  let latest: PostProgress | undefined;
  for (const record of progress.values()) {
    if (readState(record) !== 'unread' && record.updatedAt > (latest?.updatedAt ?? 0)) latest = record;
  }
  return latest;
}
