// Reads what a name leads to. Where the newest file is out of reach, the one last read under that name may still be on
// the device: a post opened yesterday opens offline today, even if a newer edition was announced meanwhile.
import type * as v from 'valibot';
import type { Ref } from '../contract/ref.ts';
import type { Origin } from './content-file.ts';
import { readJson } from './content-json.ts';
import { type FetchProblem, type Found, failed, type StandIn } from './fetched.ts';
import type { RefMemory } from './ref-memory.ts';

/** What follows for an edition on the device when the way to the newest fails. */
export function standInFor(reason: FetchProblem): StandIn {
  if (reason === 'unknown') return 'withdrawn';
  return reason === 'unsupported' ? 'unsupported' : 'unchecked';
}

export interface Shelf extends Origin {
  readonly memory: RefMemory;
}

/** How long the way to the newest file may take before the one on the device is shown, in milliseconds. */
const PATIENCE_WITH_NAMES = 400;

/** The file under `name`, which `newest` leads to; an edition remembered under that name where it fails. */
export async function readNamed<T>(
  shelf: Shelf,
  name: string,
  newest: Found<Ref>,
  schema: v.GenericSchema<unknown, T>,
): Promise<Found<T>> {
  if (newest.kind === 'failed') {
    return (await readRemembered(shelf, name, schema, standInFor(newest.reason))) ?? newest;
  }
  const { value: ref, standIn } = newest;
  const answer = await readJson(shelf, ref, schema);
  if (answer.kind === 'failed') return (await readRemembered(shelf, name, schema, standIn ?? 'outdated')) ?? answer;
  void shelf.memory.remember(name, ref);
  return { ...answer, standIn, file: ref.file };
}

/**
 * As `readNamed`, for what a reader waits for: a slow way to the newest loses against a copy on the device, and so does one
 * that is known to lead nowhere, as `isCut` says, is not tried where there is a copy. `find` tries the way, and meanwhile the
 * copy is read.
 */
export async function readSoon<T>(
  shelf: Shelf,
  name: string,
  { find, isCut }: { readonly find: () => Promise<Found<Ref>>; readonly isCut: Promise<boolean> },
  schema: v.GenericSchema<unknown, T>,
): Promise<Found<T>> {
  const remembered = readRemembered(shelf, name, schema, 'unchecked');
  const newest = isCut.then(async (is) => (is && (await remembered) ? undefined : find()));
  const isLate = await Promise.race([later(newest, PATIENCE_WITH_NAMES), onceTrue(isCut)]);
  return (isLate ? await remembered : undefined) ?? readNamed(shelf, name, (await newest) ?? failed('offline'), schema);
}

/** Ends only where the promise says true. */
const onceTrue = (promise: Promise<boolean>): Promise<boolean> =>
  new Promise((resolve) => void promise.then((is) => is && resolve(true)));

async function readRemembered<T>(
  shelf: Shelf,
  name: string,
  schema: v.GenericSchema<unknown, T>,
  standIn: StandIn,
): Promise<Found<T> | undefined> {
  for await (const ref of shelf.memory.recall(name)) {
    const answer = await readJson(shelf, ref, schema, 'device');
    if (answer.kind === 'ready') return { ...answer, standIn, file: ref.file };
  }
  return undefined;
}

/** True once `limit` milliseconds pass without the promise's end. The promise must not reject. */
function later(promise: Promise<unknown>, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), limit);
    void promise.then(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
