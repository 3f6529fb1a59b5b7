// One file of the content, whole or not at all: nothing reaches the app before its hash and its shape are proved.
import * as v from 'valibot';
import { type RootFile, RootFileSchema } from '../contract/catalog.ts';
import { filePath, isWhole, type Ref } from '../contract/ref.ts';
import { FORMAT, ROOT_FILE } from '../contract/version.ts';
import { type Fetched, failed, ready } from './fetched.ts';
import { askNetwork, type Bytes, type Fetch } from './network.ts';
import { sha256 } from './sha256.ts';

/** What is on the device, by file name. Neither method fails: a device that does not answer has nothing. */
export interface Kept {
  /** The bytes as they lie there, proved by nobody yet. */
  get(file: string): Promise<Bytes | undefined>;
  /** Keeps what was proved, soon. */
  keep(ref: Ref, bytes: Bytes): void;
}

/** Where content comes from: `base` is the site's root as an absolute address that ends in a slash. */
export interface Origin {
  readonly base: string;
  readonly fetch: Fetch;
  /** Left away where nothing can be kept. */
  readonly kept?: Kept | undefined;
  /** Ends what is under way. */
  readonly signal?: AbortSignal;
}

/** Where a file may come from: from anywhere, or from the device alone, without waiting for any network. */
export type Reach = 'anywhere' | 'device';

/** The bytes of an immutable file: from the device where they lie there whole, else from the network, and then kept. */
export async function readBytes(origin: Origin, ref: Ref, reach: Reach = 'anywhere'): Promise<Fetched<Bytes>> {
  const kept = await origin.kept?.get(ref.file);
  if (kept && (await isProved(ref, kept))) return ready(kept);
  if (reach === 'device') return failed(kept ? 'damaged' : 'offline');
  const answer = await fetchBytes(origin, ref);
  if (answer.kind === 'ready') origin.kept?.keep(ref, answer.value);
  return answer;
}

/** From the network alone. Wrong bytes are asked for once more, past every cache, before they are `damaged`. */
export async function fetchBytes(origin: Origin, ref: Ref): Promise<Fetched<Bytes>> {
  const url = new URL(filePath(ref), origin.base).href;
  for (const cache of ['default', 'reload'] as const) {
    const answer = await askNetwork(origin.fetch, url, cache, origin.signal);
    if (answer.kind === 'failed' || (await isProved(ref, answer.value))) return answer;
  }
  return failed('damaged');
}

/** True where bytes are what their name promises; where the platform hashes nothing, where they are as many. */
export async function isProved(ref: Ref, bytes: Bytes): Promise<boolean> {
  const hash = await sha256(bytes);
  return hash === undefined ? bytes.length === ref.bytes : isWhole(ref, hash);
}

/** An immutable JSON file. One that is whole but of another shape is `unsupported`: another build wrote it. */
export async function readJson<T>(
  origin: Origin,
  ref: Ref,
  schema: v.GenericSchema<unknown, T>,
  reach: Reach = 'anywhere',
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
