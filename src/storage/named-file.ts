// Reads what a name leads to. Where the newest file is out of reach, the one last read under that name may still be on
// the device: a post opened yesterday opens offline today, even if a newer edition was announced meanwhile.
import type * as v from 'valibot';
import type { Ref } from '../contract/ref.ts';
import { type Origin, readJson } from './content-file.ts';
import type { Failed, Fetched } from './fetched.ts';
import type { RefMemory } from './ref-memory.ts';

/** Like `Fetched`; `newest` is false where an older edition stands in for one out of reach. */
export type Found<T> = { readonly kind: 'ready'; readonly value: T; readonly newest: boolean } | Failed;

export interface Shelf extends Origin {
  readonly memory: RefMemory;
}

/** How long the way to the newest file may take before the one on the device is shown, in milliseconds. */
const PATIENCE_WITH_NAMES = 1_000;

/** The file under `name`, which `newest` leads to; an edition remembered under that name where it fails. */
export async function readNamed<T>(
  shelf: Shelf,
  name: string,
  newest: Fetched<Ref>,
  schema: v.GenericSchema<unknown, T>,
): Promise<Found<T>> {
  if (newest.kind === 'failed') return (await readRemembered(shelf, name, schema)) ?? newest;
  const answer = await readJson(shelf, newest.value, schema);
  if (answer.kind === 'failed') return (await readRemembered(shelf, name, schema)) ?? answer;
  void shelf.memory.remember(name, newest.value);
  return { ...answer, newest: true };
}

/** As `readNamed`, for what a reader waits for: a slow way to the newest loses against a copy on the device. */
export async function readSoon<T>(
  shelf: Shelf,
  name: string,
  newest: Promise<Fetched<Ref>>,
  schema: v.GenericSchema<unknown, T>,
): Promise<Found<T>> {
  const isLate = await later(newest, PATIENCE_WITH_NAMES);
  const atHand = isLate ? await readRemembered(shelf, name, schema) : undefined;
  return atHand ?? readNamed(shelf, name, await newest, schema);
}

async function readRemembered<T>(
  shelf: Shelf,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<Found<T> | undefined> {
  const ref = await shelf.memory.recall(name);
  if (!ref) return undefined;
  const answer = await readJson(shelf, ref, schema, 'only-if-cached');
  return answer.kind === 'ready' ? { ...answer, newest: false } : undefined;
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
