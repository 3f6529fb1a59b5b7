// What stands on the reader's shelf, with the names it needs: fetched together, so that no row changes under the finger.

import { hrefOf } from '../contract/address.ts';
import { fractionRead, minutesLeft, readState } from '../model/progress.ts';
import type { AppState } from '../state/app-state.ts';

export interface ShelfEntry {
  readonly post: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly href: string;
  /** The path it was last read in. */
  readonly path: string | undefined;
  readonly hue: string | undefined;
  /** How much of it is read, from 0 to 1. */
  readonly fraction: number;
  /** Undefined where the post is gone or not on the device. */
  readonly minutesLeft: number | undefined;
  /** When it was finished, or last read, epoch milliseconds. */
  readonly at: number;
}

/** The posts in a state, the newest first. One that is gone keeps its place, under its id. */
export function shelfEntries(app: AppState, state: 'begun' | 'read', limit: number): Promise<readonly ShelfEntry[]> {
  const records = [...app.progress.records.values()].filter((record) => readState(record) === state);
  const newest = records.sort((one, other) => timeOf(other) - timeOf(one)).slice(0, limit);
  return Promise.all(newest.map((record) => entryOf(app, record)));
}

type Entry = Parameters<typeof minutesLeft>[1] & object;

const timeOf = ({ finishedAt, updatedAt }: Entry): number => finishedAt ?? updatedAt;

async function entryOf(app: AppState, record: Entry): Promise<ShelfEntry> {
  const [post, path] = await Promise.all([
    app.content.post(record.post),
    record.path === undefined ? undefined : app.content.path(record.path),
  ]);
  const within = path?.kind === 'ready' ? path.value : undefined;
  return {
    post: record.post,
    title: post.kind === 'ready' ? post.value.title : record.post.replaceAll('-', ' '),
    lang: post.kind === 'ready' ? post.value.lang : undefined,
    href: hrefOf({ page: 'post', post: record.post, ...(record.path !== undefined && { path: record.path }) }),
    path: within?.title,
    hue: within?.hue,
    fraction: fractionRead(record),
    minutesLeft: post.kind === 'ready' ? minutesLeft(post.value.minutes, record) : undefined,
    at: timeOf(record),
  };
}
