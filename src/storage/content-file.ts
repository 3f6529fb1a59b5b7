// One file of the content, whole or not at all: nothing reaches the app before its hash and its shape are proved.
import * as v from 'valibot';
import { type RootFile, RootFileSchema } from '../contract/catalog.ts';
import { filePath, isWhole, type Ref } from '../contract/ref.ts';
import { FORMAT, ROOT_FILE } from '../contract/version.ts';
import { type Fetched, failed, ready } from './fetched.ts';
import { askNetwork, type Bytes, type Fetch } from './network.ts';
import { sha256 } from './sha256.ts';

/** Where content comes from: `base` is the site's root as an absolute address that ends in a slash. */
export interface Origin {
  readonly base: string;
  readonly fetch: Fetch;
}

/** Where a file may come from: from anywhere, or from the device alone, without waiting for any network. */
export type Reach = 'default' | 'only-if-cached';

/** The bytes of an immutable file. Wrong bytes are asked for once more, past every cache, before they are `damaged`. */
export async function readBytes(origin: Origin, ref: Ref, reach: Reach = 'default'): Promise<Fetched<Bytes>> {
  const url = new URL(filePath(ref), origin.base).href;
  const tries: readonly RequestCache[] = reach === 'default' ? ['default', 'reload'] : [reach];
  for (const cache of tries) {
    const answer = await askNetwork(origin.fetch, url, cache);
    if (answer.kind === 'failed' || (await isProved(ref, answer.value))) return answer;
  }
  return failed('damaged');
}

async function isProved(ref: Ref, bytes: Bytes): Promise<boolean> {
  const hash = await sha256(bytes);
  return hash === undefined ? bytes.length === ref.bytes : isWhole(ref, hash);
}

/** An immutable JSON file. One that is whole but of another shape is `unsupported`: another build wrote it. */
export async function readJson<T>(
  origin: Origin,
  ref: Ref,
  schema: v.GenericSchema<unknown, T>,
  reach: Reach = 'default',
): Promise<Fetched<T>> {
  const answer = await readBytes(origin, ref, reach);
  if (answer.kind === 'failed') return answer;
  const parsed = v.safeParse(schema, jsonOf(answer.value));
  return parsed.success ? ready(parsed.output) : failed('unsupported');
}

/** The root file, always asked for anew. A format newer than this app's is `unsupported`. */
export async function readRoot(origin: Origin): Promise<Fetched<RootFile>> {
  const url = new URL(ROOT_FILE, origin.base).href;
  for (const cache of ['no-cache', 'reload'] as const) {
    const answer = await askNetwork(origin.fetch, url, cache);
    if (answer.kind === 'failed') return answer;
    const json = jsonOf(answer.value);
    const parsed = v.safeParse(RootFileSchema, json);
    if (parsed.success) return ready(parsed.output);
    if (isOtherFormat(json)) return failed('unsupported');
  }
  return failed('damaged');
}

const VersionSchema = v.object({ format: v.pipe(v.number(), v.notValue(FORMAT)) });
const isOtherFormat = (json: unknown): boolean => v.is(VersionSchema, json);

/** Undefined where the bytes are no JSON: no file of ours is that. */
function jsonOf(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
