// Where a reader stands in a path and what comes next. The path's order is the author's; what was read is the reader's.

import { isDone, isKnown, minutesLeft, type ReadState, readState } from './progress.ts';
import type { ProgressByPost } from './record.ts';

/** The least that the rules need to know of a step that can be read. */
export interface ReadableStep {
  readonly post: string;
  readonly minutes: number;
}

export interface Journey {
  /** How many steps were read; one that the reader knows is not among them. */
  readonly read: number;
  readonly minutesLeft: number;
  /** Index of the step to go on with, among the readable ones; undefined where nothing is left. */
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
    next: nextOf(steps.map((step, at) => (isKnown(progress.get(step.post)) ? 'read' : (states[at] ?? 'unread')))),
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

/** Every step that can be read was read or is known, and at least one was read: what a reader may be told about. */
export const pathFinished = (steps: readonly ReadableStep[], progress: ProgressByPost): boolean =>
  steps.every(({ post }) => isDone(progress.get(post))) &&
  steps.some(({ post }) => readState(progress.get(post)) === 'read');

/** Minutes to the end of `steps` with what helps first; a post that is both counts once. */
export function minutesWithHelp(
  steps: readonly ReadableStep[],
  help: readonly { readonly id: string; readonly minutes: number }[],
  progress: ProgressByPost,
): number {
  const all = new Map([...help.map(({ id, minutes }) => [id, minutes] as const)]);
  for (const { post, minutes } of steps) all.set(post, minutes);
  return [...all].reduce((sum, [post, minutes]) => sum + minutesLeft(minutes, progress.get(post)), 0);
}
